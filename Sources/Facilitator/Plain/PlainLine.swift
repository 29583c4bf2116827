/// What somebody entered where the board answers line by line.
public enum PlainLine: Equatable, Sendable {
  /// A line, or all lines that were pasted at once, with `\n` between them.
  case text(String)
  /// A line with bytes that are no characters.
  case unreadable
}
