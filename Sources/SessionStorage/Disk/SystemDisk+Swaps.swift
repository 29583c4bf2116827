import CDisk

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Renaming that loses nothing, as far as the system and the disk have it.
extension SystemDisk {
  /// Swaps the names of two files, see ``Disk/exchange(_:with:)``.
  public func exchange(_ first: String, with second: String) throws(DiskError) {
    guard cd_exchange(first, second) == 0 else {
      throw DiskError(.rename, second, .system(errno))
    }
  }

  /// Renames a file unless the name is taken, see ``Disk/renameIfFree(_:to:)``.
  public func renameIfFree(_ from: String, to: String) throws(DiskError) {
    guard cd_rename_if_free(from, to) == 0 else { throw DiskError(.rename, to, .system(errno)) }
  }
}
