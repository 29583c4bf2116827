public import SessionEngine
import WorkshopModel

extension SessionStore {
  /// Writes the new file of `session` to `path`, durably.
  ///
  /// - Throws: ``StorageError/exists(path:)`` when there is anything there, or what the disk said.
  public static func create(
    _ session: Session, at path: String, on disk: any Disk
  ) throws(StorageError) {
    let file = DurableFile(path, on: disk, draftSuffix: session.replica.rawValue)
    try file.create(SessionFile.bytes(of: session))
  }

  /// Writes everything that is in the session file, the journals and `session` into the session
  /// file, then removes the journals of programs that are gone, this one's too.
  ///
  /// Programs take turns at it by a lock that goes with them. `session` takes in what it lacked. A
  /// journal that is another session's or damaged is left, for nothing else may hold what it does.
  ///
  /// - Throws: ``StorageError``; then the session file is as it was, and no journal is lost.
  public func fold(_ session: inout Session) throws(StorageError) {
    do {
      try makeFolder()
      let turn = try disk.openForLocking(paths.lock)
      defer { try? disk.close(turn) }
      _ = try disk.lock(turn, wait: true)
      let abandoned = try lockAbandonedJournals()
      defer { for file in abandoned { try? disk.close(file) } }
      let taken = try takeInWhatIsThere(&session)
      try replaceFile(with: SessionFile.bytes(of: session))
      try removeLeftOvers(abandoned.map(\.path).filter(taken.contains) + ownJournals)
    } catch let error as DiskError {
      throw .disk(error)
    } catch let error as StorageError {
      throw error
    } catch let error as FormatError {
      throw .format(path: paths.file, error)
    } catch {
      throw .notAFile(path: paths.file)
    }
  }

  /// Locks the journals that no running program has locked, so that none comes back to life.
  private func lockAbandonedJournals() throws(DiskError) -> [OpenFile] {
    var abandoned: [OpenFile] = []
    do {
      for path in try SessionLoader(disk).journals(in: paths) where !ownJournals.contains(path) {
        if let file = try lockIfFree(path) { abandoned.append(file) }
      }
    } catch {
      for file in abandoned { try? disk.close(file) }
      throw error
    }
    return abandoned
  }

  /// The file at `path`, locked; nil when a running program has the lock.
  func lockIfFree(_ path: String) throws(DiskError) -> OpenFile? {
    let file = try disk.openForLocking(path)
    do {
      if try disk.lock(file, wait: false) { return file }
    } catch {
      try? disk.close(file)
      throw error
    }
    try disk.close(file)
    return nil
  }

  /// Takes in what the session file and the journals hold.
  ///
  /// - Returns: The journals of which nothing is left to take in.
  private func takeInWhatIsThere(_ session: inout Session) throws -> [String] {
    guard try disk.kind(of: paths.file) != nil else { return [] }
    let loaded = try SessionLoader(disk).load(paths, as: replica)
    guard loaded.session.id == session.id else {
      throw FormatError.document(Finding("id", "this is not the session that was opened"))
    }
    session.receive(loaded.session.operations.sorted)
    return loaded.journals
  }

  private func replaceFile(with bytes: [UInt8]) throws {
    if try disk.kind(of: paths.file) == .file,
      try disk.read(paths.file, limit: SessionFile.sizeLimit) == bytes
    {
      // The program that wrote it may have been cut off before its name was safe.
      return try disk.syncFolder(paths.parent)
    }
    // What could not be read again must not take the place of what can.
    guard bytes.count <= sizeLimit else {
      throw DiskError(.write, paths.file, .tooLarge(limit: sizeLimit))
    }
    _ = try SessionFile(bytes)
    let file = DurableFile(paths.file, on: disk, draftSuffix: replica.rawValue)
    try file.replace(with: bytes, keepingPreviousAt: paths.previous)
  }

  /// Removes another program's journal that never got its name, unless that program is about to give it one: that has
  /// locked it, or has not written to it yet.
  private func removeJournalDraft(_ path: String) throws(DiskError) {
    guard let file = try lockIfFree(path) else { return }
    defer { try? disk.close(file) }
    if try !disk.read(path, limit: sizeLimit).isEmpty { try disk.remove(path) }
  }

  /// Removes journals whose operations are safe in the session file, and drafts of programs that
  /// were cut off while they had the turn.
  private func removeLeftOvers(_ journals: [String]) throws(DiskError) {
    for path in journals where try disk.kind(of: path) != nil { try disk.remove(path) }
    let name = paths.file.split(separator: "/").last.map(String.init) ?? paths.file
    for left in try disk.names(in: paths.parent)
    where DurableFile.isDraft(left, of: name) {
      try disk.remove(paths.parent + "/" + left)
    }
    for left in try disk.names(in: paths.folder) where left.hasSuffix(".jsonl.new") {
      let path = paths.folder + "/" + left
      if left.hasPrefix(replica.rawValue) {
        try disk.remove(path)
      } else {
        try removeJournalDraft(path)
      }
    }
    try disk.syncFolder(paths.folder)
  }
}
