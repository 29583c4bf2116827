public import TerminalKit

extension TextWidth {
  /// The rows of a text that is wrapped to `columns`, at most `limit` of them, which is at least 1:
  /// where they are more, the last has as much of the rest as fits.
  public static func wrap(_ text: String, to columns: Int, atMost limit: Int) -> [String] {
    let rows = wrap(text, to: columns)
    guard rows.count > limit else { return rows }
    let rest = rows.dropFirst(limit - 1).joined(separator: " ")
    return rows.prefix(limit - 1) + [clip(rest, to: columns)]
  }
}
