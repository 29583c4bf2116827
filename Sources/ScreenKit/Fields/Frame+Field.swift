public import TerminalKit

extension Frame {
  /// Draws the part of a field that fits in `rect`, the caret's row always in it, and puts the
  /// cursor on the caret if the field has the focus.
  public mutating func put(
    _ field: TextField, in rect: Rect, isFocused: Bool, style: Style = .plain
  ) {
    // Who reads line by line is asked for it, and told then what it says.
    guard !rect.isEmpty, panes == nil || !isFocused else { return }
    // One column stays free, so that the caret has a place behind a full row.
    let rows = TextWidth.wrapRanges(field.text, to: max(1, rect.columns - 1))
    let caretRow = rows.lastIndex { $0.lowerBound <= field.caretIndex } ?? 0
    let first = isFocused ? max(0, caretRow - rect.rows + 1) : 0
    for (offset, range) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let point = Point(column: rect.column, row: rect.row + offset)
      put(String(field.text[range]), at: point, columns: rect.columns, style: style)
    }
    guard isFocused, rows.indices.contains(caretRow) else { return }
    let before = String(field.text[rows[caretRow].lowerBound..<field.caretIndex])
    let column = min(TextWidth.columns(of: before), rect.columns - 1)
    cursor = Point(column: rect.column + column, row: rect.row + caretRow - first)
  }

  /// Draws the field that filters a list into the first row of `rect`, and where it is empty what is
  /// to be done with it.
  public mutating func putFilter(_ field: TextField, hint: String = "", in rect: Rect) {
    if panes == nil { put("/", at: rect.origin, style: .plain.bold()) }
    let line = Rect(
      column: rect.column + 2, row: rect.row, columns: max(1, rect.columns - 3), rows: 1)
    if field.text.isEmpty {
      put(TextWidth.clip(hint, to: line.columns), at: line.origin, style: .muted)
    }
    put(field, in: line, isFocused: true)
  }
}
