import Words

extension Strings {
  var drafts: DraftWords { DraftWords(words: words) }
}

/// The words about drafts.
struct DraftWords: FeatureWords {
  struct Texts {
    var kept, back, nothingTyped, discard, discarded, stray: Text?
  }
  static let texts = TextNames("drafts", Texts())

  let words: Words

  func entry(_ key: String) -> String { words("drafts.entry", key: key) }
  func change(_ label: String) -> String { words("drafts.change", label: label) }
  func changedMeanwhile(_ field: String, _ value: String) -> String {
    words("drafts.changedMeanwhile", field: field, value: value)
  }
  func otherVersion(_ field: String, _ value: String) -> String {
    words("drafts.otherVersion", field: field, value: value)
  }
}
