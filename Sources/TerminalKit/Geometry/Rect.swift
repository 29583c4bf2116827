/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The top row.
  public var row: Int
  /// The width in columns, 0 or more.
  public var columns: Int
  /// The height in rows, 0 or more.
  public var rows: Int

  /// A rectangle with its top left cell at `column` and `row`; a negative width or height counts
  /// as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The rectangle of the given size at the top left corner of the screen.
  public init(size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Whether it holds no cell at all.
  public var isEmpty: Bool { columns <= 0 || rows <= 0 }

  /// The top left cell.
  public var origin: Point { Point(column: column, row: row) }

  /// The width and height without the place.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// The rectangle without its outermost cells: the room inside a border.
  ///
  /// Empty when it is less than three columns wide or three rows high.
  public var inset: Rect {
    Rect(column: column + 1, row: row + 1, columns: columns - 2, rows: rows - 2)
  }

  /// Whether the cell at `point` lies inside.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < column + columns
      && point.row >= row && point.row < row + rows
  }

  /// Cuts off the leftmost `count` columns.
  ///
  /// - Parameter count: The width of the first part, brought into the range 0 to ``columns``.
  /// - Returns: The left part, then the rest; together they are the whole rectangle.
  public func splitLeft(_ count: Int) -> (Rect, Rect) {
    let left = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: left, rows: rows),
      Rect(column: column + left, row: row, columns: columns - left, rows: rows)
    )
  }

  /// Cuts off the topmost `count` rows.
  ///
  /// - Parameter count: The height of the first part, brought into the range 0 to ``rows``.
  /// - Returns: The upper part, then the rest; together they are the whole rectangle.
  public func splitTop(_ count: Int) -> (Rect, Rect) {
    let top = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: top),
      Rect(column: column, row: row + top, columns: columns, rows: rows - top)
    )
  }
}
