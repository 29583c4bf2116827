import ScreenKit

/// Help and palette.
extension CommandList: RoomLayer where Host == Model {
  func accept(in model: inout Model) -> [Effect] { run(in: &model) }
}

extension Model {
  /// The command that opens the palette, which does not list itself.
  static let palette = "everywhere.palette"

  /// The help or the palette for what can be done at `place`.
  static func list(of place: Place, isGrouped: Bool) -> CommandList<Model> {
    CommandList(
      isGrouped ? .help : .palette, of: place, isGrouped: isGrouped, without: [Self.palette])
  }

  /// Opens the help.
  mutating func showHelp() { push(Self.list(of: top.place, isGrouped: true)) }

  /// Opens the palette.
  mutating func showPalette() { push(Self.list(of: top.place, isGrouped: false)) }

  /// The name of what is selected in the help, for a file of keys; nil elsewhere.
  var selectedBindingWords: String? {
    guard let list = screen(CommandList<Model>.self), list.isGrouped else { return nil }
    return list.selectedRow(in: self)?.id.map(room.strings.tools.bindingName)
  }

  /// What is wrong with somebody's own keys, in one line; nil when nothing is.
  var keyMapWords: String? {
    guard let first = bindings.problems.first else { return nil }
    return room.strings.keyMap.more(room.strings.keyMap.problem(first), bindings.problems.count - 1)
  }

  /// What there is to say at the start of the terminal's encoding; nothing where it is known.
  var localeWords: [String] { missingLocale.map { [room.strings.tools.missingLocale($0)] } ?? [] }

  /// What there is to say at the start of somebody's own keys; nothing where they are all right.
  var keyWords: [String] { keyMapWords.map { [$0.firstUppercased + "."] } ?? [] }
}
