import Words

extension Strings {
  var finding: FindingWords { FindingWords(words: words) }
}

/// The words of the insights.
struct FindingWords: FeatureWords {
  struct Texts {
    var allGroups, empty, nothing, evidenceTitle, noEvidence, nothingToDraft, introduction, gone,
      upToDate: Text?
    /// The heads of a two-by-two table.
    var withAction: Text?
    var withoutAction, withChallenge, withoutChallenge: Text?
    /// What the four numbers of such a table are, where they stand in one row.
    var fourCells: Text?
    /// What marks the label of an entry that may not leave the room.
    var mark: Text?
  }
  static let texts = TextNames("finding", Texts())

  let words: Words
  let keys = CommandWords("finding.keys")

  func group(_ number: String) -> String { words("finding.group", number: number) }
  func staying(_ entries: Int) -> String { words("finding.staying", entries: entries) }
  func evidenceStays(_ entries: Int) -> String { words("finding.evidenceStays", entries: entries) }
  func entries(_ count: Int, _ staying: Int) -> String {
    words("finding.entries", count: count, staying: staying)
  }
  func stale(_ time: String) -> String { words("finding.stale", time: time) }
  func saidAlready(_ conclusion: String) -> String {
    words("finding.saidAlready", conclusion: conclusion)
  }
  func restsOnSame(_ conclusion: String) -> String {
    words("finding.restsOnSame", conclusion: conclusion)
  }
}
