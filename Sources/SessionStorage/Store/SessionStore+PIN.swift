public import SessionEngine
public import WorkshopModel

extension SessionStore {
  /// The store of the session at `path` for its PIN alone: nothing of the session is read, so that no
  /// damage to it stands between a moderator and a terminal.
  ///
  /// - Throws: ``StorageError`` when there is no such session.
  public static func forPIN(
    of path: String, as seat: Seat, on disk: any Disk
  ) throws(StorageError) -> SessionStore {
    let loader = SessionLoader(disk)
    let paths = try loader.paths(of: path, as: seat)
    return SessionStore(
      SessionFiles(disk, paths, session: loader.id(in: paths.file) ?? "", seat))
  }

  /// Whether a PIN was ever set for the session; not by another user who has put the file there.
  ///
  /// - Throws: ``StorageError/disk(_:)`` when the disk does not tell.
  public var hasPIN: Bool {
    get throws(StorageError) {
      do { return try pin.isSet(in: files) } catch { throw .disk(error) }
    }
  }

  /// Makes `pin` the moderator's PIN, in place of an earlier one.
  ///
  /// - Throws: ``StorageError``; then what was there before is.
  public func setPIN(_ pin: String, _ hashing: some PINHashing) throws(StorageError) {
    guard let hash = hashing.hash(pin) else { throw .noPINHere }
    try self.pin.set(hash, in: files)
  }

  /// Tries whether `pin` is the moderator's PIN.
  ///
  /// The try is counted on disk before it is known whether it is right, so that ending the program
  /// does not give another one. A disk that takes nothing more must not lock the moderator out
  /// with what is not saved yet: then this program keeps the count.
  ///
  /// - Throws: ``StorageError``; then nothing was tried.
  public mutating func checkPIN(
    _ pin: String, at now: Timestamp, _ hashing: some PINHashing
  ) throws(StorageError) -> PINAnswer {
    try self.pin.check(pin, at: now, hashing, in: files)
  }
}
