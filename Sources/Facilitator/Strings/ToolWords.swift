/// The words of the palette, the help and what else makes work with the program quick.
struct ToolWords: Sendable {
  let palette, run, mouse: Strings.Key
  /// The palette in the footer of a screen with little room.
  let paletteShort: String
  let paletteTitle, filterHint, noCommand, moving: String
  let notNow: @Sendable (_ reason: String) -> String
  /// What the README says of the keys of all roles.
  let anyRole: String
  let bindingName: @Sendable (_ id: String) -> String
  let formDraft: @Sendable (_ title: String) -> String
  let mouseOn, mouseOff, pasteRefused, pasteCut, full: String
  let pasteOpen, unreadable, unreadableLine: String
  let missingLocale: @Sendable (_ name: String) -> String
}

extension ToolWords {
  static let english = ToolWords(
    palette: Strings.Key("all commands", "Lists all that can be done here, to type and choose"),
    run: Strings.Key("do it", "Does what is selected"),
    mouse: Strings.Key("mouse", "Turns the mouse on or off; off, the terminal selects text"),
    paletteShort: "all",
    paletteTitle: "All commands",
    filterHint: "type to filter, Enter does it",
    noCommand: "Nothing here has such a name; take a letter away, or Esc.",
    moving: "Moving",
    notNow: { "not now: \($0)" },
    anyRole: "Goes to the role in that place",
    bindingName: { "Its name in a file of keys: \($0)" },
    formDraft: { "What you typed in “\($0)” is kept: open it again" },
    mouseOn: "Mouse on · Shift and drag selects text",
    mouseOff: "Mouse off · drag selects text, M turns the mouse on again",
    pasteRefused: "Pasted text is no command: open something to type in first, then paste.",
    pasteCut: "A field takes 64 KiB: the end of what was pasted is not in it.",
    full: "This field is full: it takes 64 KiB.",
    pasteOpen: "A paste has not ended. Rest a moment: then Ctrl-C twice ends it.",
    unreadable: "Left out: what was typed is not in the encoding that LC_ALL or LANG names.",
    unreadableLine:
      "Not taken: this line is not in the encoding that LC_ALL or LANG names. Type it "
      + "again.",
    missingLocale: {
      "Leave and export LC_ALL=C.UTF-8: locale \($0) is not installed."
    })
}
