import Words

extension Strings {
  var help: HelpWords { HelpWords(words: words) }
  var tools: ToolWords { ToolWords(words: words) }
}

/// The words of the palette, the help and what else makes work with the program quick.
struct ToolWords: FeatureWords {
  struct Texts {
    /// The palette in the footer of a screen with little room.
    var paletteShort: Text?
    var paletteTitle, filterHint, noCommand, moving: Text?
    /// What the README says of the keys of all roles, and what stands above its columns.
    var anyRole, tableKey, tableBoard, tableEverywhere, tablePlace, tableKeys: Text?
    var mouseOn, mouseOff, pasteRefused, pasteCut, full, pasteOpen, unreadable,
      unreadableLine: Text?
  }
  static let texts = TextNames("tools", Texts())

  let words: Words
  let keys = CommandWords("tools.keys")

  func notNow(_ reason: String) -> String { words("tools.notNow", reason: reason) }
  func bindingName(_ id: String) -> String { words("tools.bindingName", id: id) }
  func formDraft(_ title: String) -> String { words("tools.formDraft", title: title) }
  func missingLocale(_ name: String) -> String { words("tools.missingLocale", name: name) }
}

/// The words of the help.
struct HelpWords: FeatureWords {
  struct Texts {
    var title, here, everywhere, meaningsTitle: Text?
  }
  static let texts = TextNames("help", Texts())

  let words: Words
}
