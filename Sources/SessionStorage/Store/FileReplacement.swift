#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// Putting a new session file in the place of the one that was read, and of nothing else.
struct FileReplacement {
  private let files: SessionFiles
  private let disk: any Disk
  private let paths: SessionPaths
  /// The session as it was read; nil when there was nothing.
  private let loaded: LoadedSession?
  /// The lock that this program has.
  private let turn: OpenFile

  /// The replacement of what was `loaded`, by who has the turn.
  init(in files: SessionFiles, of loaded: LoadedSession?, _ turn: OpenFile) {
    self.files = files
    disk = files.disk
    paths = files.paths
    self.loaded = loaded
    self.turn = turn
  }

  /// Writes `bytes` to the session file.
  ///
  /// - Parameters:
  ///   - bytes: The new session file.
  ///   - isKeepingPrevious: Whether the file as it was is kept beside it.
  ///   - isPreviousNew: Whether another file is kept there already, see
  ///     ``AnonymousBox/keepPreviousWithoutBox(_:_:)``.
  /// - Throws: What the disk said, or why the bytes are no session file.
  /// - Returns: Whether the file that was read has made way for the new one, or is the same; false
  ///   when something else came there meanwhile. That is not lost, and whoever reads the session
  ///   again takes it in.
  func write(
    _ bytes: [UInt8], isKeepingPrevious: Bool, isPreviousNew: Bool
  ) throws -> Bool {
    let isDamaged = loaded?.debts.contains(.damagedFile) ?? false
    if !isDamaged, loaded?.contents == bytes, !paths.ownership.isOfGuest(loaded?.stamp?.owner) {
      guard try disk.isInPlace(turn) else { return false }
      // The program that wrote it may have been cut off before its name was safe.
      try disk.syncFolder(paths.parent)
      return true
    }
    // What could not be read again must not take the place of what can.
    guard bytes.count <= files.sizeLimit else {
      throw DiskError(.write, paths.file, .tooLarge(limit: files.sizeLimit))
    }
    _ = try SessionFile(bytes)
    if isDamaged, isKeepingPrevious, loaded?.contents != nil { try files.keepDamagedFile() }
    // Without it a copy of this state is told of instead of taken in.
    try? noteState(of: bytes)
    // A tool may have put a copy in place of the lock, so that others have the turn, too.
    let result = try files.durable(paths.file).supersede(with: bytes) { () throws(DiskError) in
      try disk.isInPlace(turn)
    }
    guard case .done(let aside) = result else { return false }
    guard let aside else { return true }
    guard let read = loaded?.contents, try paths.owns(aside, on: disk),
      try files.contents(of: aside) == read
    else { return false }
    // The session as it was before it was opened is worth more than what was written meanwhile.
    let hasBetter = try loaded?.isOpen ?? false && paths.owns(paths.previous, on: disk)
    let isKept = isKeepingPrevious && !isDamaged && !isPreviousNew && !hasBetter
    try letGo(of: aside, isKeepingPrevious: isKept)
    return true
  }

  /// Takes note of what is about to be the session file.
  private func noteState(of bytes: [UInt8]) throws(StorageError) {
    guard let machine = files.seat.machine(in: files.session) else { return }
    try files.durable(StateFile.path(of: machine, in: paths))
      .replace(with: StateFile.bytes(of: StateFile.state(of: bytes)))
  }

  /// Keeps the file that the new one has superseded, or removes it.
  private func letGo(of aside: String, isKeepingPrevious: Bool) throws(DiskError) {
    do {
      // A folder that somebody has made there has the place for itself.
      if try disk.kind(of: paths.previous) != .folder, isKeepingPrevious {
        try keepAsPrevious(aside)
      } else {
        try disk.remove(aside)
      }
    } catch {
      // Another program that was given the turn, too, has taken it in and removed it.
      guard error.code == ENOENT else { throw error }
    }
    try disk.syncFolder(paths.parent)
  }

  /// Gives the file at `aside` the place of the one before it; where another user has a file there that
  /// the system lets nobody replace, it goes, for all of it is in the new one.
  private func keepAsPrevious(_ aside: String) throws(DiskError) {
    do { try disk.rename(aside, to: paths.previous) } catch {
      guard [EPERM, EACCES].contains(error.code), try !paths.owns(paths.previous, on: disk) else {
        throw error
      }
      try disk.remove(aside)
    }
  }

  /// Keeps for a person what came to the place of the session file while it was written and is not
  /// this session, and notes that it is to be told.
  func keepStrays(owingErasure owesErasure: Bool, telling notices: inout [Notice]) throws {
    let strays = loaded?.strays ?? []
    for stray in strays where try disk.kind(of: stray) != nil {
      if try owesErasure && disk.kind(of: stray) == .file && !isAnotherSession(stray) {
        try disk.remove(stray)
        continue
      }
      let place = try files.freeDamagedPlace()
      try disk.rename(stray, to: place)
      notices.append(.keptAside(path: place))
    }
    if !strays.isEmpty { try disk.syncFolder(paths.parent) }
  }

  private func isAnotherSession(_ path: String) throws(DiskError) -> Bool {
    let file = try files.contents(of: path).flatMap { try? SessionFile($0) }
    return file?.document.id.map { $0 != files.session } ?? false
  }
}
