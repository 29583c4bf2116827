#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionStorage
import Testing

@Suite("The disk of this machine")
struct SystemDiskTests {
  private let disk = SystemDisk()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expect(
    _ code: Int32, _ operation: DiskError.Operation, _ path: String,
    sourceLocation: SourceLocation = #_sourceLocation, _ action: () throws -> Void
  ) {
    let error = #expect(throws: DiskError.self, sourceLocation: sourceLocation) { try action() }
    #expect(
      error == DiskError(operation, path, .system(code)), sourceLocation: sourceLocation)
  }

  @Test("what is at a path is told, without following a symbolic link")
  func kinds() throws {
    try folder.put([], at: "file")
    try disk.makeFolder(folder["folder"])
    #expect(symlink("nowhere", folder["link"]) == 0)
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    let kinds: [(String, FileKind?)] = [
      ("file", .file), ("folder", .folder), ("link", .link), ("pipe", .other), ("nothing", nil),
      ("file/nothing", nil),
    ]
    for (name, kind) in kinds { #expect(try disk.kind(of: folder[name]) == kind, "\(name)") }
  }

  @Test("symbolic links are resolved; a path at which there is nothing stays as it is")
  func resolving() throws {
    try disk.makeFolder(folder["real"])
    try folder.put([], at: "real/file")
    #expect(symlink("real", folder["folder"]) == 0)
    #expect(symlink("folder/file", folder["link"]) == 0)
    #expect(try disk.resolve(folder["link"]) == folder["real/file"])
    #expect(try disk.resolve(folder["new"]) == folder["new"])
    expect(ENOTDIR, .inspect, folder["link/x"]) { _ = try disk.resolve(folder["link/x"]) }
  }

  @Test("bytes are appended and read back")
  func appending() throws {
    let file = try disk.create(folder["file"])
    try disk.append([1, 2], to: file)
    try disk.append([], to: file)
    try disk.append([UInt8](repeating: 3, count: 300_000), to: file)
    try disk.sync(file)
    try disk.close(file)
    let bytes = try disk.read(folder["file"], limit: 300_002)
    #expect(bytes == [1, 2] + [UInt8](repeating: 3, count: 300_000))
    try disk.syncFolder(folder.path)
  }

  @Test("a file that is too large is not read, a folder and a pipe neither")
  func reading() throws {
    try folder.put([1, 2, 3], at: "file")
    #expect(try disk.read(folder["file"], limit: 3) == [1, 2, 3])
    let error = #expect(throws: DiskError.self) { try disk.read(folder["file"], limit: 2) }
    #expect(error == DiskError(.read, folder["file"], .tooLarge(limit: 2)))
    #expect(error?.code == nil)
    expect(EISDIR, .read, folder.path) { _ = try disk.read(folder.path, limit: 9) }
    expect(ENOENT, .read, folder["x"]) { _ = try disk.read(folder["x"], limit: 9) }
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    expect(ENODEV, .read, folder["pipe"]) { _ = try disk.read(folder["pipe"], limit: 9) }
    // The kernel tells no size for its own files.
    #expect(try disk.read("/proc/self/stat", limit: 1 << 20).isEmpty == false)
    #expect(throws: DiskError.self) { try disk.read("/dev/zero", limit: 100_000) }
  }

  @Test("a new file is made only where there is nothing, not even a dangling link")
  func creating() throws {
    try folder.put([1], at: "file")
    #expect(symlink("nowhere", folder["link"]) == 0)
    try disk.makeFolder(folder["folder"])
    for name in ["file", "link", "folder"] {
      expect(EEXIST, .create, folder[name]) { _ = try disk.create(folder[name]) }
    }
    expect(ENOENT, .create, folder["x/y"]) { _ = try disk.create(folder["x/y"]) }
    #expect(try disk.read(folder["file"], limit: 9) == [1])
    #expect(try disk.kind(of: folder["nowhere"]) == nil)
  }

  @Test("names are sorted; a folder that is not there has none")
  func names() throws {
    for name in ["b", "a", ".c", "é"] { try folder.put([], at: name) }
    #expect(try disk.names(in: folder.path) == [".c", "a", "b", "é"])
    #expect(try disk.names(in: folder["x"]) == [])
    #expect(try disk.names(in: folder["a"]) == [])
  }

  @Test("a folder may be there already; a file in its place is told")
  func folders() throws {
    try disk.makeFolder(folder["folder"])
    try disk.makeFolder(folder["folder"])
    try folder.put([], at: "file")
    expect(EEXIST, .makeFolder, folder["file"]) { try disk.makeFolder(folder["file"]) }
    expect(ENOENT, .makeFolder, folder["x/y"]) { try disk.makeFolder(folder["x/y"]) }
  }

  @Test("a file is renamed over another, linked only to a free name, and removed")
  func renaming() throws {
    try folder.put([1], at: "a")
    try folder.put([2], at: "b")
    try disk.rename(folder["a"], to: folder["b"])
    #expect(try disk.read(folder["b"], limit: 9) == [1])
    try disk.link(folder["b"], to: folder["c"])
    expect(EEXIST, .link, folder["c"]) { try disk.link(folder["b"], to: folder["c"]) }
    try disk.remove(folder["b"])
    #expect(folder.contents == ["c"])
    expect(ENOENT, .remove, folder["b"]) { try disk.remove(folder["b"]) }
    expect(ENOENT, .rename, folder["d"]) { try disk.rename(folder["b"], to: folder["d"]) }
    expect(ENOENT, .sync, folder["d"]) { try disk.syncFolder(folder["d"]) }
  }

  @Test("writing to a full disk, and to a file that is closed, is told")
  func failing() throws {
    let full = OpenFile(descriptor: open("/dev/full", O_WRONLY | O_CLOEXEC), path: "/dev/full")
    expect(ENOSPC, .write, "/dev/full") { try disk.append([1], to: full) }
    expect(EINVAL, .sync, "/dev/full") { try disk.sync(full) }
    try disk.close(full)
    let closed = OpenFile(descriptor: -1, path: "x")
    expect(EBADF, .write, "x") { try disk.append([1], to: closed) }
    expect(EBADF, .sync, "x") { try disk.sync(closed) }
    expect(EBADF, .lock, "x") { _ = try disk.lock(closed, wait: false) }
    expect(EBADF, .close, "x") { try disk.close(closed) }
  }

  @Test("a folder that the system cannot make safe is told", .enabled(if: hasProc))
  func folderSync() {
    expect(EINVAL, .sync, "/proc") { try disk.syncFolder("/proc") }
  }

  private static var hasProc: Bool { access("/proc/self/fd", F_OK) == 0 }

  @Test("a symbolic link is neither opened to append to it, nor is what it leads to dated")
  func links() throws {
    try folder.put([1], at: "file")
    #expect(symlink("file", folder["link"]) == 0)
    let before = try disk.stamp(of: folder["file"])
    expect(ELOOP, .lock, folder["link"]) { _ = try disk.openForAppending(folder["link"]) }
    try disk.setDate(86_400, of: folder["link"])
    #expect(try disk.stamp(of: folder["file"]) == before)
    try disk.setDate(86_400, of: folder["file"])
    #expect(try disk.stamp(of: folder["file"])?.changed.seconds == 86_400)
  }

  @Test("a lock is one program's, goes with the open file, and is never taken through a link")
  func locking() throws {
    let first = try disk.openForLocking(folder["lock"])
    let second = try disk.openForLocking(folder["lock"])
    #expect(try disk.lock(first, wait: true))
    #expect(try disk.lock(first, wait: false))
    #expect(try !disk.lock(second, wait: false))
    try disk.close(first)
    #expect(try disk.lock(second, wait: false))
    try disk.close(second)
    #expect(symlink("lock", folder["link"]) == 0)
    expect(ELOOP, .lock, folder["link"]) { _ = try disk.openForLocking(folder["link"]) }
  }
}
