import Words

extension Strings {
  var leaving: LeavingWords { LeavingWords(words: words) }
  var saving: SavingWords { SavingWords(words: words) }
}

/// The words about what is not saved, and about saving elsewhere.
struct SavingWords: FeatureWords {
  struct Texts {
    var here, elsewhere, again, something, title, question, hint, leaving: Text?
  }
  static let texts = TextNames("saving", Texts())

  let words: Words

  func moved(_ path: String) -> String { words("saving.moved", path: path) }
  func entries(_ count: Int) -> String { words("saving.entries", count: count) }
  func changes(_ count: Int) -> String { words("saving.changes", count: count) }
}

/// The words of the question whether to leave.
struct LeavingWords: FeatureWords {
  struct Texts {
    var title: Text?
  }
  static let texts = TextNames("leaving", Texts())

  let words: Words
}
