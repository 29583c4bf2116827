/// The disk as a session uses it: every call that can fail or be cut short by a power cut.
///
/// ``SystemDisk`` is the real one; tests have one in memory that drops, reorders and tears what
/// was not synced. Paths are as the system takes them. Only one thread uses a disk.
public protocol Disk {
  /// The number of the user whose program this is, as ``FileStamp/owner`` has it.
  var user: UInt32 { get }

  /// What people call the user with that number; nil for one that the machine does not know.
  func userName(_ user: UInt32) -> String?

  /// Whether what the folder at `path` is on knows to whom a file belongs.
  func hasOwners(_ path: String) -> Bool

  /// The same disk, on which what is made belongs to `owner`, or to this program's user when that
  /// is nil; and to `group`, which may read and write it, unless that is nil.
  func making(filesOf owner: UInt32?, sharedWith group: UInt32?) -> any Disk

  /// What is at `path`, not following a symbolic link; nil when there is nothing.
  func kind(of path: String) throws(DiskError) -> FileKind?

  /// `path` with every symbolic link resolved; the path itself when there is nothing at it.
  func resolve(_ path: String) throws(DiskError) -> String

  /// Which file is at `path` and how far it was written, following no symbolic link; nil when
  /// there is nothing.
  func stamp(of path: String) throws(DiskError) -> FileStamp?

  /// The same of an open file, whether its path still leads to it or not.
  func stamp(of file: OpenFile) throws(DiskError) -> FileStamp

  /// The bytes of the file at `path` from `offset` on.
  ///
  /// - Throws: ``DiskError`` with ``DiskError/Cause/tooLarge(limit:)`` before anything is read, if
  ///   it has more than `limit` bytes.
  func read(_ path: String, from offset: Int, limit: Int) throws(DiskError) -> [UInt8]

  /// The first bytes of the file at `path`, at most `count`.
  func beginning(of path: String, count: Int) throws(DiskError) -> [UInt8]

  /// The most bytes that a name in the folder at `path` may have.
  func nameLimit(in path: String) -> Int

  /// The names in the folder at `path`, sorted; none when there is no such folder.
  func names(in path: String) throws(DiskError) -> [String]

  /// Makes a folder that only its owner can use; fine when it is there already.
  func makeFolder(_ path: String) throws(DiskError)

  /// Makes a new, empty file that only its owner can read, and opens it for appending.
  ///
  /// - Throws: ``DiskError`` when there is anything at `path`, a symbolic link too.
  func create(_ path: String) throws(DiskError) -> OpenFile

  /// Opens the file at `path` so that it can be locked, making it when it is not there; never
  /// through a symbolic link.
  func openForLocking(_ path: String) throws(DiskError) -> OpenFile

  /// Opens the file at `path`, which must be there, so that it can be locked and appended to;
  /// never through a symbolic link.
  func openForAppending(_ path: String) throws(DiskError) -> OpenFile

  /// Takes the exclusive lock on an open file; it goes with the program that has it.
  ///
  /// - Returns: Whether it was taken; false only when `wait` is false and another program has it.
  func lock(_ file: OpenFile, wait: Bool) throws(DiskError) -> Bool

  /// Appends all of `bytes` to an open file.
  func append(_ bytes: [UInt8], to file: OpenFile) throws(DiskError)

  /// Returns when what was appended will survive a power cut.
  func sync(_ file: OpenFile) throws(DiskError)

  /// Says of the file or folder at `path` that it was last written at a time, in seconds since 1970.
  func setDate(_ seconds: Int, of path: String) throws(DiskError)

  /// Closes an open file, which gives its lock back.
  func close(_ file: OpenFile) throws(DiskError)

  /// Gives the file at `from` the name `to` in one step, in place of what was there.
  func rename(_ from: String, to: String) throws(DiskError)

  /// Gives the files at `first` and `second` each other's names in one step.
  ///
  /// - Throws: ``DiskError``; one that ``DiskError/isUnsupported`` where the disk cannot do that.
  func exchange(_ first: String, with second: String) throws(DiskError)

  /// Gives the file at `from` the name `to` in one step, unless there is anything at `to`.
  ///
  /// - Throws: ``DiskError``; one that ``DiskError/isUnsupported`` where the disk cannot do that.
  func renameIfFree(_ from: String, to: String) throws(DiskError)

  /// Gives the file at `from` a second name; fails when there is anything at `to`.
  func link(_ from: String, to: String) throws(DiskError)

  /// Removes the file at `path`.
  func remove(_ path: String) throws(DiskError)

  /// Returns when the names in the folder at `path` will survive a power cut.
  func syncFolder(_ path: String) throws(DiskError)
}

extension Disk {
  /// The most bytes that a name may have on most disks.
  public func nameLimit(in path: String) -> Int { 255 }

  /// All bytes of the file at `path`, see ``read(_:from:limit:)``.
  public func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    try read(path, from: 0, limit: limit)
  }

  /// Makes the folder at `path`, which begins with a slash, and those it is in, where they are missing.
  func makeFolders(_ path: String) throws(DiskError) {
    var parent = ""
    for name in path.split(separator: "/") {
      parent += "/" + name
      if try kind(of: parent) == nil { try makeFolder(parent) }
    }
  }

  /// Whether the path of an open file still leads to it.
  func isInPlace(_ file: OpenFile) throws(DiskError) -> Bool {
    let identity = try stamp(of: file).identity
    return try stamp(of: file.path)?.identity == identity
  }
}

/// Which file is at a path, and how far it was written.
public struct FileStamp: Equatable, Sendable {
  /// The file's own number on its disk, the same under each of its names.
  public let identity: UInt64
  /// How many bytes it has.
  public let size: Int
  /// When it was last written.
  public let changed: FileTime
  /// The number of the user to whom it belongs; nil when the disk does not tell.
  public let owner: UInt32?
  /// The number of the group that may write to it; nil when none may.
  public let sharedGroup: UInt32?

  /// The stamp of the file with that number, size, time, owner and group.
  public init(
    identity: UInt64, size: Int, changed: FileTime, owner: UInt32? = nil,
    sharedGroup: UInt32? = nil
  ) {
    self.identity = identity
    self.size = size
    self.changed = changed
    self.owner = owner
    self.sharedGroup = sharedGroup
  }
}

/// When a file was last written, as its disk says, which may be anything: only told apart, never
/// counted with.
public struct FileTime: Equatable, Sendable {
  /// Whole seconds, by a clock whose beginning does not matter.
  public let seconds: Int
  /// The nanoseconds beyond them.
  public let nanoseconds: Int

  /// The time at so many seconds and nanoseconds.
  public init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// What can be at a path.
public enum FileKind: Equatable, Sendable {
  case file, folder, link, other
}

/// A file that a disk has open.
public struct OpenFile: Hashable, Sendable {
  /// The disk's number for it.
  public let descriptor: Int32
  /// The path it was opened by, for error sentences.
  public let path: String

  /// The open file `descriptor`, opened as `path`.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}
