import Words

extension Strings {
  var history: HistoryWords { HistoryWords(words: words) }
}

/// The words of a record's history.
struct HistoryWords: FeatureWords {
  struct Texts {
    var none, added, withdrawn, restored: Text?
  }
  static let texts = TextNames("history", Texts())

  let words: Words

  func title(_ record: String) -> String { words("history.title", record: record) }
  func undone(_ what: String) -> String { words("history.undone", what: what) }
  func redone(_ what: String) -> String { words("history.redone", what: what) }
  func changed(_ field: String, _ value: String) -> String {
    words("history.changed", field: field, value: value)
  }
  func again(_ field: String, _ value: String) -> String {
    words("history.again", field: field, value: value)
  }
  func said(_ field: String, _ value: String) -> String {
    words("history.said", field: field, value: value)
  }
  func cleared(_ field: String) -> String { words("history.cleared", field: field) }
}
