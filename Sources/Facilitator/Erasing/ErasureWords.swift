import Words

extension Strings {
  var erasure: ErasureWords { ErasureWords(words: words) }
}

/// The words of the question whether to erase.
struct ErasureWords: FeatureWords {
  struct Texts {
    var warning, nothing: Text?
    /// What follows the warning where the entry was split from another.
    var splitWarning: Text?
  }
  static let texts = TextNames("erasure", Texts())

  let words: Words

  func title(_ label: String) -> String { words("erasure.title", label: label) }
  func erased(_ label: String) -> String { words("erasure.erased", label: label) }
  func count(_ count: Int) -> String { words("erasure.count", count: count) }
}
