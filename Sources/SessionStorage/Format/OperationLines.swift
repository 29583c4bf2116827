/// The lines of the operations in a session file as this program writes it, one operation a line.
enum OperationLines {
  private static let head = Array("\n  \"operations\": [".utf8)
  private static let tail = Array("\n  ]\n}\n".utf8)
  private static let indent = Array("\n    ".utf8)
  private static let unreadable = Array("null".utf8)

  /// Where the line begins that they follow: a line break cannot stand inside a JSON text, so the
  /// pattern cannot be part of one.
  static func start(in bytes: [UInt8], from start: Int = 0) -> Int? {
    var position = start
    while let feed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: position) {
      if bytes[feed...].starts(with: head) { return feed }
      position = feed + 1
    }
    return nil
  }

  /// The file with null in place of each operation that is no JSON any more, so that everything
  /// else can be read; nil when there is none, or the file does not end as it must.
  static func mended(_ bytes: [UInt8]) -> [UInt8]? {
    guard let start = start(in: bytes), bytes.suffix(tail.count).elementsEqual(tail) else {
      return nil
    }
    let range = (start + head.count)..<(bytes.count - tail.count)
    guard range.lowerBound < range.upperBound else { return nil }
    let lines = bytes[range].split(separator: UInt8(ascii: "\n"))
    let operations = lines.map { line in
      let line = line.drop { $0 == UInt8(ascii: " ") }
      return line.last == UInt8(ascii: ",") ? line.dropLast() : line
    }
    let kept = operations.map {
      isReadable(bytes, $0.startIndex..<$0.endIndex) ? $0 : unreadable[...]
    }
    guard kept != operations else { return nil }
    let separator = [UInt8(ascii: ",")] + indent
    return bytes[..<range.lowerBound] + indent + kept.joined(separator: separator) + tail
  }

  private static func isReadable(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    do {
      _ = try JSONReader.value(in: bytes, range: range)
      return true
    } catch {
      return false
    }
  }
}
