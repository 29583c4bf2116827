extension Frame {
  /// Writes one line of text, as far as it fits.
  ///
  /// The text is drawn as ``TextWidth`` shows it: a line break or a tab is a space, and a character
  /// that could act on the terminal is `�`. A wide character that would only half fit is left out,
  /// together with all that follows.
  ///
  /// - Parameters:
  ///   - text: What to write, of any length and from any source.
  ///   - point: Where it starts; it may lie left of the drawing, which cuts off its beginning.
  ///   - limit: The most columns it may take; `nil` means up to the right edge.
  ///   - style: How it looks.
  /// - Returns: The number of columns from `point` to the end of what was written.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, columns limit: Int? = nil, style: Style = .plain
  ) -> Int {
    guard point.row >= 0, point.row < size.rows else { return 0 }
    let room = min(max(0, limit ?? .max), max(0, size.columns - point.column))
    var used = 0
    for part in TextCells(text) {
      switch part {
      case .ascii(let bytes):
        let fitting = bytes.prefix(room - used)
        let hidden = max(0, -point.column - used)
        placeASCII(
          fitting.dropFirst(hidden), of: text, column: point.column + used + hidden, row: point.row,
          style)
        used += fitting.count
        guard fitting.count == bytes.count else { return used }
      case .cell(let cell):
        guard used + cell.width <= room else { return used }
        place(cell.styled(style), column: point.column + used, row: point.row)
        used += cell.width
      }
    }
    return used
  }

  /// Fills a rectangle with one character.
  ///
  /// - Parameters:
  ///   - rect: The cells; what lies outside the drawing is ignored.
  ///   - character: What to repeat. A wide one leaves a space where it would only half fit.
  ///   - style: How the cells look.
  public mutating func fill(
    _ rect: Rect, _ character: Character = " ", style: Style = .plain
  ) {
    let cell = Frame.cell(of: character).styled(style)
    let columns = max(0, rect.column)..<max(0, rect.column, min(size.columns, rect.maxColumn))
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.maxRow)) {
      if cell.width == 1 {
        place(cell, in: columns, row: row)
      } else {
        for column in stride(from: columns.lowerBound, to: columns.upperBound, by: cell.width) {
          let fits = column + cell.width <= columns.upperBound
          place(fits ? cell : cell.blank, column: column, row: row)
        }
      }
    }
  }

  /// The first cell that a character is drawn with; a space where nothing of it is.
  private static func cell(of character: Character) -> Cell {
    if let byte = character.asciiValue, (0x20...0x7E).contains(byte) {
      return Cell(Unicode.Scalar(byte))
    }
    for case .cell(let cell) in TextCells(String(character)) { return cell }
    return .blank
  }
}
