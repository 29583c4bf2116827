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
    let ascii = TextWidth.asciiBeginning(text)
    let left = max(0, -point.column)
    let fitting = ascii.prefix(room)
    placeASCII(fitting.dropFirst(left), column: point.column + left, row: point.row, style)
    var used = fitting.count
    guard used == ascii.count else { return used }
    for cell in TextCells(text, from: ascii.endIndex) {
      guard used + cell.width <= room else { break }
      place(
        cell.text, width: cell.width, column: point.column + used, row: point.row, style: style)
      used += cell.width
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
    var cells = TextCells(String(character)).makeIterator()
    let cell = cells.next() ?? (text: " ", width: 1)
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.maxRow)) {
      let end = min(size.columns, rect.maxColumn)
      var column = max(0, rect.column)
      while column < end {
        let fits = column + cell.width <= end
        place(
          fits ? cell.text : " ", width: fits ? cell.width : 1, column: column, row: row,
          style: style)
        column += fits ? cell.width : 1
      }
    }
  }
}
