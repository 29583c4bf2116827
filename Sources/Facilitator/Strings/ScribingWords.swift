import ScreenKit

/// The words of entering fast: prefixes, likeness, joining, splitting, themes, other wordings.
struct ScribingWords: Sendable {
  typealias Key = Strings.Key
  let keys: ScribingKeys
  let paraphrase, note, paraphraseHint, noteHint: String
  let paraphraseOnly, roomOnly, moderatorOnly: String
  let like: @Sendable (_ label: String, _ text: String) -> String
  let joinsIt, nothingLike: String
  let savedJoined: @Sendable (_ label: String) -> String
  let wordings: @Sendable (_ count: Int) -> String
  let otherWordings, joinedTo, inOtherWords: String
  let joinTitle, joinQuestion: @Sendable (_ label: String) -> String
  let isLike, noneToJoin: String
  let joined: @Sendable (_ label: String, _ head: String) -> String
  let takeOutTitle: @Sendable (_ label: String) -> String
  let noWordings: String
  let tookOut: @Sendable (_ label: String, _ head: String) -> String
  let splitTitle: @Sendable (_ label: String) -> String
  let splitIntroduction, firstPart, secondPart, secondPartHint, bothParts: String
  let changedMeanwhile: @Sendable (_ text: String) -> String
  let didSplit: @Sendable (_ label: String, _ second: String) -> String
  let themesTitle: @Sendable (_ label: String) -> String
  let noThemes, newThemes, newThemesHint, newName: String
  let newThemesTitle, renameTitle: @Sendable (_ name: String) -> String
  let renameIntroduction: @Sendable (_ count: Int) -> String
  let marked, unmarked: @Sendable (_ label: String, _ theme: String) -> String
  let renamed: @Sendable (_ theme: String, _ name: String, _ count: Int) -> String
  let nameNeeded: String
  let wordingTitle, reworded: @Sendable (_ label: String) -> String
  let themesNeeded: String
}

/// The words of the bindings of entering fast.
struct ScribingKeys: Sendable {
  typealias Key = Strings.Key
  let joinHint, join, takeOut, split, themes, wording: Key
  let pick, mark, markAndBack, newTheme, renameTheme: Key
  let role: @Sendable (_ title: String) -> Key
}

extension ScribingWords {
  static let english = ScribingWords(
    keys: ScribingKeys(
      joinHint: Key("join it", "Saves this as another wording of the entry that is like it"),
      join: Key("join", "Makes the entry another wording of one that says the same"),
      takeOut: Key("take out", "Lets a further wording be an entry of its own again"),
      split: Key("split", "Makes two entries of one"),
      themes: Key("themes", "Marks the entry with themes, names new ones, renames them"),
      wording: Key("other words", "Puts the entry in the moderator's words"),
      pick: Key("choose", "Joins to this entry, or takes this wording out"),
      mark: Key("mark", "Marks the entry with the theme, or takes the mark away"),
      markAndBack: Key("mark and back", "The same, and goes back"),
      newTheme: Key("new", "Names new themes"),
      renameTheme: Key("rename", "Gives the theme another name in the whole session"),
      role: { Key($0, "Enters it in the role: \($0)") }),
    paraphrase: "Other words", note: "Note",
    paraphraseHint: "optional; the moderator's wording, which may travel",
    noteHint: "optional; for the moderator",
    paraphraseOnly: "≈ paraphrase only", roomOnly: "■ room only",
    moderatorOnly: "▲ moderator only",
    like: { "like \($0): “\($1)”" }, joinsIt: "Ctrl-L joins it",
    nothingLike: "No entry is like this one.",
    savedJoined: { "Saved as another wording of \($0) · u undo" },
    wordings: { "\($0) wordings" },
    otherWordings: "Further wordings", joinedTo: "Joined to", inOtherWords: "Other words",
    joinTitle: { "Join \($0)" },
    joinQuestion: { "\($0) says the same as:" },
    isLike: "≈ like",
    noneToJoin: "There is no other entry of this kind to join it to. Esc goes back.",
    joined: { "Joined \($0) to \($1), both wordings stay · u undo" },
    takeOutTitle: { "Take a wording out of \($0)" },
    noWordings: "This entry has one wording; J joins it to another.",
    tookOut: { "Took \($0) out of \($1) · u undo" },
    splitTitle: { "Split \($0)" },
    splitIntroduction: "Each part becomes an entry of the same role, sector and themes.",
    firstPart: "First part", secondPart: "Second part",
    secondPartHint: "what becomes an entry of its own",
    bothParts: "Both parts need a text.",
    changedMeanwhile: { "Changed meanwhile, it is now: \($0)" },
    didSplit: { "Split \($0), the second part is \($1) · u undo" },
    themesTitle: { "Themes of \($0)" },
    noThemes: "No themes yet: press n to name one.",
    newThemes: "Themes", newThemesHint: "with commas between", newName: "New name",
    newThemesTitle: { "New themes for \($0)" }, renameTitle: { "Rename the theme “\($0)”" },
    renameIntroduction: {
      $0 == 1 ? "1 entry has it." : "\($0) entries have it, in all groups."
    },
    marked: { "Marked \($0) with \($1) · u undo" },
    unmarked: { "Took \($1) from \($0) · u undo" },
    renamed: { "Renamed \($0) to \($1) in \($2 == 1 ? "1 entry" : "\($2) entries") · u undo" },
    nameNeeded: "A theme needs a name.",
    wordingTitle: { "\($0) in other words" },
    reworded: { "Put \($0) in other words · u undo" },
    themesNeeded: "Type at least one theme.")
}
