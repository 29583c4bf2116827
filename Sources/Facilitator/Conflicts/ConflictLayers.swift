import ScreenKit
import WorkshopModel

/// The list of all records that a person has to settle: which is selected.
struct ConflictList: Equatable, Sendable {
  var selected = 0
}

/// The versions of one record: which of its questions is shown, and how far that is scrolled.
struct ConflictDialogue: Equatable, Sendable {
  let record: RecordKey
  var index = 0
  var scroll = 0
}

/// A text that is to take the place of all versions of a field.
struct Revision: Equatable, Sendable {
  let record: RecordKey
  let field: String
  /// Whether it may have several lines.
  let hasLines: Bool
  var text: TextField
  /// The versions that were shown; another that comes in meanwhile is shown before it is replaced.
  var seen: [Value]
  /// Why it was not taken; nil when nothing is wrong.
  var problem: String?
}
