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
  /// journal that is another session's or damaged is left, for nothing else may hold what it does,
  /// and so is one that was begun on another machine, where a program may be writing to it. What
  /// was erased is removed from every file.
  ///
  /// - Parameters:
  ///   - session: The session, which is written and takes in what the files have.
  ///   - isRepairing: Whether damaged journals are put aside, too.
  /// - Throws: ``StorageError``; then the session file is as it was, and no journal is lost.
  public mutating func fold(
    _ session: inout Session, isRepairing: Bool = false
  ) throws(StorageError) {
    do {
      try makeFolder()
      let turn = try disk.openForLocking(paths.lock)
      defer { try? disk.close(turn) }
      _ = try disk.lock(turn, wait: true)
      let abandoned = try lockAbandonedJournals()
      defer { for file in abandoned { try? disk.close(file) } }
      let paths = abandoned.map(\.path)
      let loaded = try takeInWhatIsThere(&session) { !paths.contains($0) }
      try fold(session, loaded, isRepairing)
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

  private mutating func fold(
    _ session: Session, _ loaded: LoadedSession?, _ isRepairing: Bool
  ) throws {
    let known = loaded?.owing(session.state.erased) ?? []
    let own = known.filter { ownJournals.contains($0.path) }
    let abandoned = known.filter { !$0.isRunning }
    let owesErasure =
      loaded?.debts.contains(.erasure) ?? false || (own + abandoned).contains(where: \.owesErasure)
      // Somebody may have put a copy in place from before the erasure.
      || loaded?.session.operations.sorted.holds(session.state.erased) ?? false
    if owesErasure {
      try removeKept(erased: session.state.erased)
    } else {
      try setAside(abandoned, isRepairing)
    }
    let boxes = try setAsideBoxes(loaded?.boxes ?? [], owesErasure, isRepairing)
    try replaceFile(with: SessionFile.bytes(of: session), loaded, isKeepingPrevious: !owesErasure)
    let isDone = { (journal: LoadedJournal) in
      journal.owesErasure || owesErasure && !journal.isWhole
        || journal.isOfThisMachine && (journal.isWhole || isRepairing)
    }
    try removeLeftOvers(
      abandoned.filter(isDone).map(\.path) + boxes, ownJournals, loaded?.copies ?? [])
    forgetJournals()
    bookmarks.stamp = try disk.stamp(of: paths.file)
  }

  /// Keeps what is damaged in the box for a person, in repairing.
  ///
  /// - Returns: The boxes of which nothing is left to read once the session file is written.
  private func setAsideBoxes(
    _ boxes: [LoadedBox], _ owesErasure: Bool, _ isRepairing: Bool
  ) throws -> [String] {
    for box in boxes where isRepairing && !owesErasure && !box.isWhole {
      try setAside(try disk.read(box.path, limit: sizeLimit), of: box.path, at: box.stamp.size)
    }
    return boxes.filter { owesErasure || isRepairing || $0.isWhole }.map(\.path)
  }

  /// Keeps what is unfinished or, in repairing, damaged in journals of programs that are gone.
  private func setAside(_ journals: [LoadedJournal], _ isRepairing: Bool) throws {
    for journal in journals where journal.isOfThisMachine && !journal.rest.isEmpty {
      try setAside(journal.rest, of: journal.path, at: journal.journal.length)
    }
    for journal in journals where isRepairing && !journal.isWhole {
      try setAside(try disk.read(journal.path, limit: sizeLimit), of: journal.path, at: 0)
    }
  }

  /// Takes in what the session file and the journals hold; nil when there is no file any more.
  private func takeInWhatIsThere(
    _ session: inout Session, isRunning: (String) -> Bool
  ) throws -> LoadedSession? {
    guard try disk.kind(of: paths.file) != nil else { return nil }
    let loaded = try SessionLoader(disk).load(paths, as: seat, isRunning: isRunning)
    guard loaded.session.id == session.id else {
      throw FormatError.document(Finding("id", "this is not the session that was opened"))
    }
    session.receive(loaded.session.operations.sorted)
    session.extra = session.extra.joined(with: loaded.session.extra)
    return loaded
  }

  private func replaceFile(
    with bytes: [UInt8], _ loaded: LoadedSession?, isKeepingPrevious: Bool
  ) throws {
    let isDamaged = loaded?.debts.contains(.damagedFile) ?? false
    if !isDamaged, try disk.kind(of: paths.file) == .file,
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
    let file = DurableFile(paths.file, on: disk, draftSuffix: seat.replica.rawValue)
    if isDamaged, isKeepingPrevious { try keepDamagedFile() }
    let keepsPrevious = isKeepingPrevious && !isDamaged
    try file.replace(with: bytes, keepingPreviousAt: keepsPrevious ? paths.previous : nil)
  }

  /// Removes journals whose operations are safe in the session file, and drafts of programs that
  /// were cut off while they had the turn.
  private func removeLeftOvers(
    _ journals: [String], _ own: [String], _ copies: [String]
  ) throws(DiskError) {
    for path in Set(journals + own + copies).sorted() where try disk.kind(of: path) != nil {
      try disk.remove(path)
    }
    let drafts = try disk.names(in: paths.parent).filter {
      DurableFile.isDraft($0, of: paths.name)
    }
    for left in drafts { try disk.remove(paths.parent + "/" + left) }
    for left in try disk.names(in: paths.folder) {
      let path = paths.folder + "/" + left
      if DraftFile.isUnfinished(left) || SessionPaths.isReplacement(left) {
        if try disk.kind(of: path) != nil { try disk.remove(path) }
      } else if !left.hasSuffix(".jsonl.new") {
        continue
      } else if left.hasPrefix(seat.replica.rawValue) {
        try disk.remove(path)
      } else {
        try removeJournalDraft(path)
      }
    }
    try disk.syncFolder(paths.folder)
    if !copies.isEmpty || !drafts.isEmpty { try disk.syncFolder(paths.parent) }
  }

  /// Removes another program's journal that never got its name.
  ///
  /// Unless that program is about to give it one: that has locked it, or has not written to it
  /// yet.
  private func removeJournalDraft(_ path: String) throws(DiskError) {
    guard case .taken(let file) = try lockIfFree(path) else { return }
    defer { try? disk.close(file) }
    if try !disk.read(path, limit: sizeLimit).isEmpty { try disk.remove(path) }
  }
}
