import ScreenKit
import TerminalKit
import WorkshopModel

/// What the lists of commands are made of.
struct BindingSource: Sendable {
  let strings: Strings
  let roles: [Role]
  let kinds: [EntryKind]
}

/// The commands of a feature, at each of its places.
///
/// Each feature has a type of its own: nothing of one list is in another's way. The bindings that
/// lead to its screens from others' are its own, too.
protocol FeatureBindings: Sendable {
  /// Its places, with what can be done at each.
  static var places: [PlaceBindings] { get }

  var source: BindingSource { get }

  init(source: BindingSource)
}

extension FeatureBindings {
  /// What can be done at a place of the feature.
  static func at(
    _ place: Place, _ bindings: @escaping @Sendable (Self) -> [Binding]
  ) -> PlaceBindings {
    PlaceBindings(place: place) { bindings(Self(source: $0)) }
  }

  var strings: Strings { source.strings }
  var roles: [Role] { source.roles }
  var kinds: [EntryKind] { source.kinds }
}

extension BindingSource {
  /// Those that hold at `place` as in most places.
  func everywhere(_ place: Place) -> [Binding] {
    let leave = Binding("everywhere.leave", [.control("c")], strings.keys.leave, .quit)
    let helpKeys: [Key] = place.takesText ? [.function(1)] : ["?", .function(1)]
    let help = Binding("everywhere.help", helpKeys, strings.keys.help, footer: true) {
      $0.push(CommandList($0.top.place, isGrouped: true))
    }
    let palette = Binding(
      CommandList.palette, [.control("p")], strings.tools.keys.palette, footer: true
    ) {
      $0.push(CommandList($0.top.place, isGrouped: false))
    }
    let mouse = Binding("everywhere.mouse", ["M"], strings.tools.keys.mouse) { $0.switchMouse() }
    switch place.reach {
    case .nothing: return []
    case .leaving: return [leave]
    case .help: return [help, leave]
    case .everything: return [help, palette] + (place.takesText ? [leave] : [mouse, leave])
    }
  }
}

extension FeatureBindings {
  /// Taking what was typed or chosen, unless there is a reason not to, and the way back.
  func accepting(
    _ words: Strings.Key, unless reason: @escaping @Sendable (Model) -> String? = { _ in nil }
  ) -> [Binding] {
    [
      Binding(
        "accept", [.enter], words, use: .accepting, footer: true,
        unless: { model in
          reason(model).map { Obstacle(reason: $0, isHidden: false) } ?? Deed.accept.obstacle(model)
        }, Deed.accept.perform),
      Binding("back", [.escape], strings.keys.back, footer: true, .back),
    ]
  }

  var moving: [Binding] {
    let keys = strings.keys
    return [
      Binding("move.up", [.up, "k"], keys.up, .up),
      Binding("move.down", [.down, "j"], keys.down, .down),
      Binding("move.pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("move.pageDown", [.pageDown], keys.pageDown, .pageDown),
      Binding("move.first", [.home], keys.first, .first),
      Binding("move.last", [.end], keys.last, .last),
    ]
  }

  /// Moving in a list while what is typed finds something in it.
  func movingWhileTyping(_ name: String) -> [Binding] {
    let keys = strings.keys
    return [
      Binding("\(name).up", [.up, .control("p")], keys.up, .up),
      Binding("\(name).down", [.down, .control("n")], keys.down, .down),
      Binding("\(name).pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("\(name).pageDown", [.pageDown], keys.pageDown, .pageDown),
    ]
  }
}
