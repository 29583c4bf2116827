#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Who uses the disk, and to whom files belong.
extension SystemDisk {
  /// The user whose rights this program has.
  public var user: UInt32 { geteuid() }

  /// A user's name, see ``Disk/userName(_:)``.
  public func userName(_ user: UInt32) -> String? {
    getpwuid(user).map { String(cString: $0.pointee.pw_name) }
  }

  /// The number of the user called `name`; nil when there is none.
  public func user(named name: String) -> UInt32? { getpwnam(name)?.pointee.pw_uid }

  /// Whether files there have owners, see ``Disk/hasOwners(_:)``.
  public func hasOwners(_ path: String) -> Bool {
    #if canImport(Glibc)
    let mounts = (try? read("/proc/self/mounts", limit: 1 << 20)) ?? []
    let places = mounts.split(separator: UInt8(ascii: "\n")).compactMap { line in
      Mount(String(decoding: line, as: UTF8.self))
    }
    // Of those at one place, the last lies on top.
    let mount = places.last { place in
      place.holds(path) && !places.contains { $0.holds(path) && $0.point.count > place.point.count }
    }
    return mount?.hasOwners ?? true
    #else
    var system = statfs()
    return statfs(PathText.cString(path), &system) != 0
      || system.f_flags & UInt32(MNT_IGNORE_OWNERSHIP) == 0
    #endif
  }
}

#if canImport(Glibc)
/// A line of the system's list of what is mounted where.
struct Mount {
  let point: String
  let kind: String

  init?(_ line: String) {
    let parts = line.split(separator: " ")
    guard parts.count > 2 else { return nil }
    point = Self.unescaped(parts[1])
    kind = String(parts[2])
  }

  /// The text in which the system writes some bytes, such as a space, as three octal digits.
  private static func unescaped(_ text: Substring) -> String {
    var rest = Array(text.utf8)[...]
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3).prefix { "01234567".utf8.contains($0) }
      if byte == UInt8(ascii: "\\"), digits.count == 3,
        let meant = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        bytes.append(meant)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func holds(_ path: String) -> Bool {
    point == "/" || path == point || path.hasPrefix(point + "/")
  }

  /// Not those that say of each file that it belongs to whoever mounted them.
  var hasOwners: Bool {
    let without = ["vfat", "msdos", "exfat", "ntfs", "ntfs3", "cifs", "smb3", "smbfs", "9p"]
    return !without.contains(kind) && !["fuse", "vbox", "vmhgfs"].contains { kind.hasPrefix($0) }
  }
}
#endif

extension FileStamp {
  init(_ status: stat) {
    #if canImport(Glibc)
    let time = status.st_mtim
    #else
    let time = status.st_mtimespec
    #endif
    self.init(
      identity: UInt64(status.st_ino), size: Int(status.st_size),
      changed: FileTime(seconds: time.tv_sec, nanoseconds: time.tv_nsec), owner: status.st_uid,
      sharedGroup: status.st_mode & S_IWGRP != 0 ? status.st_gid : nil)
  }
}

/// The system's calls whose names this type's own methods hide.
extension SystemDisk {
  static func close(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
    Glibc.close(descriptor)
    #else
    Darwin.close(descriptor)
    #endif
  }

  static func read(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  static func rename(_ from: String, _ to: String) -> Int32 {
    #if canImport(Glibc)
    Glibc.rename(PathText.cString(from), PathText.cString(to))
    #else
    Darwin.rename(PathText.cString(from), PathText.cString(to))
    #endif
  }

  static func link(_ from: String, _ to: String) -> Int32 {
    #if canImport(Glibc)
    Glibc.link(PathText.cString(from), PathText.cString(to))
    #else
    Darwin.link(PathText.cString(from), PathText.cString(to))
    #endif
  }
}
