#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// To whom belongs what is made.
extension SystemDisk {
  /// Whether what is open is this user's and has one name, so that it is not something from
  /// elsewhere that somebody has put here.
  func isOwn(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else { return false }
    return status.st_mode & S_IFMT == S_IFDIR || status.st_nlink == 1
  }

  /// Gives what is open to whom it is to belong to, with those `rights` for its owner and the same
  /// for the group it is shared with; where the system refuses that, it is this user's, who made it.
  ///
  /// The umask may have taken rights away; a disk that knows none refuses them, which does no harm.
  func give(_ descriptor: Int32, rights: mode_t) {
    if let heir { _ = fchown(descriptor, heir, gid_t.max) }
    if let group { _ = fchown(descriptor, uid_t.max, group) }
    // What others put into a folder belongs to the group of the folder.
    let shared = rights | rights >> 3 | (rights & S_IXUSR == 0 ? 0 : S_ISGID)
    _ = fchmod(descriptor, group == nil ? rights : shared)
  }
}
