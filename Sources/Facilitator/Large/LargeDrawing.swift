import TerminalKit

/// How large the points of large letters are drawn.
enum LargeScale: Equatable, Sendable {
  /// Two points on top of each other in a cell.
  case half
  /// So many rows for a point, and twice as many columns, which is about square.
  case whole(Int)

  /// How many columns a point takes.
  var columns: Int {
    switch self {
    case .half: 1
    case .whole(let rows): rows * 2
    }
  }

  /// How many rows so many points on top of each other take.
  func rows(of points: Int) -> Int {
    switch self {
    case .half: (points + 1) / 2
    case .whole(let rows): points * rows
    }
  }
}

extension LargeLetters {
  /// The columns of points of a whole line, with one column free between letters; nil when a
  /// character is not among the letters.
  static func line(_ text: String) -> [UInt8]? {
    var columns: [UInt8] = []
    for character in text {
      guard let points = points(of: character) else { return nil }
      if !columns.isEmpty { columns.append(0) }
      columns += points
    }
    return columns
  }

  /// How many points wide the line is; nil when a character is not among the letters.
  static func width(of text: String) -> Int? { line(text)?.count }
}

extension Frame {
  /// Draws a line of large letters.
  ///
  /// - Parameters:
  ///   - line: The columns of its points.
  ///   - point: The cell of the upper left point.
  ///   - scale: How large.
  ///   - style: How the letters look.
  mutating func put(
    large line: [UInt8], at point: Point, scale: LargeScale, style: Style = .plain
  ) {
    for (offset, column) in line.enumerated() where column != 0 {
      let left = point.column + offset * scale.columns
      for bit in 0..<LargeLetters.height {
        switch scale {
        case .half:
          guard bit % 2 == 0 else { continue }
          let sign = [" ", "▀", "▄", "█"][Int(column >> UInt8(bit) & 3)]
          if sign != " " {
            put(sign, at: Point(column: left, row: point.row + bit / 2), style: style)
          }
        case .whole(let rows):
          guard column >> UInt8(bit) & 1 == 1 else { continue }
          fill(
            Rect(
              column: left, row: point.row + bit * rows, columns: scale.columns, rows: rows),
            "█", style: style)
        }
      }
    }
  }
}
