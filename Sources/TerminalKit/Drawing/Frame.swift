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
  mutating func place(_ text: String, width: Int, column: Int, row: Int, style: Style) {
    place(Cell(text: text, width: width, style: style), column: column, row: row)
  }

  /// Writes one cell, as ``place(_:width:column:row:style:)`` does.
  mutating func place(_ cell: Cell, column: Int, row: Int) {
    let width = cell.width
    let style = cell.style
    guard row >= 0, row < size.rows, column > -width, column < size.columns else { return }
    let first = max(0, column)
    let last = min(size.columns, column + width) - 1
    let start = row * size.columns
    if cells[start + first].width == 0, first > 0 {
      cells[start + first - 1] = Cell(text: " ", width: 1, style: cells[start + first - 1].style)
    }
    if last + 1 < size.columns, cells[start + last + 1].width == 0 {
      cells[start + last + 1] = Cell(text: " ", width: 1, style: cells[start + last + 1].style)
    }
    guard last - first + 1 == width else {
      cells[start + first] = Cell(text: " ", width: 1, style: style)
      return
    }
    cells[start + first] = cell
    if width == 2 { cells[start + last] = Cell(text: "", width: 0, style: style) }
  }

  /// Writes printable ASCII characters, which must fit into the row.
  mutating func placeASCII(
    _ bytes: Substring.UTF8View, column: Int, row: Int, _ style: Style
  ) {
    guard let first = bytes.first else { return }
    // The two ends look after wide cells that are cut in half; between them nothing is left.
    place(Cell(ascii: first, style: style), column: column, row: row)
    var index = row * size.columns + column
    let end = index + bytes.count
    if end < (row + 1) * size.columns, cells[end].width == 0 {
      cells[end] = Cell(ascii: 0x20, style: cells[end].style)
    }
    for byte in bytes {
      cells[index] = Cell(ascii: byte, style: style)
      index += 1
    }
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
    // The two ends look after wide cells that are cut in half; between them nothing is left.
    place(Cell(text: " ", width: 1, style: first.style), column: column, row: row)
    let end = column + part.count - 1
    place(Cell(text: " ", width: 1, style: last.style), column: end, row: row)
    let isCutBefore = first.width == 0
    let isCutBehind = last.width == 2
    let whole = part.dropFirst(isCutBefore ? 1 : 0).dropLast(isCutBehind ? 1 : 0)
    let start = row * size.columns + column + (isCutBefore ? 1 : 0)
    cells.replaceSubrange(start..<start + whole.count, with: whole)
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
