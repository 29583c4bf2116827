#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionStorage

/// A folder on the real disk that goes, with everything in it, when nobody needs it any more.
final class TemporaryFolder {
  /// Its path, without symbolic links.
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/dayzero-tests-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer {
      $0.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    guard isMade else { throw DiskError(.makeFolder, parent, .system(errno)) }
    let bytes = template.dropLast().map(UInt8.init(bitPattern:))
    path = try SystemDisk().resolve(String(decoding: bytes, as: UTF8.self))
  }

  deinit { Self.remove(path) }

  /// The path of `name` in the folder.
  subscript(name: String) -> String { path + "/" + name }

  /// Puts a file with `bytes` there.
  func put(_ bytes: [UInt8], at name: String) throws {
    let disk = SystemDisk()
    let file = try disk.create(self[name])
    try disk.append(bytes, to: file)
    try disk.close(file)
  }

  /// The last nine bits of the mode of `name`; nil when it is not there.
  func mode(of name: String) -> UInt32? {
    var status = stat()
    guard lstat(self[name], &status) == 0 else { return nil }
    return UInt32(status.st_mode) & 0o777
  }

  /// Every file and folder in it, by path from here.
  var contents: [String] { Self.contents(of: path).map { String($0.dropFirst(path.count + 1)) } }

  private static func contents(of path: String) -> [String] {
    let names = (try? SystemDisk().names(in: path)) ?? []
    return names.map { path + "/" + $0 }.flatMap { [$0] + (isFolder($0) ? contents(of: $0) : []) }
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? SystemDisk().kind(of: path)) == .folder
  }

  private static func remove(_ path: String) {
    for item in contents(of: path).reversed() { _ = isFolder(item) ? rmdir(item) : unlink(item) }
    rmdir(path)
  }
}
