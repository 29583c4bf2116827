public import SessionEngine
import WorkshopModel

extension SessionStore {
  /// Makes `erasure`, which `session` has carried out, durable, and removes what it erases from
  /// every file of the session that no other running program writes to; those programs remove it
  /// from theirs as soon as they hear of it.
  ///
  /// - Throws: ``StorageError``; whoever opens the session next goes on with it.
  public mutating func erase(
    _ erasure: Operation, in session: inout Session
  ) throws(StorageError) {
    try append([erasure])
    try fold(&session)
  }

  /// Removes from this program's own journals and from what was half typed what another has
  /// erased, if there is anything.
  ///
  /// - Throws: ``StorageError``; whoever opens the session next goes on with it.
  public mutating func eraseWhatOthersErased(in session: inout Session) throws(StorageError) {
    try removeDrafts(erased: session.state.erased)
    let erased = session.state.erased
    guard journals.written.holds(erased) else { return }
    guard !files.mayWriteFile else { return try fold(&session) }
    try journals.writeAnew(in: files) { !$0.isAbout(erased) }
  }

  /// Removes whatever was kept that may hold words that are erased now.
  ///
  /// This comes first: as long as a journal or the session file still has them, whoever opens the
  /// session next knows that there is something left to remove.
  mutating func removeKept(erased: Set<RecordKey>) throws {
    try files.removeKept()
    try ownDrafts.remove(erased: erased, anew: true, in: files)
    try files.disk.syncFolder(files.paths.parent)
  }

  /// Removes what was half typed about records that are erased, if others are than the last time.
  mutating func removeDrafts(erased: Set<RecordKey>) throws(StorageError) {
    try ownDrafts.remove(erased: erased, in: files)
  }
}
