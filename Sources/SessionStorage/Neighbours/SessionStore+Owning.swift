#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import SessionEngine

extension SessionStore {
  /// To whom the session belongs, see ``Seat/inSession(of:)``; nil where the disk does not tell.
  public var owner: UInt32? { paths.ownership.owner }

  /// Whether this program may write the session file.
  ///
  /// Written by another user, it would belong to them, and its owner could not read it any more. A
  /// disk that gives everything to one user makes no difference.
  var mayWriteFile: Bool {
    guard let owner = paths.ownership.owner, owner != disk.user,
      disk.user != Ownership.administrator
    else { return true }
    let file = DurableFile(paths.file, on: disk, draftSuffix: seat.replica.rawValue)
    do { return try file.ownerOfDraft() != disk.user } catch {
      return ![EACCES, EPERM, EROFS].contains(error.code)
    }
  }

  /// Puts the session file back in its place where another user has put a file of theirs.
  ///
  /// What was in ours is then in memory alone. Theirs is set aside.
  ///
  /// - Returns: Whether that was so, and this program may write there.
  /// - Throws: ``StorageError``, as ``fold(_:isRepairing:)`` does.
  public mutating func putFileBack(_ session: inout Session) throws(StorageError) -> Bool {
    do {
      try trustMaker()
      guard try !paths.ownership.trusts(disk.stamp(of: paths.file)?.owner) else { return false }
    } catch { throw .disk(error) }
    guard mayWriteFile else { return false }
    try fold(&session)
    return true
  }

  /// Trusts whoever the session file belongs to where the disk gives that user what this program makes,
  /// whoever runs it.
  mutating func trustMaker() throws(DiskError) {
    guard let owner = try disk.stamp(of: paths.file)?.owner, !paths.ownership.trusts(owner) else {
      return
    }
    let file = DurableFile(paths.file, on: disk, draftSuffix: seat.replica.rawValue)
    if try file.ownerOfDraft() == owner { trust(owner, asGuest: false) }
  }

  /// Takes in what belongs to `user`; all is read anew at the next look.
  mutating func trust(_ user: UInt32, asGuest isGuest: Bool) {
    paths.trust(user, asGuest: isGuest)
    strangers.removeAll { $0.user == user }
    bookmarks.stamp = nil
  }

  /// Leaves the session without writing its file, and tells so when something was entered.
  mutating func leaveFileToOwner() throws(StorageError) {
    let hasEntered = !ownJournals.isEmpty
    leaveJournalToOthers()
    if hasEntered { throw .notOwner(path: paths.file) }
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
