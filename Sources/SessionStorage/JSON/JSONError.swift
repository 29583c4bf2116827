public import WorkshopModel

/// Why bytes are not the JSON that this program reads, with the place.
public struct JSONError: Error, Equatable, Sendable {
  /// What is wrong.
  public let reason: Fact
  /// The byte at which it was noticed, from 0.
  public let offset: Int
  /// The way to the value: "entries[12].text"; empty at the top.
  public private(set) var path = ""

  init(_ reason: Fact, at offset: Int) {
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

  /// The error with the line and the column in `bytes`, in which it was found.
  public func finding(in bytes: [UInt8]) -> Finding {
    let (line, column) = Self.lineAndColumn(of: offset, in: bytes)
    return Finding(path, line: line, column: column, reason)
  }

  /// The line and the column of a byte, which count from 1, columns in bytes.
  static func lineAndColumn(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
    return (line, column)
  }
}
