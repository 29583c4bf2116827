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
  /// By how many degrees those are turned; 0 for not.
  let tilt: Int
  /// The titles of the rows, each ending before its cells.
  let rows: [FigureLabel]
  /// The cells, row by row.
  let cells: [Cell]

  private static let usualWidth = 7_200

  /// A grid of `counts`, row by row, under the titles of its rows and columns.
  init(rows titles: [String], columns columnTitles: [String], counts: [[Int]]) {
    let side = FigureText.room(for: titles, most: 1_900)
    let heads = Heads(columnTitles, room: Self.usualWidth - side)
    let cellWidth = heads.cellWidth
    let headHeight = heads.height
    let left = columnTitles.indices.map { side + $0 * (cellWidth + gap) }
    let middle = cellHeight / 2
    let step = cellHeight + gap
    self.cellWidth = cellWidth
    tilt = heads.isTilted ? -35 : 0
    width = side + columnTitles.count * (cellWidth + gap) + heads.overhang
    height = headHeight + titles.count * step
    columns = zip(left, heads.lines).flatMap { x, lines in
      lines.enumerated().map { line, text in
        let y = headHeight - 90 - (lines.count - 1 - line) * FigureText.lineHeight
        return FigureLabel(x: x + cellWidth / 2, y: y, text: text)
      }
    }
    rows = titles.enumerated().flatMap { row, title in
      FigureLabel.centred(
        FigureText.lines(of: title, width: side - 120, most: 2),
        x: side - 120, middle: headHeight + row * step + middle)
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

/// Between two cells.
private let gap = 30

/// The titles of columns: in lines above their cells, or, where a word is too long for that,
/// slanting upwards.
private struct Heads {
  let cellWidth: Int
  let isTilted: Bool
  let lines: [[String]]
  let height: Int
  /// How much of the last title stands beyond its cells.
  let overhang: Int

  init(_ titles: [String], room: Int) {
    let share = room / max(1, titles.count) - gap
    let pieces = titles.flatMap(FigureText.pieces)
    let longest = pieces.map { FigureText.width(of: $0.filter { $0 != " " }) }.max() ?? 0
    isTilted = longest > min(max(share, 400), 1_300)
    guard isTilted else {
      let width = min(max(share, 400), 1_300)
      cellWidth = width
      lines = titles.map { FigureText.lines(of: $0, width: width, most: 3) }
      height = (lines.map(\.count).max() ?? 0) * FigureText.lineHeight + 90
      overhang = 0
      return
    }
    lines = titles.map { FigureText.lines(of: $0, width: 1_700) }
    let length = lines.joined().map { FigureText.width(of: $0) }.max() ?? 0
    // The sine and the cosine of 35 degrees, in hundredths.
    height = length * 57 / 100 + 200
    overhang = length * 82 / 100
    cellWidth = min(max((room - overhang) / max(1, titles.count) - gap, 400), 1_300)
  }
}
