extension Frame {
  /// Draws a border round the inside of `rect`, and leaves what is within.
  ///
  /// The box with the focus has double lines and `>` before its title, so that it stands out
  /// without colour too. Nothing is drawn when `rect` is less than two columns wide or two rows
  /// high.
  ///
  /// - Parameters:
  ///   - rect: The outer edge.
  ///   - title: Text on the left of the upper line, cut with `…`; empty for none.
  ///   - trailingTitle: Text on the right of the upper line, left out when it does not fit beside
  ///     the title; empty for none.
  ///   - style: How border and titles look.
  ///   - isFocused: Whether keys go to this box.
  public mutating func box(
    _ rect: Rect, title: String = "", trailingTitle: String = "", style: Style = .plain,
    isFocused: Bool = false
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    note(rect, title, trailingTitle)
    let lines = isFocused ? BoxLines.double : .single
    let bottom = rect.maxRow - 1
    edge(rect, row: rect.row, lines.top, style: style)
    edge(rect, row: bottom, lines.bottom, style: style)
    let vertical = Cell(lines.vertical, style: style)
    for row in rect.row + 1..<bottom {
      place(vertical, column: rect.column, row: row)
      place(vertical, column: rect.maxColumn - 1, row: row)
    }
    self.title(title, trailingTitle, rect, row: rect.row, style: style, isFocused: isFocused)
  }

  /// Draws a line across a box that joins its border on both sides, with titles like the box.
  ///
  /// - Parameters:
  ///   - rect: The outer edge of the box, as given to ``box(_:title:trailingTitle:style:isFocused:)``.
  ///   - row: The row of the line, which must lie between the upper and the lower border.
  ///   - title: Text on the left; empty for none.
  ///   - trailingTitle: Text on the right; empty for none.
  ///   - style: How line and titles look.
  ///   - isFocused: Whether the box was drawn with the focus.
  public mutating func divide(
    _ rect: Rect, atRow row: Int, title: String = "", trailingTitle: String = "",
    style: Style = .plain, isFocused: Bool = false
  ) {
    guard rect.columns >= 2, row > rect.row, row < rect.maxRow - 1 else { return }
    note(rect.splitTop(row - rect.row).1, title, trailingTitle)
    edge(rect, row: row, (isFocused ? BoxLines.double : .single).middle, style: style)
    self.title(title, trailingTitle, rect, row: row, style: style, isFocused: false)
  }

  /// Draws a line to the right.
  ///
  /// - Parameters:
  ///   - point: Its first cell.
  ///   - columns: Its length; nothing is drawn when it is 0 or less.
  ///   - style: How it looks.
  public mutating func horizontalLine(at point: Point, columns: Int, style: Style = .plain) {
    fill(
      Rect(column: point.column, row: point.row, columns: columns, rows: 1), "─", style: style)
  }

  /// Draws a line downwards.
  ///
  /// - Parameters:
  ///   - point: Its first cell.
  ///   - rows: Its length; nothing is drawn when it is 0 or less.
  ///   - style: How it looks.
  public mutating func verticalLine(at point: Point, rows: Int, style: Style = .plain) {
    fill(Rect(column: point.column, row: point.row, columns: 1, rows: rows), "│", style: style)
  }

  private mutating func edge(_ rect: Rect, row: Int, _ line: BoxLines.Line, style: Style) {
    let last = rect.maxColumn - 1
    place(Cell(line.left, style: style), column: rect.column, row: row)
    place(Cell(line.middle, style: style), in: rect.column + 1..<last, row: row)
    place(Cell(line.right, style: style), column: last, row: row)
  }

  private mutating func title(
    _ title: String, _ trailing: String, _ rect: Rect, row: Int, style: Style, isFocused: Bool
  ) {
    let room = rect.columns - 4
    var start = rect.column + 1
    var left = room
    if !title.isEmpty, room > 0 {
      let text = TextWidth.clip(isFocused ? "> \(title)" : title, to: room)
      start += put(" \(text) ", at: Point(column: start, row: row), style: style)
      left = rect.maxColumn - 1 - start - 3
    }
    let width = TextWidth.columns(of: trailing)
    guard width > 0, width <= left else { return }
    put(
      " \(trailing) ", at: Point(column: rect.maxColumn - 3 - width, row: row), style: style)
  }
}

/// The characters of a border.
private struct BoxLines {
  typealias Line = (left: Unicode.Scalar, middle: Unicode.Scalar, right: Unicode.Scalar)

  let top: Line
  let middle: Line
  let bottom: Line
  let vertical: Unicode.Scalar

  static let single = BoxLines(
    top: ("┌", "─", "┐"), middle: ("├", "─", "┤"), bottom: ("└", "─", "┘"), vertical: "│")
  static let double = BoxLines(
    top: ("╔", "═", "╗"), middle: ("╟", "─", "╢"), bottom: ("╚", "═", "╝"), vertical: "║")
}
