#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the system said to a test that read or wrote a file.
public struct TestFileError: Error, CustomStringConvertible {
  /// The path and the reason.
  public let description: String

  init(_ path: String) { description = "\(path): \(String(cString: strerror(errno)))" }
}

/// The value of `name` in the environment; nil when it is not set.
public func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// What the file `name` in the folder of the test file `test` says.
///
/// - Throws: What the disk said when there is no such file.
public func contents(
  of name: String, beside test: String = #filePath
) throws(TestFileError) -> String {
  String(decoding: try bytes(at: path(of: name, beside: test)), as: UTF8.self)
}

/// The bytes of the file at `path`.
///
/// - Throws: What the disk said when there is no such file.
public func bytes(at path: String) throws(TestFileError) -> [UInt8] {
  guard let file = fopen(path, "r") else { throw TestFileError(path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
}

/// Has the file `name` in the folder of the test file `test` say `text`.
func record(_ text: String, in name: String, beside test: String) throws(TestFileError) {
  let path = path(of: name, beside: test)
  guard let file = fopen(path, "w") else { throw TestFileError(path) }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TestFileError(path) }
}

private func path(of name: String, beside test: String) -> String {
  test.prefix(through: test.lastIndex(of: "/") ?? test.startIndex) + name
}
