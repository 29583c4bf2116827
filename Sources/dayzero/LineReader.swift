#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Standard input, line by line.
struct LineReader {
  private var buffer: [UInt8] = []
  private var isOver = false

  /// The next line without its end; nil when there is none any more, or it cannot be read.
  mutating func next() -> String? {
    while true {
      if let feed = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeFirst(feed + 1) }
        return Self.text(buffer[..<feed])
      }
      if isOver {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : Self.text(buffer[...])
      }
      fill()
    }
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(0, &chunk, chunk.count)
    // A signal that was handled is no end.
    if count < 0, errno == EINTR { return }
    isOver = count <= 0
    buffer += chunk.prefix(max(0, count))
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
