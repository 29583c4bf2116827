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
  case passedBy(path: String, reason: Fact)
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
