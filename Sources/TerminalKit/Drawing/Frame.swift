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
