import SessionEngine
import Words

extension Strings {
  var importing: ImportWords { ImportWords(words: words) }
}

/// The words about taking a list in from a file.
struct ImportWords: FeatureWords {
  struct Texts {
    var ask, introduction, path, pathHint, noPath, group, refuseThose, nothingNew, guessed,
      changed, typedHere, nothingToPlace, mappingTitle, mappingIntroduction, firstRow, isHeading,
      isPerson, unusedColumn, undecided, emptyOne: Text?
  }
  static let texts = TextNames("importing", Texts())

  let words: Words

  func tryAgain(_ isTyped: Bool) -> String { words("importing.tryAgain", isTyped: isTyped) }
  func unplaced(_ text: String, _ count: Int) -> String {
    words("importing.unplaced", text: text, count: count)
  }
  func placed(_ text: String, _ title: String?) -> String {
    words("importing.placed", text: text, title: title)
  }
  func column(_ heading: String) -> String { words("importing.column", heading: heading) }
  /// What a column is about.
  func subject(_ subject: ImportSubject) -> String {
    words("importing.subject", subject: subject.rawValue)
  }
  func value(_ subject: ImportSubject, _ text: String) -> String {
    words("importing.value", subject: subject.rawValue, text: text)
  }
  func newOne(_ subject: ImportSubject, _ text: String) -> String {
    words("importing.newOne", subject: subject.rawValue, text: text)
  }
  func title(_ text: String) -> String { words("importing.title", text: text) }
  func unused(_ text: String) -> String { words("importing.unused", text: text) }
  func cannot(_ text: String) -> String { words("importing.cannot", text: text) }
  func readAgain(_ text: String) -> String { words("importing.readAgain", text: text) }
  func rows(_ count: Int) -> String { words("importing.rows", count: count) }
  func new(_ count: Int) -> String { words("importing.new", count: count) }
  func known(_ count: Int) -> String { words("importing.known", count: count) }
  func refused(_ count: Int) -> String { words("importing.refused", count: count) }
  func stillRefused(_ count: Int) -> String { words("importing.stillRefused", count: count) }
  func more(_ count: Int) -> String { words("importing.more", count: count) }
  func line(_ line: Int, _ text: String) -> String {
    words("importing.line", line: line, text: text)
  }
  func again(_ first: Int) -> String { words("importing.again", first: first) }
  func took(_ new: Int, _ known: Int, _ refused: Int) -> String {
    words("importing.took", new: new, known: known, refused: refused)
  }
}
