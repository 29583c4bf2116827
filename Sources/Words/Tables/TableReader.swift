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
    /// Where its message stands, up to the end of its last line; see ``RowText``.
    let message: Range<Int>
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
  private var prefix: [UInt8] = []

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
          isKey(bytes[line.dropFirst().dropLast()])
        else { return .unreadable(place: first) }
        prefix = bytes[line.dropFirst().dropLast()] + [UInt8(ascii: ".")]
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
    let key = bytes[line.lowerBound..<equals].trimmed
    guard isKey(key) else { return .unreadable(place: line.lowerBound) }
    var end = line.upperBound
    while position < bytes.count, bytes[position].isBlank {
      let more = nextLine()
      guard !more.isEmpty else { break }
      end = more.upperBound
    }
    return .row(Row(key: wholeKey(key), place: line.lowerBound, message: equals + 1..<end))
  }

  /// The line that begins here, without blanks at its end.
  private mutating func nextLine() -> Range<Int> {
    let start = position
    position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    var end = position
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    position += 1
    return start..<end
  }

  private func isKey(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty
      && text.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private func wholeKey(_ key: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: prefix.count + key.count) { buffer in
      let start = buffer.initialize(fromContentsOf: prefix)
      return buffer[start...].initialize(fromContentsOf: key)
    }
  }
}

extension UInt8 {
  /// Whether the byte is a blank inside a line, or the first half of a line's end.
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at their ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = drop(while: \.isBlank)
    while rest.last?.isBlank == true { rest = rest.dropLast() }
    return rest
  }
}
