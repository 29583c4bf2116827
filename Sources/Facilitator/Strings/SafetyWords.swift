import WorkshopModel

/// How records, their fields and those who set them are called.
struct RecordWords: Sendable {
  let type: @Sendable (RecordType) -> String
  /// A field by the name it has in the file; nil for one that this version does not know.
  let field: @Sendable (_ name: String) -> String?
  let group: @Sendable (_ number: String) -> String
  /// A record that is about an entry.
  let about: @Sendable (_ record: String, _ entry: String) -> String
  let round: @Sendable (_ round: Int) -> String
  let conclusion: @Sendable (_ number: Int, _ group: String?) -> String
  let thisTerminal, anotherTerminal, file, box, notRecorded, nothing, yes, no, secret: String
  let terminal: @Sendable (_ name: String) -> String
  /// Something that happened to the clock, as a thing: "the start of Map actions".
  let clockEvent: @Sendable (Timing.Event, _ subject: String?, _ minutes: Int) -> String
}

/// What other programs on the session have done.
struct ArrivalWords: Sendable {
  let added, changed, gone, conflicts: @Sendable (_ count: Int) -> String
  let entryGone, settled: @Sendable (_ label: String) -> String
  let takeIn: Strings.Key
  let nothingBeside: String
  let fileBeside: @Sendable (_ name: String, _ changes: Int, _ others: Int) -> String
  let userBeside: @Sendable (_ name: String, _ others: Int) -> String
  let takenIn, ofUser: @Sendable (_ name: String) -> String
}

/// The words about what is not saved, and about saving elsewhere.
struct SavingWords: Sendable {
  let here, elsewhere, again, something: String
  let title, question, hint: String
  let moved: @Sendable (_ path: String) -> String
  let entries, changes: @Sendable (_ count: Int) -> String
  let leaving: String
}

/// The words about drafts.
struct DraftWords: Sendable {
  let kept, back: String
  let entry: @Sendable (_ key: String) -> String
  let change: @Sendable (_ label: String) -> String
  let changedMeanwhile, otherVersion: @Sendable (_ field: String, _ value: String) -> String
}

/// The words about records with two versions.
struct ConflictWords: Sendable {
  let title, none, allSettled, notYet: String
  let fields: @Sendable (_ names: String) -> String
  let withdrawn: @Sendable (_ who: String) -> String
  let place: @Sendable (_ position: Int, _ count: Int) -> String
  let mine, theirs, first, second: String
  let numbered: @Sendable (_ number: Int) -> String
  let contested: @Sendable (_ who: String, _ time: String?) -> String
  let standsNow: String
  let settled: @Sendable (_ record: String, _ field: String) -> String
  let keptWithdrawn, removed: @Sendable (_ record: String) -> String
  let onlyTexts, notTyped: String
  let chooseByDigit: @Sendable (_ count: Int) -> String
  let noSuchVersion, onlyQuestion, oneLine, notAField, notAWithdrawal, detailHint: String
  let revision: @Sendable (_ record: String, _ field: String) -> String
  let revisionHint: String
}

/// The words of a record's history.
struct HistoryWords: Sendable {
  let title: @Sendable (_ record: String) -> String
  let none, added, withdrawn, restored: String
  let undone, redone: @Sendable (_ what: String) -> String
  let changed, again, said: @Sendable (_ field: String, _ value: String) -> String
  let cleared: @Sendable (_ field: String) -> String
}

/// The words of the question whether to erase.
struct ErasureWords: Sendable {
  let title: @Sendable (_ label: String) -> String
  let warning, nothing: String
  /// What follows the warning where the entry was split from another.
  let splitWarning: String
  let erased: @Sendable (_ label: String) -> String
  let count: @Sendable (_ count: Int) -> String
}
