import ScreenKit
import TerminalKit

/// A text that a whole room is to read, as large as it fits: in large letters where all its
/// characters are among them and have room, else in narrower ones, else in bold, with free rows
/// between its rows where they fit.
///
/// Every other script is drawn as it is anywhere else, so that nothing that joins or combines is
/// torn apart.
struct LargeText {
  private enum Layout {
    /// Columns of points for each row of large letters.
    case letters([[UInt8]], LargeScale)
    /// Rows of plain characters, a free row after each when spaced.
    case rows([String], isSpaced: Bool)
  }

  private let text: String
  private let layout: Layout
  private let size: Size
  /// A row of large letters with the free row below it.
  private static let letterRows = LargeScale.half.rows(of: LargeLetters.height) + 1
  /// The widest rows that the eye finds its way back from.
  private static let widest = 76

  /// The layout of `text` in the room of `size`; narrow letters are not to be had where only ASCII
  /// can be shown.
  init(_ text: String, in size: Size, onlyASCII: Bool = false) {
    self.text = text
    self.size = size
    for scale in [LargeScale.half, .quarter] where scale == .half || !onlyASCII {
      let lines = Self.letters(text, scale, width: scale.points(in: size.columns - 4))
      guard let lines, lines.count * Self.letterRows - 1 <= size.rows else { continue }
      layout = .letters(lines, scale)
      return
    }
    let rows = TextWidth.wrap(text, to: max(8, min(Self.widest, size.columns - 4)))
    layout = .rows(rows, isSpaced: rows.count * 2 - 1 <= size.rows)
  }

  /// How many rows of the text do not fit.
  var hiddenRows: Int {
    guard case .rows(let rows, _) = layout else { return 0 }
    return max(0, rows.count - size.rows)
  }

  /// Draws the text in the middle of `rect`, which has the size that it was laid out for.
  func draw(in rect: Rect, from scroll: Int = 0, style: Style = .plain, on frame: inout Frame) {
    // Letters made of blocks say nothing to who reads line by line.
    guard frame.panes == nil else { return frame.putParagraph(text, in: rect) }
    switch layout {
    case .letters(let lines, let scale):
      let used = lines.count * Self.letterRows - 1
      let top = rect.row + (rect.rows - used) / 2
      let widest = lines.map { scale.columns(of: $0.count) }.max() ?? 0
      let left = rect.column + max(0, (rect.columns - widest) / 2)
      for (index, line) in lines.enumerated() {
        frame.put(
          large: line, at: Point(column: left, row: top + index * Self.letterRows), scale: scale,
          style: style)
      }
    case .rows(let rows, let isSpaced):
      let step = isSpaced ? 2 : 1
      let shown = rows.dropFirst(min(scroll, hiddenRows)).prefix(rect.rows)
      let used = isSpaced ? shown.count * 2 - 1 : shown.count
      let top = rect.row + max(0, (rect.rows - used) / 2)
      let widest = rows.map(TextWidth.columns).max() ?? 0
      let left = rect.column + max(0, (rect.columns - widest) / 2)
      for (index, row) in shown.enumerated() {
        frame.put(row, at: Point(column: left, row: top + index * step), style: style.bold())
      }
    }
  }

  /// The rows of large letters, words kept whole; nil when a character is not among the letters or
  /// a word is wider than a row.
  private static func letters(_ text: String, _ scale: LargeScale, width: Int) -> [[UInt8]]? {
    var rows: [[UInt8]] = []
    for paragraph in text.split(separator: "\n") {
      var row: [UInt8] = []
      for word in paragraph.split(separator: " ") {
        guard let points = LargeLetters.line(String(word), scale), points.count <= width else {
          return nil
        }
        let gap = row.count % 2 == 1 && scale == .quarter ? 5 : 4
        if row.isEmpty {
          row = points
        } else if row.count + gap + points.count <= width {
          row += Array(repeating: 0, count: gap) + points
        } else {
          rows.append(row)
          row = points
        }
      }
      rows.append(row)
    }
    return rows.isEmpty ? nil : rows
  }
}
