public import SessionEngine
public import WorkshopModel

extension SessionStore {
  /// Takes the file of the same session at `path` in, with its own journals; it stays as it is.
  ///
  /// - Throws: ``StorageError``; then `session` is as it was. ``StorageError/stranger(_:)`` when another
  ///   user has put a file there since it was told of.
  public mutating func takeIn(
    _ path: String, into session: inout Session
  ) throws(StorageError) {
    let owner: UInt32?
    do { owner = try files.disk.stamp(of: path)?.owner } catch { throw .disk(error) }
    if !files.paths.ownership.trusts(owner), let stranger = files.disk.stranger(owner, at: path) {
      throw .stranger(stranger)
    }
    let other = try files.loader.load(path, as: files.seat, looksBeside: false).session
    guard other.id == session.id else {
      throw .format(path: path, .document(Finding("id", Fact("fault.anotherSession"))))
    }
    try join(other.operations, other.extra, into: &session)
    follower.noteTaken(path)
  }

  /// Joins what another copy of the session has with `session`, and writes all of it to the session
  /// file.
  ///
  /// - Throws: ``StorageError``; then `session` is as it was.
  public mutating func join(
    _ operations: OperationSet, _ extra: Members, into session: inout Session
  ) throws(StorageError) {
    var joined = session
    joined.extra = joined.extra.joined(with: extra)
    // Folding removes from every file what the files say is erased.
    let erasures = operations.sorted.filter { operation in
      guard case .erasure(let record) = operation.content else { return false }
      return !joined.state.erased.contains(record)
    }
    try append(erasures)
    joined.receive(operations.sorted)
    try fold(&joined)
    session = joined
  }
}
