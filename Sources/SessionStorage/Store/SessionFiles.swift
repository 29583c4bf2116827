#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine

/// The files of a session as one program sees them: the disk that they are on, where and whose they
/// are, and who works on them.
struct SessionFiles {
  /// The disk; what is made there belongs to the session's owner.
  let disk: any Disk
  private(set) var paths: SessionPaths
  let seat: Seat
  /// The session's id.
  let session: String
  /// The most bytes that a file may have; fewer only in tests.
  var sizeLimit = SessionFile.sizeLimit

  init(_ disk: any Disk, _ paths: SessionPaths, session: String, _ seat: Seat) {
    self.disk = paths.ownership.making(on: disk)
    self.paths = paths
    self.seat = seat
    self.session = session
  }

  /// What reads them.
  var loader: SessionLoader { SessionLoader(disk) }

  /// The file at `path`, to be replaced by this program.
  func durable(_ path: String) -> DurableFile {
    DurableFile(path, on: disk, draftSuffix: seat.replica.rawValue)
  }

  /// The path of a journal of this program.
  func journal(part: Int) -> String { paths.journal(seat.replica, part: part) }

  /// Takes in what belongs to `user` from now on.
  mutating func trust(_ user: UInt32, asGuest isGuest: Bool) {
    paths.trust(user, asGuest: isGuest)
  }

  /// Makes the folder of the journals.
  ///
  /// One that is there already may come from a program that was cut off before its name was safe.
  func makeFolder() throws(DiskError) {
    guard try paths.ownership.trusts(disk.stamp(of: paths.folder)?.owner) else {
      throw DiskError(.makeFolder, paths.folder, .system(EPERM))
    }
    if try disk.kind(of: paths.folder) != .folder { try disk.makeFolder(paths.folder) }
    try disk.syncFolder(paths.parent)
  }

  /// Removes a file that is the session's; what else has its name, or may not be removed by this
  /// user, is in nobody's way.
  func removeIfOwn(_ path: String) throws(DiskError) {
    guard try paths.owns(path, on: disk) else { return }
    do { try disk.remove(path) } catch {
      guard [EPERM, EACCES, ENOENT].contains(error.code) else { throw error }
    }
  }
}
