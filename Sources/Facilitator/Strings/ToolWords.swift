/// The words of the palette, the help and what else makes work with the program quick.
struct ToolWords: Sendable {
  let palette, run: Strings.Key
  /// The palette in the footer of a screen with little room.
  let paletteShort: String
  let paletteTitle, filterHint, noCommand, moving: String
  let notNow: @Sendable (_ reason: String) -> String
}

extension ToolWords {
  static let english = ToolWords(
    palette: Strings.Key("all commands", "Lists all that can be done here, to type and choose"),
    run: Strings.Key("do it", "Does what is selected"),
    paletteShort: "all",
    paletteTitle: "All commands",
    filterHint: "type to filter, Enter does it",
    noCommand: "Nothing here has such a name; take a letter away, or Esc.",
    moving: "Moving",
    notNow: { "not now: \($0)" })
}
