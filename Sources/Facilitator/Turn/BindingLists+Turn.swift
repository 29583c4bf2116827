import ScreenKit
import TerminalKit
import WorkshopModel

extension BindingLists {
  /// The bindings of a context of the terminal that goes round, and of the form for its PIN.
  func turn(_ place: Place) -> [Binding] {
    let words = strings.turn
    switch place {
    case .pinForm:
      return [
        turn("setPIN", [.enter], words.setPINKey, footer: true, .setPIN),
        turn("nextPIN", [.tab, .down, .up, .backTab], words.nextPIN, footer: true, .nextPINField),
        Binding("pinForm.back", [.escape], strings.keys.back, footer: true, .back),
      ]
    case .turnHandOver:
      return [
        turn("begin", [.enter], words.begin, footer: true, .begin), pass, moderator,
      ]
    case .turnKind:
      let own = kinds.compactMap { kind in
        kind.key.first.map {
          turn("kind.\(kind.id.name)", [.character($0)], words.kindKey(kind.title), .kind(kind.id))
        }
      }
      // Last, so that a kind of entry may have the letter.
      return own + listing + [turn("vote", ["v"], words.vote, .vote)]
    case .turnRole, .turnSector, .turnRelease:
      let first = place == .turnSector ? 0 : 1
      let digits = (first...9).map {
        turn(
          "pick.\($0)", [.character(Character("\($0)"))], words.pick, .pick($0 - first))
      }
      return digits + (place == .turnRelease ? [box] : []) + listing
    case .turnText:
      return [
        turn("next", [.enter], words.next, footer: true, .choose),
        turn("newLine", [.altEnter, .control("j")], strings.keys.newLine, footer: true, .newLine),
        back, pass, moderator,
      ]
    case .turnNotSaved:
      return [turn("passOn", [.enter], words.passOn, footer: true, .passOn), moderator]
    case .turnDone:
      return [
        turn("passOn", [.enter, .tab], words.passOn, footer: true, .passOn),
        turn("again", ["a", "A"], words.again, footer: true, .again), moderator,
      ]
    case .turnPIN:
      return [turn("checkPIN", [.enter], words.checkPIN, footer: true, .checkPIN), back]
    default: return []
    }
  }

  private var listing: [Binding] {
    let words = strings.turn
    return [
      turn("choose", [.enter], words.choose, footer: true, .choose),
      turn("up", [.up], strings.keys.up, .up), turn("down", [.down], strings.keys.down, .down),
      back, pass, moderator,
    ]
  }

  private var box: Binding {
    turn("box", ["b", "B", " "], strings.turn.box, footer: true, .box)
  }

  private var back: Binding { turn("back", [.escape], strings.turn.back, footer: true, .back) }

  private var pass: Binding { turn("pass", [.tab], strings.turn.pass, footer: true, .pass) }

  private var moderator: Binding {
    turn(
      "moderator", [.control("x"), .function(10)], strings.turn.moderator, footer: true,
      .moderator)
  }

  private func turn(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, _ action: TurnAction
  ) -> Binding {
    Binding("turn." + id, keys, words, footer: footer, .turn(action))
  }
}

extension Place {
  static let pinForm = Place("pinForm", typing: .text, reach: .help)
  static let turnHandOver = Place("turnHandOver", reach: .nothing)
  static let turnKind = Place("turnKind", reach: .nothing)
  static let turnRole = Place("turnRole", reach: .nothing)
  static let turnSector = Place("turnSector", reach: .nothing)
  static let turnText = Place("turnText", typing: .characters, reach: .nothing)
  static let turnRelease = Place("turnRelease", reach: .nothing)
  static let turnSaving = Place("turnSaving", reach: .nothing)
  static let turnNotSaved = Place("turnNotSaved", reach: .nothing)
  static let turnDone = Place("turnDone", reach: .nothing)
  static let turnPIN = Place("turnPIN", typing: .characters, reach: .nothing)
}

extension PlaceBindings {
  static let turn = [
    PlaceBindings(.pinForm) { $0.turn(.pinForm) },
    PlaceBindings(.turnHandOver) { $0.turn(.turnHandOver) },
    PlaceBindings(.turnKind) { $0.turn(.turnKind) },
    PlaceBindings(.turnRole) { $0.turn(.turnRole) },
    PlaceBindings(.turnSector) { $0.turn(.turnSector) },
    PlaceBindings(.turnText) { $0.turn(.turnText) },
    PlaceBindings(.turnRelease) { $0.turn(.turnRelease) },
    PlaceBindings(.turnSaving) { $0.turn(.turnSaving) },
    PlaceBindings(.turnNotSaved) { $0.turn(.turnNotSaved) },
    PlaceBindings(.turnDone) { $0.turn(.turnDone) },
    PlaceBindings(.turnPIN) { $0.turn(.turnPIN) },
  ]
}
