import Words

extension Strings {
  var status: StatusWords { StatusWords(words: words) }
}

/// What the status line says.
struct StatusWords: FeatureWords {
  struct Texts {
    var nothingToOpen, nothingTyped, nothingSelected, undoAgain, redoAgain, noGroups,
      noKinds, unchanged, readOnly, demonstration: Text?
  }
  static let texts = TextNames("status", Texts())

  let words: Words

  func saved(_ entry: String) -> String { words("status.saved", entry: entry) }
  func edited(_ entry: String) -> String { words("status.edited", entry: entry) }
  func withdrew(_ entry: String, _ count: Int = 1) -> String {
    words("status.withdrew", entry: entry, count: count)
  }
  func undid(_ entry: String) -> String { words("status.undid", entry: entry) }
  func redid(_ entry: String) -> String { words("status.redid", entry: entry) }
  func elsewhere(_ entry: String, _ isUndo: Bool) -> String {
    words("status.elsewhere", entry: entry, isUndo: isUndo)
  }
  func noAction(_ key: String) -> String { words("status.noAction", key: key) }
  func opened(_ path: String) -> String { words("status.opened", path: path) }
  func added(_ entry: String) -> String { words("status.added", entry: entry) }
  func changed(_ entry: String) -> String { words("status.changed", entry: entry) }
  func withdrawn(_ entry: String) -> String { words("status.withdrawn", entry: entry) }
  func restored(_ entry: String) -> String { words("status.restored", entry: entry) }
}
