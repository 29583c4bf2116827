public import SessionEngine
import WorkshopModel

/// A session as its files have it, and what there is to say of them.
public struct LoadedSession: Sendable {
  /// The session with the operations of the session file and of all journals.
  public var session: Session
  /// What a person should know, in the order of the files.
  public let notices: [Notice]
  /// What there is to do about the files, which loading leaves as they are.
  let debts: Debts
  /// The files beside the session file.
  let journals: [LoadedJournal]
  /// The anonymous box and its copies, as far as they are this session's.
  let boxes: [LoadedBox]
  /// The copies by tools that synchronise folders of which everything is in the session, and what
  /// has made way for a new session file.
  let copies: [String]
  /// What has made way for a new session file and is not this session, or cannot be read.
  let strays: [String]
  /// The bytes of the session file; nil when there was none.
  let contents: [UInt8]?
  /// The session file as it was when it was read; nil when there was none.
  let stamp: FileStamp?
}

extension LoadedSession {
  /// The journals, when those records are erased.
  func owing(_ erased: Set<RecordKey>) -> [LoadedJournal] {
    journals.map { journal in
      var journal = journal
      journal.owesErasure = journal.journal.operations.holds(erased)
      return journal
    }
  }
}

/// What is to be done about the files of a session.
struct Debts: OptionSet, Sendable {
  let rawValue: Int

  /// The readable part of the file says more than its operations.
  static let editedByHand = Debts(rawValue: 1)
  /// The session file cannot be read and is to be put aside, then written anew.
  static let damagedFile = Debts(rawValue: 2)
  /// A file still holds words that were erased.
  static let erasure = Debts(rawValue: 4)
  /// A journal of a program that is gone ends in an unfinished line.
  static let tornJournal = Debts(rawValue: 8)
}

/// A journal as it was read.
struct LoadedJournal: Sendable {
  let path: String
  let journal: JournalFile
  /// The file as it was before it was read.
  let stamp: FileStamp
  /// The unfinished bytes at its end.
  let rest: [UInt8]
  /// The last bytes of its whole lines.
  let tail: [UInt8]
  /// Whether a running program writes to it.
  let isRunning: Bool
  /// Whether it was begun on this machine; another machine's program may write to it at any time.
  var isOfThisMachine = true
  /// Whether it holds words that were erased.
  var owesErasure = false

  /// Whether every whole line of it is in the session.
  var isWhole: Bool { journal.damages.isEmpty }
}
