import Words

extension Strings {
  var conflicts: ConflictWords { ConflictWords(words: words) }
}

/// The words about records with two versions.
struct ConflictWords: FeatureWords {
  struct Texts {
    var title, none, allSettled, notYet, mine, theirs, first, second, standsNow, onlyTexts,
      notTyped, noSuchVersion, onlyQuestion, oneLine, notAField, notAWithdrawal, detailHint,
      revisionHint: Text?
  }
  static let texts = TextNames("conflicts", Texts())

  let words: Words

  func fields(_ names: String) -> String { words("conflicts.fields", names: names) }
  func withdrawn(_ who: String) -> String { words("conflicts.withdrawn", who: who) }
  func place(_ position: Int, _ count: Int) -> String {
    words("conflicts.place", position: position, count: count)
  }
  func numbered(_ number: Int) -> String { words("conflicts.numbered", number: number) }
  func contested(_ who: String, _ time: String?) -> String {
    words("conflicts.contested", who: who, time: time)
  }
  func settled(_ record: String, _ field: String) -> String {
    words("conflicts.settled", record: record, field: field)
  }
  func keptWithdrawn(_ record: String) -> String {
    words("conflicts.keptWithdrawn", record: record)
  }
  func removed(_ record: String) -> String { words("conflicts.removed", record: record) }
  func chooseByDigit(_ count: Int) -> String { words("conflicts.chooseByDigit", count: count) }
  func revision(_ record: String, _ field: String) -> String {
    words("conflicts.revision", record: record, field: field)
  }
}
