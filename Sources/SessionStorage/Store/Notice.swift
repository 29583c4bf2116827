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
  /// What came to the place of the session file while it was written is not this session and is
  /// kept there.
  case keptAside(path: String)
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
      "This file was written by hand: \(records) records were taken in."
    case .editedByHand(let added, let edited, let removed):
      "This file was edited by hand: \(added) records were added, \(edited) changed, "
        + "\(removed) withdrawn."
    case .damaged(let path, let finding): "\(path): \(finding). Everything else was read."
    case .torn(let path):
      "\(path) ends in an unfinished entry, which had not been called saved; it is left out."
    case .foreign(let path): "\(path) belongs to another session and was left alone."
    case .setAside(let folder):
      "1 unfinished entry, which had not been called saved, was set aside in \(folder)."
    case .recovered(let error): Self.recovery(after: error)
    case .copy(let path): "\(path), a copy that a synchronising tool made, was taken in."
    case .keptAside(let path):
      "While the session file was written, another file was put in its place that is not this "
        + "session; that file is kept as \(path)."
    case .missing(let operations): Self.absence(of: operations)
    case .notWritten(let error): "\(error) What you enter now is not saved."
    case .notErased(let error):
      "\(error) It is erased here, but its text is still in a file: open the session again to "
        + "remove it."
    case .notFolded(let error):
      "\(error) Everything is safe in the folder beside the session file; keep it with the file."
    }
  }

  private static func recovery(after error: StorageError) -> String {
    let rest = "The session was put together from what else there is"
    return switch error {
    case .format(let path, let reason):
      "\(path) is damaged: \(reason). \(rest); the damaged file is kept as \(path).damaged."
    case .invalid(let path, let finding):
      "\(path) breaks a rule: \(finding). \(rest); the file is kept as \(path).damaged."
    case .missing(let path): "'\(path)' is gone. \(rest) beside it."
    default: "\(error) \(rest)."
    }
  }

  private static func absence(of operations: [OperationID]) -> String {
    let named = operations.prefix(3).map { "number \($0.number) of \($0.replica.rawValue)" }
    let more = operations.count > 3 ? " and \(operations.count - 3) more" : ""
    let subject = operations.count == 1 ? "1 operation is" : "\(operations.count) operations are"
    return "\(subject) missing (\(named.joined(separator: ", "))\(more)): a file that holds "
      + "\(operations.count == 1 ? "it" : "them") was lost or has not arrived yet."
  }
}
