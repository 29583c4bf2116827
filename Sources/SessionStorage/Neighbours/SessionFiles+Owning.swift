#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine

extension SessionFiles {
  /// Whether this program may write the session file.
  ///
  /// Written by another user, it would belong to them, and its owner could not read it any more. A
  /// disk that gives everything to one user makes no difference.
  var mayWriteFile: Bool {
    guard let owner = paths.ownership.owner, owner != disk.user,
      disk.user != Ownership.administrator
    else { return true }
    do { return try durable(paths.file).ownerOfDraft() != disk.user } catch {
      return ![EACCES, EPERM, EROFS].contains(error.code)
    }
  }

  /// To whom the session file belongs where it is nobody's whose files are taken in, and the disk gives
  /// that user what this program makes, whoever runs it; else nil.
  func maker() throws(DiskError) -> UInt32? {
    guard let owner = try disk.stamp(of: paths.file)?.owner, !paths.ownership.trusts(owner) else {
      return nil
    }
    return try durable(paths.file).ownerOfDraft() == owner ? owner : nil
  }

  /// What there is to say of owners when a session is opened; that there are none only once.
  func ownershipNotices() -> [Notice] {
    guard paths.ownership.owner != nil else {
      let users = seat.memory.map { TrustedUsers(of: session, in: $0, on: disk) }
      guard !disk.hasOwners(paths.parent), users?.isToldOfNone != true else { return [] }
      // Where that cannot be kept it is said again.
      try? users?.noteNone()
      return [.noOwners(path: paths.file)]
    }
    let folder = SessionPaths(paths.file).folder
    guard folder != paths.folder, let stamp = try? disk.stamp(of: folder),
      !paths.ownership.trusts(stamp.owner), let stranger = disk.stranger(stamp.owner, at: folder)
    else { return [] }
    return [.foreignFolder(stranger, used: paths.folder)]
  }

  /// Opens what is locked while the files of the session are written.
  ///
  /// Where that cannot be locked, as it is a folder or another user's who lets nobody, there is one
  /// for this user's programs. A symbolic link is refused.
  func openTurn() throws(DiskError) -> OpenFile {
    do { return try disk.openForLocking(paths.lock) } catch {
      switch error.code {
      case EISDIR, ENXIO: break
      case EACCES, EPERM:
        guard let owner = try disk.stamp(of: paths.lock)?.owner, owner != disk.user else {
          throw error
        }
      default: throw error
      }
      return try disk.openForLocking("\(paths.lock)-\(disk.user)")
    }
  }
}
