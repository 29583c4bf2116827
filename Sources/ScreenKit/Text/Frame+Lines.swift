public import TerminalKit

/// A row of text with its style.
public typealias Line = (text: String, style: Style)

extension Frame {
  /// Draws as many of `lines` as fit into the box `rect`, from the one at `scroll`, and shows
  /// whether there are more.
  public mutating func put(_ lines: [Line], from scroll: Int, inBox rect: Rect) {
    let inner = rect.inset
    let scroll = min(scroll, max(0, lines.count - inner.rows))
    for (row, line) in lines.dropFirst(scroll).prefix(inner.rows).enumerated() {
      let point = Point(column: inner.column + 1, row: inner.row + row)
      put(line.text, at: point, columns: inner.columns - 2, style: line.style)
    }
    let column = rect.column + rect.columns - 2
    if scroll > 0 { put("↑", at: Point(column: column, row: rect.row)) }
    if lines.count > scroll + inner.rows {
      put("↓", at: Point(column: column, row: rect.row + rect.rows - 1))
    }
  }
}
