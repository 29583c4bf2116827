public import SessionEngine
public import WorkshopModel

/// Something that a person should know of a session that was opened all the same.
public enum Notice: Equatable, Sendable {
  /// The file was written by hand from the beginning: so many records.
  case writtenByHand(records: Int)
  /// The file was edited by hand since it was last written.
  case editedByHand(added: Int, edited: Int, removed: Int)
  /// Something in a file cannot be read; everything else was.
  case damaged(path: String, Finding)
  /// Somebody made a slip in the session file, at that line, which cost nothing of what it says.
  case slip(path: String, Finding)
  /// Nothing is written to the session, as the error says.
  case readOnly(StorageError)
  /// A journal ends in an entry that was never called saved.
  case torn(path: String)
  /// A journal belongs to another session and was left alone.
  case foreign(path: String)
  /// An unfinished entry at the end of a journal was put into a file of its own in that folder.
  case setAside(folder: String)
  /// The session file cannot be read, as the error says; the session was put together from what
  /// else there is.
  case recovered(StorageError)
  /// A copy that a tool made which synchronises folders was taken in.
  case copy(path: String)
  /// The session file was written while the session was open, and the journals are not beside it: it
  /// has everything until that time, nil for a time that it does not tell.
  case wasOpen(path: String, lastChange: Timestamp?)
  /// What came to the place of the session file while it was written is not this session and is
  /// kept there.
  case keptAside(path: String)
  /// A file beside it is the same session and has what this one lacks; it was not taken in.
  case beside(FileBeside)
  /// A file beside it still has the words of what was erased.
  case erasedBeside(path: String)
  /// Something that has the name of a file of the session was left alone.
  case passedBy(path: String, reason: String)
  /// Another user of the machine has put something beside it, which was not taken in.
  case stranger(Stranger)
  /// The folder of the journals is another user's; that folder is used instead.
  case foreignFolder(Stranger, used: String)
  /// The disk knows no owners, so nobody can tell who has put what beside it.
  case noOwners(path: String)
  /// The terminal goes round, so what is put into the anonymous box is not told yet.
  case goingRound
  /// Operations that are known to have been made and are not in any file.
  case missing([OperationID])
  /// The session is open, but nothing could be written beside it.
  case notWritten(StorageError)
  /// What was erased still stands in a file, because the disk refused to change it.
  case notErased(StorageError)
  /// What was entered is safe in a journal, which could not be folded into the session file.
  case notFolded(StorageError)
}

extension Notice: CustomStringConvertible {
  /// The sentence shown to the person.
  public var description: String {
    switch self {
    case .writtenByHand(let records):
      "This file was written by hand: \(Self.records(records)) taken in."
    case .editedByHand(let added, let edited, let removed):
      "This file was edited by hand: \(Self.records(added)) added, \(edited) changed, "
        + "\(removed) withdrawn."
    case .damaged(let path, let finding): "\(path): \(finding). Everything else was read."
    case .slip(let path, let finding):
      "\(path): \(finding). All of it was read; it is put right when the session is next written."
    case .readOnly(let error): "\(error)"
    case .torn(let path):
      "\(path) ends in an unfinished entry, which had not been called saved; it is left out."
    case .foreign(let path): "\(path) belongs to another session and was left alone."
    case .setAside(let folder):
      "1 unfinished entry, which had not been called saved, was set aside in \(folder)."
    case .recovered(let error): Self.recovery(after: error)
    case .copy(let path): "\(path), a copy that a synchronising tool made, was taken in."
    case .wasOpen(let path, let last): Self.newer(than: path, last)
    case .keptAside(let path):
      "While the session file was written, another file was put in its place that is not this "
        + "session; that file is kept as \(path)."
    case .beside(let beside): Self.invitation(to: beside)
    case .erasedBeside(let path):
      "\(path) is the same session and still has the text of what was erased here; erase it there, "
        + "too, or remove the file."
    case .passedBy(let path, let reason): "\(path) was left alone: \(reason)."
    case .stranger(let stranger):
      "\(stranger.path) belongs to \(stranger.name) and was left out; to take in what "
        + "\(stranger.name) puts there, from now on, use dayzero check --trust \(stranger.name)."
    case .foreignFolder(let stranger, let used):
      "\(stranger.path) belongs to \(stranger.name) and is not used; what is entered goes to "
        + "\(used)."
    case .noOwners(let path):
      "The disk of \(path) does not tell to whom a file belongs, so whatever is put beside the "
        + "session is taken for yours."
    case .goingRound:
      "The terminal goes round: what is put into the anonymous box is told when it is taken back with "
        + "the PIN."
    case .missing(let operations): Self.absence(of: operations)
    case .notWritten(let error): "\(error) What you enter now is not saved."
    case .notErased(let error):
      "\(error) It is erased here, but its text is still in a file: open the session again to "
        + "remove it."
    case .notFolded(let error):
      "\(error) Everything is safe in the folder beside the session file; keep it with the file."
    }
  }

  /// "1 record was", "3 records were".
  private static func records(_ count: Int) -> String {
    count == 1 ? "1 record was" : "\(count) records were"
  }

  private static func recovery(after error: StorageError) -> String {
    let rest = "The session was put together from what else there is"
    return switch error {
    case .format(let path, let reason):
      "\(path) is damaged: \(reason). \(rest)\(wayBack(to: path))"
    case .invalid(let path, let finding):
      "\(path) breaks a rule: \(finding). \(rest)\(wayBack(to: path))"
    case .missing(let path): "'\(path)' is gone. \(rest) beside it."
    default: "\(error) \(rest)."
    }
  }

  private static func wayBack(to path: String) -> String {
    " and from what can be read of it; before it is written, it is kept as \(path).damaged. For all "
      + "of it, mend that place there, then: dayzero merge \(ShellWord(path: path)) "
      + "\(ShellWord(path: path + ".damaged"))"
  }

  private static func invitation(to beside: FileBeside) -> String {
    let changes = beside.changes == 1 ? "1 change that is" : "\(beside.changes) changes that are"
    return "\(beside.path) is the same session and has \(changes) not here; to take it in, use "
      + "dayzero merge."
  }

  private static func newer(than path: String, _ last: Timestamp?) -> String {
    let time = last.map { ", and the last change in it is of \(clock($0))" } ?? ""
    return "\(path) was written while the session was open\(time): what was entered later may be "
      + "where it came from. Merge that file with it when you have it."
  }

  /// "2019-11-25 09:35 UTC".
  private static func clock(_ time: Timestamp) -> String {
    time.description.prefix(16).replacing("T", with: " ") + " UTC"
  }

  private static func absence(of operations: [OperationID]) -> String {
    let named = operations.prefix(3).map { "number \($0.number) of \($0.replica.rawValue)" }
    let more = operations.count > 3 ? " and \(operations.count - 3) more" : ""
    let subject = operations.count == 1 ? "1 operation is" : "\(operations.count) operations are"
    return "\(subject) missing (\(named.joined(separator: ", "))\(more)): a file that holds "
      + "\(operations.count == 1 ? "it" : "them") was lost or has not arrived yet."
  }
}
