#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import SessionEngine
import WorkshopModel

extension SessionStore {
  /// Writes the new file of `session` to `path`, durably.
  ///
  /// - Throws: ``StorageError/exists(path:)`` when there is anything there, or what the disk said.
  public static func create(
    _ session: Session, at path: String, on disk: any Disk
  ) throws(StorageError) {
    try SessionPaths.checkPlace(path, on: disk)
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
    guard mayWriteFile else { throw .notOwner(path: paths.file) }
    do {
      for _ in 0..<Self.attempts where try foldOnce(&session, isRepairing) { return }
      throw StorageError.replacedMeanwhile(path: paths.file)
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

  /// How often it is tried, while something else puts files in the place of the session file.
  private static let attempts = 8

  /// - Returns: Whether it is done; false when something else came to the files meanwhile, which is
  ///   to be taken in first.
  private mutating func foldOnce(_ session: inout Session, _ isRepairing: Bool) throws -> Bool {
    let turn = try beginTurn()
    defer { try? disk.close(turn) }
    try trustMaker()
    let abandoned = try lockAbandonedJournals()
    defer { for file in abandoned { try? disk.close(file) } }
    let paths = abandoned.map(\.path)
    let loaded = try takeInWhatIsThere(&session) { !paths.contains($0) }
    let waiting = try takeInBox(&session, loaded)
    return try fold(session, loaded, waiting, isRepairing, turn)
  }

  private mutating func fold(
    _ session: Session, _ loaded: LoadedSession?, _ waiting: WaitingBox, _ isRepairing: Bool,
    _ turn: OpenFile
  ) throws -> Bool {
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
    let boxes = try leaveBoxes(
      loaded?.boxes ?? [], waiting, erasing: owesErasure ? session.state.erased : nil, session,
      isRepairing)
    let told = waiting.told(of: session)
    // Who has a journal of its own goes on after this, and others read that here.
    let others = known.contains { $0.isRunning && !ownJournals.contains($0.path) }
    knownJournals = Set(known.map(\.path))
    let bytes = SessionFile.bytes(of: told, whileOpen: others)
    let isPreviousNew = try !owesErasure && keepPreviousWithoutBox(told, loaded)
    guard
      try replaceFile(
        with: bytes, loaded, isKeepingPrevious: !owesErasure, isPreviousNew: isPreviousNew, turn)
    else { return false }
    try keepStrays(loaded?.strays ?? [], owesErasure)
    // A journal goes only when it is known that the file which has its place holds what it does; if
    // the file goes after that, the stamp tells.
    try trustMaker()
    let stamp = try disk.stamp(of: paths.file)
    guard try holds(bytes) else { return false }
    if isPreviousNew || !boxes.isEmpty { try removeFromDamagedFiles(told.operations.ofBox) }
    let isDone = { (journal: LoadedJournal) in
      journal.owesErasure || owesErasure && !journal.isWhole
        || journal.isOfThisMachine && (journal.isWhole || isRepairing)
    }
    try removeLeftOvers(
      abandoned.filter(isDone).map(\.path) + boxes, ownJournals,
      (loaded?.madeWay ?? []) + (loaded?.copiesWithErased ?? []))
    // What came to its place since is taken in, too, as long as all is in memory.
    guard try disk.stamp(of: paths.file) == stamp else { return false }
    forgetJournals()
    bookmarks.stamp = stamp
    return true
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

  /// Takes in what the session file and the journals hold; nil when there is nothing any more.
  ///
  /// A file of which nothing can be read is kept aside: all that was in it is in `session`.
  private mutating func takeInWhatIsThere(
    _ session: inout Session, isRunning: (String) -> Bool
  ) throws -> LoadedSession? {
    let loaded: LoadedSession
    do {
      loaded = try SessionLoader(disk).load(
        paths, as: seat, after: bookmarks.handEdits, isRunning: isRunning)
    } catch {
      switch error {
      case .missing: return nil
      case .format(path: paths.file, .newer): throw error
      case .format(path: paths.file, _):
        untold.append(.recovered(error))
        try keepDamagedFile(isMoving: true)
        return nil
      default: throw error
      }
    }
    if let obstacle = loaded.obstacle { throw obstacle }
    guard loaded.session.id == session.id else {
      throw FormatError.document(Finding("id", Fact("fault.notOpened")))
    }
    session.receive(loaded.session.operations.sorted)
    // What was only read of the file is what the file says now.
    session.extra = loaded.session.extra.joined(with: session.extra.changed(since: knownExtra))
    knownExtra = loaded.session.extra
    bookmarks.handEdits = loaded.handEdits
    return loaded
  }

  /// Removes journals whose operations are safe in the session file, and drafts of programs that
  /// were cut off while they had the turn.
  private func removeLeftOvers(
    _ journals: [String], _ own: [String], _ copies: [String]
  ) throws(DiskError) {
    for path in Set(journals + own + copies).sorted() where try paths.owns(path, on: disk) {
      try disk.remove(path)
    }
    let drafts = try disk.names(in: paths.parent).filter(paths.isFileDraft)
    for left in drafts { try removeIfOwn(paths.parent + "/" + left) }
    for left in try disk.names(in: paths.folder) {
      let path = paths.folder + "/" + left
      if DraftFile.isUnfinished(left) || StateFile.isUnfinished(left)
        || SessionPaths.isReplacement(left)
      {
        try removeIfOwn(path)
      } else if !SessionPaths.isLockedDraft(left) {
        continue
      } else if left.hasPrefix(seat.replica.rawValue) {
        try removeIfOwn(path)
      } else {
        try removeJournalDraft(path)
      }
    }
    try removeSigns()
    try disk.syncFolder(paths.folder)
    if !copies.isEmpty || !drafts.isEmpty { try disk.syncFolder(paths.parent) }
  }

  /// Removes a file that is the session's; what else has its name, or may not be removed by this
  /// user, is in nobody's way.
  func removeIfOwn(_ path: String) throws(DiskError) {
    guard try paths.owns(path, on: disk) else { return }
    do { try disk.remove(path) } catch {
      guard [EPERM, EACCES, ENOENT].contains(error.code) else { throw error }
    }
  }

  /// Removes another program's journal, or sign that the terminal goes round, that never got its
  /// name.
  ///
  /// Unless that program is about to give it one: that has locked it, or has not written to it
  /// yet.
  private func removeJournalDraft(_ path: String) throws(DiskError) {
    guard try paths.owns(path, on: disk), case .taken(let file) = try lockIfFree(path) else {
      return
    }
    defer { try? disk.close(file) }
    if try !disk.read(path, limit: sizeLimit).isEmpty { try disk.remove(path) }
  }
}
