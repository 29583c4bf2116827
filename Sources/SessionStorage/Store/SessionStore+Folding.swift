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
    let path = files.paths.file
    guard files.mayWriteFile else { throw .notOwner(path: path) }
    do {
      for _ in 0..<Self.attempts where try foldOnce(&session, isRepairing) { return }
      throw StorageError.replacedMeanwhile(path: path)
    } catch {
      throw StorageError(error, at: path)
    }
  }

  /// How often it is tried, while something else puts files in the place of the session file.
  private static let attempts = 8

  /// - Returns: Whether it is done; false when something else came to the files meanwhile, which is
  ///   to be taken in first.
  private mutating func foldOnce(_ session: inout Session, _ isRepairing: Bool) throws -> Bool {
    let disk = files.disk
    let turn = try files.beginTurn()
    defer { try? disk.close(turn) }
    try trustMaker()
    let abandoned = try files.lockAbandonedJournals(beside: journals.paths)
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
    let own = known.filter { journals.paths.contains($0.path) }
    let abandoned = known.filter { !$0.isRunning }
    let owesErasure =
      loaded?.debts.contains(.erasure) ?? false || (own + abandoned).contains(where: \.owesErasure)
      // Somebody may have put a copy in place from before the erasure.
      || loaded?.session.operations.sorted.holds(session.state.erased) ?? false
    if owesErasure {
      try removeKept(erased: session.state.erased)
    } else {
      try files.setAside(abandoned, isRepairing)
    }
    let boxes = try AnonymousBox(in: files).leave(
      loaded?.boxes ?? [], waiting, erasing: owesErasure ? session.state.erased : nil, session,
      isRepairing)
    let told = waiting.told(of: session)
    // Who has a journal of its own goes on after this, and others read that here.
    let others = known.contains { $0.isRunning && !journals.paths.contains($0.path) }
    knownJournals = Set(known.map(\.path))
    let bytes = SessionFile.bytes(of: told, whileOpen: others)
    let isPreviousNew =
      try !owesErasure && AnonymousBox(in: files).keepPreviousWithoutBox(told, loaded)
    let file = FileReplacement(in: files, of: loaded, turn)
    guard
      try file.write(bytes, isKeepingPrevious: !owesErasure, isPreviousNew: isPreviousNew)
    else { return false }
    try file.keepStrays(owingErasure: owesErasure, telling: &untold)
    // A journal goes only when it is known that the file which has its place holds what it does; if
    // the file goes after that, the stamp tells.
    try trustMaker()
    let stamp = try files.disk.stamp(of: files.paths.file)
    guard try files.fileIs(bytes) else { return false }
    if isPreviousNew || !boxes.isEmpty {
      try AnonymousBox(in: files).removeFromDamagedFiles(told.operations.ofBox)
    }
    let isDone = { (journal: LoadedJournal) in
      journal.owesErasure || owesErasure && !journal.isWhole
        || journal.isOfThisMachine && (journal.isWhole || isRepairing)
    }
    try files.removeLeftOvers(
      abandoned.filter(isDone).map(\.path) + boxes, journals.paths,
      (loaded?.madeWay ?? []) + (loaded?.copiesWithErased ?? []))
    // What came to its place since is taken in, too, as long as all is in memory.
    guard try files.disk.stamp(of: files.paths.file) == stamp else { return false }
    journals.forget(files.disk)
    follower.bookmarks.stamp = stamp
    return true
  }

  /// Takes in what the session file and the journals hold; nil when there is nothing any more.
  ///
  /// A file of which nothing can be read is kept aside: all that was in it is in `session`.
  private mutating func takeInWhatIsThere(
    _ session: inout Session, isRunning: (String) -> Bool
  ) throws -> LoadedSession? {
    let path = files.paths.file
    let loaded: LoadedSession
    do {
      loaded = try files.loader.load(
        files.paths, as: files.seat, after: follower.bookmarks.handEdits, isRunning: isRunning)
    } catch {
      switch error {
      case .missing: return nil
      case .format(path: path, .newer): throw error
      case .format(path: path, _):
        untold.append(.recovered(error))
        try files.keepDamagedFile(isMoving: true)
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
    follower.bookmarks.handEdits = loaded.handEdits
    return loaded
  }

  /// Lets `session` take in what this program has put into the box, if the round is over.
  ///
  /// - Returns: What has to wait; it goes into no session file.
  private mutating func takeInBox(
    _ session: inout Session, _ loaded: LoadedSession?
  ) throws -> WaitingBox {
    let isGoingRound =
      try loaded?.waiting.isGoingRound ?? files.isGoingRound(in: session.id)
    guard isGoingRound else {
      session.receive(follower.bookmarks.release())
      return WaitingBox([], isGoingRound: false) { _ in true }
    }
    let boxed = (loaded?.waiting.operations ?? []) + follower.bookmarks.waiting
    let told = loaded?.session.operations
    return WaitingBox(boxed, isGoingRound: true) { told?[$0] != nil }
  }
}
