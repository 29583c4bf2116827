/// A drawing of the whole screen: cells, row by row, and the place of the cursor.
///
/// A frame is a value. Views make one from the model; a ``Terminal`` shows it; tests compare its
/// ``text()`` and ``styles()``.
public struct Frame: Hashable, Sendable {
  /// How large the drawing is.
  public let size: Size
  /// The cells in rows from the top, each row from the left: `size.columns * size.rows` of them.
  public private(set) var cells: [Cell]
  /// Where the cursor stands, for instance in a field being edited; `nil` hides it.
  public var cursor: Point?
  /// What answers the mouse; of those that overlap, the last.
  public var areas: [Area] = []
  /// Its boxes, the last on top, where somebody is to read it line by line; else nil.
  public var panes: [Pane]?

  /// An empty drawing, all plain spaces.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at `column` and `row`; a plain space when that lies outside the drawing.
  public subscript(column: Int, row: Int) -> Cell {
    contains(column: column, row: row) ? cells[row * size.columns + column] : .blank
  }

  /// The cells of one row, which must exist.
  func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  private func contains(column: Int, row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// Writes one cell, and its right half when it is wide.
  ///
  /// What would be half a wide cell afterwards, here or next to it, becomes a space.
  mutating func place(_ cell: Cell, column: Int, row: Int) {
    let width = cell.width
    guard row >= 0, row < size.rows, column > -width, column < size.columns else { return }
    let columns = max(0, column)..<min(size.columns, column + width)
    let places = freed(columns, row: row)
    guard columns.count == width else {
      cells[places.lowerBound] = cell.blank
      return
    }
    cells[places.lowerBound] = cell
    if width == 2 { cells[places.lowerBound + 1] = .rightHalf(cell.style) }
  }

  /// Writes a cell that takes one column into each of these columns, as far as they exist.
  mutating func place(_ cell: Cell, in columns: Range<Int>, row: Int) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard row >= 0, row < size.rows, !columns.isEmpty else { return }
    let places = freed(columns, row: row)
    cells.withUnsafeMutableBufferPointer { $0[places].update(repeating: cell) }
  }

  /// Writes printable ASCII of a text, at these places of its UTF-8, which must fit into the row.
  mutating func placeASCII(
    _ bytes: Range<Int>, of text: String, column: Int, row: Int, _ style: Style
  ) {
    guard !bytes.isEmpty else { return }
    let start = freed(column..<column + bytes.count, row: row).lowerBound
    text.withBytes { text in
      cells.withUnsafeMutableBufferPointer { cells in
        for (offset, byte) in text[bytes].enumerated() {
          cells[start + offset] = Cell(Unicode.Scalar(byte), style: style)
        }
      }
    }
  }

  /// The places of cells that are all written over next: what this leaves of wide cells that are cut
  /// in half at the ends becomes spaces.
  private mutating func freed(_ columns: Range<Int>, row: Int) -> Range<Int> {
    let start = row * size.columns
    let places = start + columns.lowerBound..<start + columns.upperBound
    if cells[places.lowerBound].width == 0, columns.lowerBound > 0 {
      cells[places.lowerBound - 1] = cells[places.lowerBound - 1].blank
    }
    if columns.upperBound < size.columns, cells[places.upperBound].width == 0 {
      cells[places.upperBound] = cells[places.upperBound].blank
    }
    return places
  }

  /// Puts a drawing on this one, with what answers the mouse in it, but without its cursor.
  ///
  /// What lies outside is cut off; a wide character that is cut in half is a space.
  public mutating func put(_ drawing: Frame, at point: Point) {
    let column = max(0, point.column)
    for row in 0..<drawing.size.rows where (0..<size.rows).contains(point.row + row) {
      let visible = drawing.row(row).dropFirst(column - point.column)
        .prefix(max(0, size.columns - column))
      put(visible, column: column, row: point.row + row)
    }
    for area in drawing.areas {
      let rect = Rect(
        column: area.rect.column + point.column, row: area.rect.row + point.row,
        columns: area.rect.columns, rows: area.rect.rows)
      areas.append(Area(rect, area.target))
    }
  }

  /// Puts a part of a row of another drawing, which must fit, at a place.
  private mutating func put(_ part: ArraySlice<Cell>, column: Int, row: Int) {
    guard let first = part.first, let last = part.last else { return }
    let places = freed(column..<column + part.count, row: row)
    cells.replaceSubrange(places, with: part)
    if first.width == 0 { cells[places.lowerBound] = first.blank }
    if last.width == 2 { cells[places.upperBound - 1] = last.blank }
  }

  /// Changes the style of every cell in `rect` and leaves what it shows.
  ///
  /// - Parameters:
  ///   - rect: The cells; what lies outside the drawing is ignored.
  ///   - transform: Gives the new style for a cell's old one.
  public mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
    let columns = max(0, rect.column)..<max(0, rect.column, min(size.columns, rect.maxColumn))
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.maxRow)) {
      for column in columns {
        let index = row * size.columns + column
        cells[index] = cells[index].styled(transform(cells[index].style))
      }
    }
  }
}

extension Rect {
  /// The first column to the right of it.
  var maxColumn: Int { column + columns }
  /// The first row below it.
  var maxRow: Int { row + rows }
}
