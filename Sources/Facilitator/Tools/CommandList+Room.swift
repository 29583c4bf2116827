import ScreenKit

/// Help and palette.
extension CommandList: RoomLayer where Host == Model {
  /// The command that opens the palette, which does not list itself.
  static let palette = "everywhere.palette"

  /// The help or the palette for what can be done at `place`.
  init(_ place: Place, isGrouped: Bool) {
    self.init(
      isGrouped ? .help : .palette, of: place, isGrouped: isGrouped, without: [Self.palette])
  }

  func accept(in model: inout Model) -> [Effect] { run(in: &model) }

  /// The name of what is selected in the help, for a file of keys; nil elsewhere.
  static func selectedName(in model: Model) -> String? {
    guard let list = model.screen(CommandList<Model>.self), list.isGrouped else { return nil }
    return list.selected(in: model)?.id.map(model.strings.tools.bindingName)
  }
}

extension Model {
  /// What is wrong with somebody's own keys, in one line; nil when nothing is.
  var keyMapWords: String? {
    guard let first = bindings.problems.first else { return nil }
    return strings.keyMap.more(strings.keyMap.problem(first), bindings.problems.count - 1)
  }

  /// What there is to say at the start of the terminal's encoding; nothing where it is known.
  var localeWords: [String] { missingLocale.map { [strings.tools.missingLocale($0)] } ?? [] }

  /// What there is to say at the start of somebody's own keys; nothing where they are all right.
  var keyWords: [String] { keyMapWords.map { [$0.firstUppercased + "."] } ?? [] }
}
