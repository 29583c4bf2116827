/// Numbers by two things at once, as a grid of cells: the greater the number, the darker the cell.
struct MatrixFigure: Equatable, Sendable {
  /// A cell with its number.
  struct Cell: Equatable, Sendable {
    /// The left edge.
    let x: Int
    /// The upper edge.
    let y: Int
    /// How many it stands for.
    let count: Int
    /// How dark it is, in hundredths, always of two digits; nil for a count of 0.
    let shade: Int?
  }

  /// The width of the drawing.
  let width: Int
  /// The height of the drawing.
  let height: Int
  /// The width of a cell.
  let cellWidth: Int
  /// The height of a cell.
  let cellHeight = 340
  /// The titles of the columns, each above the middle of its cells.
  let columns: [FigureLabel]
  /// The titles of the rows, each ending before its cells.
  let rows: [FigureLabel]
  /// The cells, row by row.
  let cells: [Cell]

  private static let gap = 30
  private static let titleWidth = 1_900
  private static let usualWidth = 7_200

  /// A grid of `counts`, row by row, under the titles of its rows and columns.
  init(rows titles: [String], columns columnTitles: [String], counts: [[Int]]) {
    let room = (Self.usualWidth - Self.titleWidth) / max(1, columnTitles.count) - Self.gap
    let cellWidth = min(max(room, 400), 1_300)
    let left = (0..<columnTitles.count).map { Self.titleWidth + $0 * (cellWidth + Self.gap) }
    let heads = columnTitles.map { FigureText.lines(of: $0, width: cellWidth, most: 3) }
    let headHeight = (heads.map(\.count).max() ?? 0) * FigureText.lineHeight + 90
    let middle = cellHeight / 2
    let step = cellHeight + Self.gap
    self.cellWidth = cellWidth
    width = Self.titleWidth + columnTitles.count * (cellWidth + Self.gap)
    height = headHeight + titles.count * step
    columns = zip(left, heads).flatMap { x, lines in
      lines.enumerated().map { line, text in
        let y = headHeight - 90 - (lines.count - 1 - line) * FigureText.lineHeight
        return FigureLabel(x: x + cellWidth / 2, y: y, text: text)
      }
    }
    rows = titles.enumerated().flatMap { row, title in
      FigureLabel.centred(
        FigureText.lines(of: title, width: Self.titleWidth - 120, most: 2),
        x: Self.titleWidth - 120, middle: headHeight + row * step + middle)
    }
    let most = counts.joined().max() ?? 0
    cells = counts.enumerated().flatMap { row, counts in
      zip(left, counts).map { x, count in
        let shade = count > 0 ? 10 + 35 * count / most : nil
        return Cell(x: x, y: headHeight + row * step, count: count, shade: shade)
      }
    }
  }
}
