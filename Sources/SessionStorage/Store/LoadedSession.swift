public import SessionEngine
import WorkshopModel

/// A session as its files have it, and what there is to say of them.
public struct LoadedSession: Sendable {
  /// The session with the operations of the session file and of all journals.
  public var session: Session
  /// What a person should know, in the order of the files.
  public let notices: [Notice]
  /// Why nothing may be written; nil when it may.
  public let obstacle: StorageError?
  /// What there is to do about the files, which loading leaves as they are.
  let debts: Debts
  /// The files beside the session file.
  let journals: [LoadedJournal]
  /// The anonymous box and its copies, as far as they are this session's.
  let boxes: [LoadedBox]
  /// What of the boxes is not in the session, because the terminal goes round.
  let waiting: WaitingBox
  /// What of the box the session file has; where that cannot be read, the file before it; nil when
  /// neither can.
  let boxedBefore: Set<OperationID>?
  /// What has made way for a new session file and is in the session.
  let madeWay: [String]
  /// What has made way for a new session file and is not this session, or cannot be read.
  let strays: [String]
  /// Whether the session file was written while the session was open.
  let isOpen: Bool
  /// How many operations come from the session file: those it has, and those made of what was
  /// edited in it by hand; 0 when it cannot be read.
  let fileCount: Int
  /// The bytes of the session file; nil when there was none.
  let contents: [UInt8]?
  /// The copies by tools that synchronise folders that still have words which were erased, and
  /// nothing that was not read.
  let copiesWithErased: [String]
  /// The files beside it that are the same session and were not taken in.
  public let besides: [FileBeside]
  /// The other users of the machine whose files beside it were not taken in.
  public let strangers: [Stranger]
  /// What lay beside the session file when it was looked at.
  let surroundings: Surroundings
  /// What was edited in the session file by hand until then.
  let handEdits: HandEdits
  /// The session file as it was when it was read; nil when there was none.
  let stamp: FileStamp?
}

extension LoadedSession {
  /// Whether the session file could be read as a whole; what else there is may make up for it.
  public var isWhole: Bool { !debts.contains(.damagedFile) }

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
  /// A copy beside the file has something that was nowhere else.
  static let copies = Debts(rawValue: 16)
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

  /// Whether it says nothing but which reports were handed out, which anybody can do with a copy.
  var holdsOnlyHandouts: Bool {
    !journal.operations.isEmpty && journal.operations.allSatisfy(Handout.isSaid)
  }
}

/// A file beside a session file that is the same session and has what that lacks.
///
/// Rooms of one plenary are that to each other, so somebody has to say whether it is to be taken in.
public struct FileBeside: Equatable, Sendable {
  /// Where it is.
  public let path: String
  /// How many operations it has that the session lacks.
  public let changes: Int
  /// Whether its name is that of the session with something behind it, so that it may well be a
  /// copy and not another room.
  public let isNamedAlike: Bool

  /// The file at `path` with so many further operations.
  public init(path: String, changes: Int, isNamedAlike: Bool) {
    self.path = path
    self.changes = changes
    self.isNamedAlike = isNamedAlike
  }
}
