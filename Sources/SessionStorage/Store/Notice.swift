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
  /// So many operations are known to have been made and are not in any file.
  case missing(operations: Int)
  /// The session is open, but nothing could be written beside it.
  case notWritten(StorageError)
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
    case .missing(let count):
      "\(count) operations are missing: a file that holds them was lost or has not arrived yet."
    case .notWritten(let error): "\(error) What you enter now is not saved."
    case .notFolded(let error):
      "\(error) Everything is safe in the folder beside the session file; keep it with the file."
    }
  }
}
