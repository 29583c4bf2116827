/// The place of one cell; column 0 in row 0 is the top left one.
public struct Point: Hashable, Sendable {
  /// The column, counted from 0 at the left; it may lie outside a drawing.
  public var column: Int
  /// The row, counted from 0 at the top; it may lie outside a drawing.
  public var row: Int

  /// The cell at `column` and `row`.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
