import Words

extension Strings {
  var marking: MarkingWords { MarkingWords(words: words) }
}

/// The words of entries that are marked, to be dealt with at once.
struct MarkingWords: FeatureWords {
  struct Texts {
    var none, isMarked, group, asTheyAre, oneKind, parkHint: Text?
  }
  static let texts = TextNames("marking", Texts())

  let words: Words
  let keys = CommandWords("marking.keys")

  func marked(_ count: Int) -> String { words("marking.marked", count: count) }
  func editTitle(_ count: Int) -> String { words("marking.editTitle", count: count) }
  func changed(_ count: Int) -> String { words("marking.changed", count: count) }
  func parkTitle(_ count: Int) -> String { words("marking.parkTitle", count: count) }
  func parked(_ count: Int, _ owner: String) -> String {
    words("marking.parked", count: count, owner: owner)
  }
}
