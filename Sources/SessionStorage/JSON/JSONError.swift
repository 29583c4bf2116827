/// Why bytes are not the JSON that this program reads, with the place.
public struct JSONError: Error, Equatable, Sendable {
  /// What is wrong, as the end of a sentence.
  public let reason: String
  /// The byte at which it was noticed, from 0.
  public let offset: Int
  /// The way to the value: "entries[12].text"; empty at the top.
  public private(set) var path = ""

  init(_ reason: String, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The same error, seen from the object that holds the value as member `name`.
  func inside(member name: String) -> JSONError {
    prefixed(name + (path.isEmpty || path.hasPrefix("[") ? "" : "."))
  }

  /// The same error, seen from the list that holds the value as element `index`.
  func inside(element index: Int) -> JSONError {
    prefixed("[\(index)]" + (path.isEmpty || path.hasPrefix("[") ? "" : "."))
  }

  private func prefixed(_ prefix: String) -> JSONError {
    var error = self
    error.path = prefix + path
    return error
  }

  /// The sentence's beginning: "line 12, column 8, entries[3].text: a text is not closed".
  ///
  /// Lines and columns count from 1, columns in bytes of `bytes`, in which the error was found.
  public func description(in bytes: [UInt8]) -> String {
    let (line, column) = lineAndColumn(in: bytes)
    return "line \(line), column \(column)\(path.isEmpty ? "" : ", \(path)"): \(reason)"
  }

  /// The line and the column, which count from 1, columns in bytes.
  func lineAndColumn(in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
    return (line, column)
  }
}
