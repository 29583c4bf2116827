public import TerminalKit

extension Frame {
  /// Draws a text wrapped into `rect`, as much of it as fits.
  public mutating func putParagraph(_ text: String, in rect: Rect, style: Style = .plain) {
    let lines = TextWidth.wrap(text, to: max(1, rect.columns - 2))
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      put(line, at: Point(column: rect.column + 1, row: rect.row + row), style: style)
    }
  }
}
