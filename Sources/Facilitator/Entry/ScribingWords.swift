import Words

extension Strings {
  var scribing: ScribingWords { ScribingWords(words: words) }
}

/// The words of entering fast: prefixes, likeness, joining, splitting, themes, other wordings.
struct ScribingWords: FeatureWords {
  struct Texts {
    var paraphrase, note, paraphraseHint, noteHint, paraphraseOnly, roomOnly, moderatorOnly,
      joinsIt, nothingLike, otherWordings, joinedTo, inOtherWords, isLike, noneToJoin, joinMany,
      noWordings, splitIntroduction, firstPart, secondPart, secondPartHint, bothParts,
      noThemes, newThemes, newThemesHint, newName, nameNeeded, themesNeeded: Text?
  }
  static let texts = TextNames("scribing", Texts())

  let words: Words
  let keys = CommandWords("scribing.keys")

  func like(_ label: String, _ text: String) -> String {
    words("scribing.like", label: label, text: text)
  }
  func savedJoined(_ label: String) -> String { words("scribing.savedJoined", label: label) }
  func wordings(_ count: Int) -> String { words("scribing.wordings", count: count) }
  func joinTitle(_ label: String) -> String { words("scribing.joinTitle", label: label) }
  func joinQuestion(_ label: String) -> String { words("scribing.joinQuestion", label: label) }
  func joined(_ label: String, _ head: String) -> String {
    words("scribing.joined", label: label, head: head)
  }
  func takeOutTitle(_ label: String) -> String { words("scribing.takeOutTitle", label: label) }
  func tookOut(_ label: String, _ head: String) -> String {
    words("scribing.tookOut", label: label, head: head)
  }
  func splitTitle(_ label: String) -> String { words("scribing.splitTitle", label: label) }
  func changedMeanwhile(_ text: String) -> String {
    words("scribing.changedMeanwhile", text: text)
  }
  func didSplit(_ label: String, _ second: String) -> String {
    words("scribing.didSplit", label: label, second: second)
  }
  func themesTitle(_ label: String) -> String { words("scribing.themesTitle", label: label) }
  func newThemesTitle(_ name: String) -> String { words("scribing.newThemesTitle", name: name) }
  func renameTitle(_ name: String) -> String { words("scribing.renameTitle", name: name) }
  func renameIntroduction(_ count: Int) -> String {
    words("scribing.renameIntroduction", count: count)
  }
  func marked(_ label: String, _ theme: String) -> String {
    words("scribing.marked", label: label, theme: theme)
  }
  func unmarked(_ label: String, _ theme: String) -> String {
    words("scribing.unmarked", label: label, theme: theme)
  }
  func renamed(_ theme: String, _ name: String, _ count: Int) -> String {
    words("scribing.renamed", theme: theme, name: name, count: count)
  }
  func wordingTitle(_ label: String) -> String { words("scribing.wordingTitle", label: label) }
  func reworded(_ label: String) -> String { words("scribing.reworded", label: label) }
}
