import Words

extension Strings {
  var sorting: SortingWords { SortingWords(words: words) }
}

/// The words of sorting by themes, and of themes that are proposed.
struct SortingWords: FeatureWords {
  struct Texts {
    var empty, noThemes, noKey, noProposals, noOther, existing, new, unnamed, nobodyLeft,
      nothingRejected, again: Text?
  }
  static let texts = TextNames("sorting", Texts())

  let words: Words
  let keys = CommandWords("sorting.keys")

  func title(_ group: String) -> String { words("sorting.title", group: group) }
  func open(_ count: Int) -> String { words("sorting.open", count: count) }
  func proposal(_ position: Int, _ count: Int) -> String {
    words("sorting.proposal", position: position, count: count)
  }
  func taken(_ count: Int, _ all: Int) -> String { words("sorting.taken", count: count, all: all) }
  /// That a name has words of entries that may go no further than that.
  func fromRelease(_ release: String) -> String {
    words("sorting.fromRelease", release: release)
  }
  func rejected(_ name: String) -> String { words("sorting.rejected", name: name) }
}
