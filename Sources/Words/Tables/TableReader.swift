/// Reads a table row by row.
///
/// The page "Add a language" tells what a table looks like.
struct TableReader {
  /// A row: a key with its message.
  struct Row {
    /// The whole key, with the name of its section in front.
    let key: String
    /// Where the key stands, as an offset in the bytes.
    let place: Int
    /// Where its message stands: for each line what is neither indented nor blank at its end.
    let lines: [Range<Int>]
  }

  /// What comes next in a table.
  enum Item {
    case row(Row)
    /// A line that is neither a row nor a section nor a comment.
    case unreadable(place: Int)
  }

  private let bytes: [UInt8]
  private var position: Int
  /// What stands before the keys of the section, with its dot.
  private var prefix = ""

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark, as some editors put it there.
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row, or line that cannot be read; nil at the end.
  mutating func next() -> Item? {
    while position < bytes.count {
      let line = nextLine()
      guard let first = line.first else { continue }
      switch bytes[first] {
      case UInt8(ascii: "#"): continue
      case UInt8(ascii: "["):
        guard line.count > 2, bytes[line.upperBound - 1] == UInt8(ascii: "]"),
          isKey(line.dropFirst().dropLast())
        else { return .unreadable(place: first) }
        prefix = text(line.dropFirst().dropLast()) + "."
      default:
        return row(in: line)
      }
    }
    return nil
  }

  private mutating func row(in line: Range<Int>) -> Item {
    guard let equals = line.first(where: { bytes[$0] == UInt8(ascii: "=") }) else {
      return .unreadable(place: line.lowerBound)
    }
    let key = trimmed(line.lowerBound..<equals)
    guard isKey(key) else { return .unreadable(place: line.lowerBound) }
    var lines = [trimmed(equals + 1..<line.upperBound)]
    while position < bytes.count, isBlank(bytes[position]) {
      let more = trimmed(nextLine())
      guard !more.isEmpty else { break }
      lines.append(more)
    }
    return .row(Row(key: prefix + text(key), place: line.lowerBound, lines: lines))
  }

  /// The line that begins here, without blanks at its end.
  private mutating func nextLine() -> Range<Int> {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    var end = position
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    position += 1
    return start..<end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private func isKey(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && bytes[range].allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
