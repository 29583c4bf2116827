#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import CTerminal
import Facilitator
import TerminalKit

/// Standard input, line by line.
struct LineReader {
  /// A line without its end.
  struct Line {
    /// Its bytes, or as many of them as were asked for.
    var bytes: [UInt8] = []
    /// How many bytes it has.
    var length = 0
  }

  private var buffer: [UInt8] = []
  private var isOver = false
  /// Whether a line that cannot be read has ended what another program or a file enters.
  private(set) var hasStopped = false

  /// Reads the next line.
  ///
  /// - Parameters:
  ///   - limit: How many bytes of it are kept.
  ///   - patience: How many milliseconds nothing may come until there is something else to do; -1
  ///     for any number.
  ///   - idle: What there is to do then, again and again.
  /// - Returns: The line; nil when there is none any more, it cannot be read, or this program was
  ///   asked to end, see `ct_note_ending`.
  mutating func next(
    limit: Int = .max, patience: Int32 = -1, whenIdle idle: () -> Void = {}
  ) -> Line? {
    var line = Line()
    while true {
      let feed = buffer.firstIndex(of: UInt8(ascii: "\n"))
      let part = buffer[..<(feed ?? buffer.endIndex)]
      line.bytes += part.prefix(limit - line.bytes.count)
      line.length += part.count
      buffer.removeFirst(feed.map { $0 + 1 } ?? buffer.count)
      guard feed == nil, !isOver else {
        return feed == nil && line.length == 0 ? nil : Self.withoutReturn(line)
      }
      wait(patience, idle)
      guard ct_noted_ending() == 0 else { return nil }
      fill()
    }
  }

  /// How many milliseconds nothing comes behind a line that somebody ended with Enter.
  private static let pastePatience: Int32 = 30

  /// Reads what is entered at once: a line, and on a terminal all lines of what is pasted, which come
  /// faster than anybody types.
  ///
  /// - Parameters:
  ///   - patience: As of ``next(limit:patience:whenIdle:)``.
  ///   - idle: The same.
  /// - Returns: The lines with `\n` between them, or that they are no text in the encoding of the
  ///   terminal; nil behind such a line that is not from a terminal, and as with ``next(limit:patience:whenIdle:)``.
  mutating func nextEntered(patience: Int32, whenIdle idle: () -> Void) -> PlainLine? {
    guard !hasStopped, let first = next(patience: patience, whenIdle: idle) else { return nil }
    guard isatty(0) == 1 else {
      if let text = LocaleText.wholeText(first.bytes, prefersUTF8: true) { return .text(text) }
      // What follows is meant to answer what comes behind that line, not behind nothing.
      hasStopped = true
      return .unreadable
    }
    var bytes = first.bytes
    while hasMore(), let line = next() { bytes += [UInt8(ascii: "\n")] + line.bytes }
    return LocaleText.wholeText(bytes).map(PlainLine.text) ?? .unreadable
  }

  private func hasMore() -> Bool {
    guard buffer.isEmpty else { return true }
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, Self.pastePatience) > 0 && input.revents & Int16(POLLIN) != 0
  }

  private func wait(_ patience: Int32, _ idle: () -> Void) {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, patience) == 0, ct_noted_ending() == 0 { idle() }
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(0, &chunk, chunk.count)
    // A signal that was handled is no end.
    if count < 0, errno == EINTR { return }
    isOver = count <= 0
    buffer += chunk.prefix(max(0, count))
  }

  private static func withoutReturn(_ line: Line) -> Line {
    guard line.bytes.count == line.length, line.bytes.last == UInt8(ascii: "\r") else {
      return line
    }
    return Line(bytes: line.bytes.dropLast(), length: line.length - 1)
  }
}
