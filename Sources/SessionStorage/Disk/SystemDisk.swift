#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The disk of this machine.
public struct SystemDisk: Disk {
  /// To whom what is made is given; nil for this program's user.
  private(set) var heir: UInt32?
  /// The group that may read and write what is made; nil for none.
  private(set) var group: UInt32?

  /// The disk of this machine.
  public init() {}

  /// The same disk with other owners, see ``Disk/making(filesOf:sharedWith:)``.
  public func making(filesOf owner: UInt32?, sharedWith group: UInt32?) -> any Disk {
    var disk = self
    disk.heir = owner
    disk.group = group
    return disk
  }

  /// What is at `path`, see ``Disk/kind(of:)``.
  public func kind(of path: String) throws(DiskError) -> FileKind? {
    var status = stat()
    guard lstat(PathText.cString(path), &status) == 0 else {
      guard errno != ENOENT, errno != ENOTDIR else { return nil }
      throw DiskError(.inspect, path, .system(errno))
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// `path` without symbolic links, see ``Disk/resolve(_:)``.
  public func resolve(_ path: String) throws(DiskError) -> String {
    guard let resolved = realpath(PathText.cString(path), nil) else {
      guard errno != ENOENT else { return path }
      throw DiskError(.inspect, path, .system(errno))
    }
    defer { free(resolved) }
    return PathText.text(at: resolved)
  }

  /// Which file is at `path`, see ``Disk/stamp(of:)-(String)``.
  public func stamp(of path: String) throws(DiskError) -> FileStamp? {
    var status = stat()
    guard lstat(PathText.cString(path), &status) == 0 else {
      guard errno != ENOENT, errno != ENOTDIR else { return nil }
      throw DiskError(.inspect, path, .system(errno))
    }
    return FileStamp(status)
  }

  /// Which file is open, see ``Disk/stamp(of:)-(OpenFile)``.
  public func stamp(of file: OpenFile) throws(DiskError) -> FileStamp {
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else {
      throw DiskError(.inspect, file.path, .system(errno))
    }
    return FileStamp(status)
  }

  /// The bytes at `path`, see ``Disk/read(_:from:limit:)``.
  public func read(
    _ path: String, from offset: Int, limit: Int
  ) throws(DiskError) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { _ = Self.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskError(.read, path, .system(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw DiskError(.read, path, .system(isFolder ? EISDIR : ENODEV))
    }
    guard status.st_size <= limit else { throw DiskError(.read, path, .tooLarge(limit: limit)) }
    if offset > 0, lseek(descriptor, off_t(offset), SEEK_SET) < 0 {
      throw DiskError(.read, path, .system(errno))
    }
    let expected = max(0, Int(status.st_size) - offset)
    return try contents(of: descriptor, path, expected: expected, limit: limit)
  }

  private func openForReading(_ path: String) throws(DiskError) -> Int32 {
    try retrying(.read, path) {
      open(PathText.cString(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    }
  }

  /// The first bytes at `path`, see ``Disk/beginning(of:count:)``.
  public func beginning(of path: String, count: Int) throws(DiskError) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { _ = Self.close(descriptor) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var read = Self.read(descriptor, buffer)
      while read < 0, errno == EINTR { read = Self.read(descriptor, buffer) }
      failure = read < 0 ? errno : 0
      filled = max(read, 0)
    }
    guard failure == 0 else { throw DiskError(.read, path, .system(failure)) }
    return bytes
  }

  private func contents(
    of descriptor: Int32, _ path: String, expected: Int, limit: Int
  ) throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = expected + 1
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let read = Self.read(descriptor, buffer)
        failure = read < 0 ? errno : 0
        count = max(read, 0)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw DiskError(.read, path, .system(failure)) }
      guard !chunk.isEmpty else { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      guard bytes.count <= limit else { throw DiskError(.read, path, .tooLarge(limit: limit)) }
      room = max(4_096, expected + 1 - bytes.count)
    }
  }

  /// The names in a folder, see ``Disk/names(in:)``.
  public func names(in path: String) throws(DiskError) -> [String] {
    var opened = opendir(PathText.cString(path))
    while opened == nil, errno == EINTR { opened = opendir(PathText.cString(path)) }
    guard let folder = opened else {
      guard errno != ENOENT, errno != ENOTDIR else { return [] }
      throw DiskError(.list, path, .system(errno))
    }
    defer { closedir(folder) }
    var names: [String] = []
    // The end and an error look the same but for this.
    errno = 0
    while let item = readdir(folder) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { PathText.text(at: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw DiskError(.list, path, .system(errno)) }
    return names.sorted()
  }

  /// Makes a folder, see ``Disk/makeFolder(_:)``.
  public func makeFolder(_ path: String) throws(DiskError) {
    let isNew = mkdir(PathText.cString(path), 0o700) == 0
    if !isNew {
      guard errno == EEXIST, try kind(of: path) == .folder else {
        throw DiskError(.makeFolder, path, .system(errno))
      }
      if group == nil { return }
    }
    let descriptor = try retrying(.makeFolder, path) {
      open(PathText.cString(path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    defer { _ = Self.close(descriptor) }
    if isNew || isOwn(descriptor) { give(descriptor, rights: 0o700) }
  }

  /// Makes and opens a new file, see ``Disk/create(_:)``.
  public func create(_ path: String) throws(DiskError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try retrying(.create, path) { open(PathText.cString(path), flags, 0o600) }
    give(descriptor, rights: 0o600)
    return OpenFile(descriptor: descriptor, path: path)
  }

  /// Opens a file to lock it, see ``Disk/openForLocking(_:)``.
  public func openForLocking(_ path: String) throws(DiskError) -> OpenFile {
    do { return try openExisting(path, O_RDWR) } catch {
      guard error.code == ENOENT else { throw error }
    }
    do { return try create(path) } catch {
      // Another program has made it meanwhile.
      guard error.code == EEXIST else { throw DiskError(.lock, path, error.cause) }
    }
    return try openExisting(path, O_RDWR)
  }

  /// Opens a file to append to it, see ``Disk/openForAppending(_:)``.
  public func openForAppending(_ path: String) throws(DiskError) -> OpenFile {
    try openExisting(path, O_RDWR | O_APPEND)
  }

  private func openExisting(_ path: String, _ flags: Int32) throws(DiskError) -> OpenFile {
    let descriptor = try retrying(.lock, path) {
      open(PathText.cString(path), flags | O_NOFOLLOW | O_CLOEXEC)
    }
    if group != nil, isOwn(descriptor) { give(descriptor, rights: 0o600) }
    return OpenFile(descriptor: descriptor, path: path)
  }

  /// Takes a lock, see ``Disk/lock(_:wait:)``.
  public func lock(_ file: OpenFile, wait: Bool) throws(DiskError) -> Bool {
    while flock(file.descriptor, wait ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw DiskError(.lock, file.path, .system(errno)) }
    }
    return true
  }

  /// Appends bytes, see ``Disk/append(_:to:)``.
  public func append(_ bytes: [UInt8], to file: OpenFile) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(
          file.descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress,
          buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw DiskError(.write, file.path, .system(errno)) }
      written += count
    }
  }

  /// Makes what was appended safe, see ``Disk/sync(_:)``.
  public func sync(_ file: OpenFile) throws(DiskError) {
    #if canImport(Glibc)
    _ = try retrying(.sync, file.path) { fdatasync(file.descriptor) }
    #else
    _ = try retrying(.sync, file.path) { fcntl(file.descriptor, F_FULLFSYNC) }
    #endif
  }

  /// Dates a file or a folder, see ``Disk/setDate(_:of:)``.
  public func setDate(_ seconds: Int, of path: String) throws(DiskError) {
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    _ = try retrying(.write, path) {
      utimensat(AT_FDCWD, PathText.cString(path), [time, time], AT_SYMLINK_NOFOLLOW)
    }
  }

  /// Closes a file, see ``Disk/close(_:)``.
  public func close(_ file: OpenFile) throws(DiskError) {
    // After EINTR the descriptor is gone all the same, and closing again could hit another's.
    guard Self.close(file.descriptor) == 0 || errno == EINTR else {
      throw DiskError(.close, file.path, .system(errno))
    }
  }

  /// Renames a file, see ``Disk/rename(_:to:)``.
  public func rename(_ from: String, to: String) throws(DiskError) {
    guard Self.rename(from, to) == 0 else { throw DiskError(.rename, to, .system(errno)) }
  }

  /// Gives a file a second name, see ``Disk/link(_:to:)``.
  public func link(_ from: String, to: String) throws(DiskError) {
    guard Self.link(from, to) == 0 else { throw DiskError(.link, to, .system(errno)) }
  }

  /// Removes a file, see ``Disk/remove(_:)``.
  public func remove(_ path: String) throws(DiskError) {
    guard unlink(PathText.cString(path)) == 0 else {
      throw DiskError(.remove, path, .system(errno))
    }
  }

  /// Makes the names in a folder safe, see ``Disk/syncFolder(_:)``.
  public func syncFolder(_ path: String) throws(DiskError) {
    let descriptor = try retrying(.sync, path) {
      open(PathText.cString(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    defer { _ = Self.close(descriptor) }
    _ = try retrying(.sync, path) { fsync(descriptor) }
  }

  private func retrying(
    _ operation: DiskError.Operation, _ path: String, _ call: () -> Int32
  ) throws(DiskError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw DiskError(operation, path, .system(errno)) }
    }
  }
}
