public import ScreenKit
import TerminalKit
import WorkshopModel

/// What is pressed for the commands that messages name.
struct KeyNames: Sendable {
  private let bindings: BindingTable
  private let layers: LayerStack<any RoomLayer>

  init(_ model: Model) {
    bindings = model.bindings
    layers = model.layers
  }

  /// The first key of a command in force; nil where there is no such command.
  ///
  /// A name without a dot, "undo", is that of a command of whatever place: of the uppermost layer
  /// that has such a one. So a sentence that several places tell names the key of each.
  func name(of command: String) -> String? {
    let open = layers.reversed().lazy.map(\.place)
    return open.lazy.compactMap { key(of: command, at: $0) }.first
      ?? PlaceBindings.all.lazy.compactMap { key(of: command, at: $0.place) }.first
      ?? Self.usual[command]
  }

  /// The keys to enter something where no workshop is open that says so, or one without such a kind.
  private static let usual = ["board.new.action": "a", "board.new.challenge": "c"]

  private func key(of command: String, at place: Place) -> String? {
    let isWhole = command.contains(".")
    let isMeant = { (binding: Binding) in
      binding.id == command || !isWhole && binding.id.hasSuffix("." + command)
    }
    let binding =
      bindings.own(place).first(where: isMeant)
      ?? bindings.everywhere(place).first(where: isMeant)
    return binding?.keys.first?.name
  }
}

extension KeyMap {
  /// What is pressed for a command where no session is open; nil where there is no such command.
  public func name(of command: String) -> String? {
    let model = Model(
      size: Model.smallest, now: Timestamp(seconds: 0), seed: 0, startsAtHome: true, keys: self)
    return KeyNames(model).name(of: command)
  }
}

extension Model {
  /// What is pressed on the board to enter something of that kind.
  func keyToEnter(_ kind: EntryKind) -> String {
    KeyNames(self).name(of: "board.new.\(kind.id.name)") ?? kind.key
  }
}
