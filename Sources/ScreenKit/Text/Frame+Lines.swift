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

  /// Draws a question over what is there: a box in the middle of `rect`, with room round the lines
  /// where there is some.
  public mutating func dialogue(title: String, _ lines: [Line], columns: Int, in rect: Rect) {
    cursor = nil
    areas = []
    let padding = lines.count + 4 <= rect.rows ? 1 : 0
    let rows = min(rect.rows, lines.count + 2 + 2 * padding)
    let box = Rect(
      column: rect.column + (rect.columns - columns) / 2,
      row: rect.row + (rect.rows - rows) / 2, columns: columns, rows: rows)
    fill(box, " ", style: .plain)
    self.box(box, title: title, isFocused: true)
    for (row, line) in lines.prefix(rows - 2).enumerated() {
      put(
        line.text, at: Point(column: box.column + 2, row: box.row + 1 + padding + row),
        columns: columns - 4, style: line.style)
    }
  }
}
