import Words

extension Strings {
  var arrivals: ArrivalWords { ArrivalWords(words: words) }
}

/// What other programs on the session have done.
struct ArrivalWords: FeatureWords {
  struct Texts {
    var nothingBeside: Text?
  }
  static let texts = TextNames("arrivals", Texts())

  let words: Words
  let keys = CommandWords("arrivals.keys")

  func added(_ count: Int) -> String { words("arrivals.added", count: count) }
  func changed(_ count: Int) -> String { words("arrivals.changed", count: count) }
  func gone(_ count: Int) -> String { words("arrivals.gone", count: count) }
  func conflicts(_ count: Int) -> String { words("arrivals.conflicts", count: count) }
  func entryGone(_ label: String) -> String { words("arrivals.entryGone", label: label) }
  func settled(_ label: String) -> String { words("arrivals.settled", label: label) }
  func fileBeside(_ name: String, _ changes: Int, _ others: Int) -> String {
    words("arrivals.fileBeside", name: name, changes: changes, others: others)
  }
  func userBeside(_ name: String, _ others: Int) -> String {
    words("arrivals.userBeside", name: name, others: others)
  }
  func takenIn(_ name: String) -> String { words("arrivals.takenIn", name: name) }
  func ofUser(_ name: String) -> String { words("arrivals.ofUser", name: name) }
}
