import Words

extension Strings {
  var ledger: LedgerWords { LedgerWords(words: words) }
}

/// The words of the ledger of challenges and of closing a group.
struct LedgerWords: FeatureWords {
  struct Texts {
    var allGroups, nothingSaid, closed, noneOpen: Text?
  }
  static let texts = TextNames("ledger", Texts())

  let words: Words
  let keys = CommandWords("ledger.keys")

  func title(_ group: String) -> String { words("ledger.title", group: group) }
  func count(_ challenges: Int) -> String { words("ledger.count", challenges: challenges) }
  func open(_ count: Int) -> String { words("ledger.open", count: count) }
  func wayFound(_ count: Int) -> String { words("ledger.wayFound", count: count) }
  func parked(_ count: Int) -> String { words("ledger.parked", count: count) }
  func noAnswer(_ count: Int) -> String { words("ledger.noAnswer", count: count) }
  func links(_ count: Int) -> String { words("ledger.links", count: count) }
  func needs(_ count: Int) -> String { words("ledger.needs", count: count) }
  func encounters(_ count: Int) -> String { words("ledger.encounters", count: count) }
  func offers(_ count: Int) -> String { words("ledger.offers", count: count) }
  func empty(_ kind: String, _ key: String) -> String {
    words("ledger.empty", kind: kind, key: key)
  }
  func closing(_ group: String) -> String { words("ledger.closing", group: group) }
  func stillOpen(_ count: Int) -> String { words("ledger.stillOpen", count: count) }
  func more(_ count: Int) -> String { words("ledger.more", count: count) }
  func unasked(_ count: Int) -> String { words("ledger.unasked", count: count) }
  func ways(isOpen: Bool) -> String { words("ledger.ways", isOpen: isOpen) }
  func didClose(_ group: String, unasked: Int) -> String {
    words("ledger.didClose", group: group, unasked: unasked)
  }
  func didOpen(_ group: String) -> String { words("ledger.didOpen", group: group) }
}
