import TerminalKit

/// How large the points of large letters are drawn.
enum LargeScale: Equatable, Sendable {
  /// Four points in a cell, for long texts; only where more than ASCII can be shown.
  case quarter
  /// Two points on top of each other in a cell.
  case half
  /// So many rows for a point, and twice as many columns, which is about square.
  case whole(Int)

  /// How many columns so many points beside each other take.
  func columns(of points: Int) -> Int {
    switch self {
    case .quarter: (points + 1) / 2
    case .half: points
    case .whole(let rows): points * rows * 2
    }
  }

  /// How many points beside each other have room in so many columns.
  func points(in columns: Int) -> Int {
    switch self {
    case .quarter: columns * 2
    case .half: columns
    case .whole(let rows): columns / (rows * 2)
    }
  }

  /// How many rows so many points on top of each other take.
  func rows(of points: Int) -> Int {
    switch self {
    case .quarter, .half: (points + 1) / 2
    case .whole(let rows): points * rows
    }
  }
}

extension LargeLetters {
  /// The columns of points of a whole line, with one column free between letters; nil when a
  /// character is not among the letters.
  ///
  /// At ``LargeScale/quarter`` each letter begins with a cell, so that it always looks the same.
  static func line(_ text: String, _ scale: LargeScale) -> [UInt8]? {
    var columns: [UInt8] = []
    for character in text {
      guard let points = points(of: character) else { return nil }
      if !columns.isEmpty { columns.append(0) }
      if scale == .quarter, columns.count % 2 == 1 { columns.append(0) }
      columns += points
    }
    return columns
  }
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
    for row in 0..<scale.rows(of: LargeLetters.height) {
      for column in 0..<scale.columns(of: line.count) {
        let sign = Self.sign(line, column: column, row: row, scale)
        guard sign != " " else { continue }
        put(sign, at: Point(column: point.column + column, row: point.row + row), style: style)
      }
    }
  }

  /// What the cell at `column` and `row` of a line of large letters shows.
  private static func sign(
    _ line: [UInt8], column: Int, row: Int, _ scale: LargeScale
  ) -> String {
    switch scale {
    case .whole(let rows):
      return line[column / (rows * 2)] >> UInt8(row / rows) & 1 == 1 ? "█" : " "
    case .half:
      return [" ", "▀", "▄", "█"][Int(line[column] >> UInt8(row * 2) & 3)]
    case .quarter:
      let left = Int(line[column * 2] >> UInt8(row * 2) & 3)
      let isLast = column * 2 + 1 >= line.count
      let right = isLast ? 0 : Int(line[column * 2 + 1] >> UInt8(row * 2) & 3)
      return quarters[left + right * 4]
    }
  }

  /// The signs for four points: from the lowest bit upper left, lower left, upper right, lower
  /// right.
  private static let quarters = [
    " ", "▘", "▖", "▌", "▝", "▀", "▞", "▛", "▗", "▚", "▄", "▙", "▐", "▜", "▟", "█",
  ]
}
