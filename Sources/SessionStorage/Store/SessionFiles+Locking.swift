#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine

extension SessionFiles {
  /// What became of the attempt to lock a journal.
  enum JournalLock {
    /// This program has it now.
    case taken(OpenFile)
    /// A running program has it.
    case busy
    /// It is not there any more.
    case gone
  }

  /// Waits until no other program writes to the session, and keeps them from it until the file that
  /// is returned is closed.
  func beginTurn() throws(DiskError) -> OpenFile {
    while true {
      if let turn = try beginTurn(wait: true) { return turn }
    }
  }

  /// Keeps others from writing to the session until the file that is returned is closed; nil when
  /// another program does that already, unless it is to `wait`.
  func beginTurn(wait: Bool) throws(DiskError) -> OpenFile? {
    try makeFolder()
    var attempts = 0
    while true {
      attempts += 1
      let turn = try openTurn()
      do {
        guard try disk.lock(turn, wait: wait) else {
          try disk.close(turn)
          return nil
        }
        // A tool may have put a copy in its place: then it is locked for who looked earlier only. A
        // disk that gives a file another number each time has no such tools.
        if try disk.isInPlace(turn) || attempts == 8 { return turn }
      } catch {
        try? disk.close(turn)
        throw error
      }
      try disk.close(turn)
    }
  }

  /// Does `work` while no other program writes to the session.
  func takingTurns<Result>(
    _ work: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    let turn: OpenFile
    do { turn = try beginTurn() } catch { throw .disk(error) }
    defer { try? disk.close(turn) }
    return try work()
  }

  /// Locks the journal at `path`, unless a running program has it.
  func lockIfFree(_ path: String) throws(DiskError) -> JournalLock {
    let file: OpenFile
    do { file = try disk.openForAppending(path) } catch {
      switch error.code {
      case ENOENT: return .gone
      // Another user's, who lets nobody write to it, keeps nobody from their own.
      case EACCES, EPERM, ELOOP, ENXIO: return .busy
      default: throw error
      }
    }
    do {
      if try disk.lock(file, wait: false) {
        // Between opening and locking, another may have removed it or gone on with it.
        if try disk.isInPlace(file) { return .taken(file) }
        try disk.close(file)
        return .gone
      }
    } catch {
      try? disk.close(file)
      throw error
    }
    try disk.close(file)
    return .busy
  }

  /// Whether a running program has the journal at `path`; one that cannot be asked is taken for
  /// one that nobody has.
  static func isLocked(_ path: String, on disk: any Disk) -> Bool {
    guard let file = try? disk.openForAppending(path) else { return false }
    defer { try? disk.close(file) }
    return (try? disk.lock(file, wait: false)) == false
  }

  /// Whether another running program has a journal, one that is none of this program's `own`.
  func hasOthersWithJournals(beside own: [String]) throws(StorageError) -> Bool {
    do {
      for path in try loader.journalPaths(in: paths) where !own.contains(path) {
        // Whoever has locked one that was left only looks at it, or is about to rename it.
        guard !SessionPaths.isSpare(path), try paths.owns(path, on: disk) else { continue }
        switch try lockIfFree(path) {
        case .taken(let file): try disk.close(file)
        case .busy: return true
        case .gone: continue
        }
      }
      return false
    } catch { throw .disk(error) }
  }

  /// Whether there is anything beside the session file that is to be folded in; `isWaiting` when this
  /// program knows of something that waits in the box.
  func hasMoreThanTheFile(orIs isWaiting: Bool) throws(StorageError) -> Bool {
    do {
      for path in try loader.journalPaths(in: paths) where try paths.owns(path, on: disk) {
        return true
      }
      if isWaiting { return true }
      return try !loader.boxPaths(in: paths).isEmpty
    } catch { throw .disk(error) }
  }

  /// Whether there are other journals than those that are `known`.
  func hasJournals(besides known: Set<String>) throws(StorageError) -> Bool {
    do {
      for path in try loader.journalPaths(in: paths) where !known.contains(path) {
        if try paths.owns(path, on: disk) { return true }
      }
      return false
    } catch { throw .disk(error) }
  }

  /// Locks the journals that no running program has locked, so that none comes back to life; not
  /// this program's `own`.
  func lockAbandonedJournals(beside own: [String]) throws(DiskError) -> [OpenFile] {
    var abandoned: [OpenFile] = []
    do {
      for path in try loader.journalPaths(in: paths) where !own.contains(path) {
        guard try paths.owns(path, on: disk), case .taken(let file) = try lockIfFree(path)
        else { continue }
        abandoned.append(file)
      }
    } catch {
      for file in abandoned { try? disk.close(file) }
      throw error
    }
    return abandoned
  }
}

extension LoadedJournal {
  /// A journal with more bytes than this is not gone on with.
  static let takeOverLimit = 1 << 20

  /// Whether another program may go on with it.
  var canBeTakenOver: Bool {
    SessionPaths.isSpare(path) && isWhole && rest.isEmpty && !isRunning && isOfThisMachine
      && journal.session != nil && !owesErasure && stamp.size < Self.takeOverLimit
  }
}
