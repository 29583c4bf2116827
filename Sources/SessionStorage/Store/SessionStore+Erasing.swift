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
    guard written.holds(erased) else { return }
    guard !mayWriteFile else { return try fold(&session) }
    try writeJournalAnew { !$0.isAbout(erased) }
  }
}
