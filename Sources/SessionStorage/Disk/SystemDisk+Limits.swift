#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the disk has room for.
extension SystemDisk {
  /// The most bytes of a name, see ``Disk/nameLimit(in:)``.
  public func nameLimit(in path: String) -> Int {
    let limit = pathconf(PathText.cString(path), Int32(_PC_NAME_MAX))
    return limit > 0 ? limit : 255
  }
}
