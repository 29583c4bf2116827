public import SessionEngine

extension SessionStore {
  /// Makes `operations` durable in a journal beside the session at `path`, whose file stays as it
  /// is; whichever program leaves the session next takes them in.
  ///
  /// - Parameters:
  ///   - operations: What changes nothing that anybody has entered.
  ///   - loaded: The session as it was read from there.
  ///   - path: Where its file is.
  ///   - seat: Where they were made.
  ///   - disk: The disk.
  /// - Throws: ``StorageError`` when the disk refuses it; then nothing is recorded.
  public static func append(
    _ operations: [Operation], beside loaded: LoadedSession, at path: String, as seat: Seat,
    on disk: any Disk
  ) throws(StorageError) {
    var store = SessionStore(disk, try SessionLoader(disk).paths(of: path), loaded, seat)
    defer { store.leaveAsItIs() }
    try store.append(operations)
  }
}
