import Insights
import ScreenKit
import TerminalKit
import WorkshopModel

/// Draws the coverage.
struct CoverageView {
  /// What is shown; nil without a session.
  let table: CoverageTable?
  let words: CoverageWords
  private static let narrowest = 7
  private static let widest = 16

  func draw(in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: title, isFocused: true)
    let inner = rect.inset
    guard let table, !table.coverage.groups.isEmpty else {
      return frame.putParagraph(words.nothing, in: inner, style: .muted)
    }
    let legend = TextWidth.wrap(words.legend, to: max(1, inner.columns - 2))
    let isRoomy = inner.rows >= table.rows.count + legend.count + 5
    let footRows = isRoomy ? legend.count + 2 : 1
    let (top, foot) = inner.splitTop(
      isRoomy ? table.rows.count + 2 : inner.rows - footRows)
    draw(table, in: top, on: &frame)
    let sentence = TextWidth.clip(sentence(table, at: table.selected), to: inner.columns - 2)
    let sentenceRow = foot.row + (isRoomy ? 1 : 0)
    frame.put(
      sentence, at: Point(column: foot.column + 1, row: sentenceRow), style: .plain.bold())
    guard isRoomy else { return }
    for (offset, line) in legend.enumerated() {
      frame.put(
        line, at: Point(column: foot.column + 1, row: sentenceRow + 1 + offset), style: .muted)
    }
  }

  var title: String {
    guard let table, let place = table.group else { return words.title }
    let group = table.coverage.groups[place]
    return "\(words.title) · \(group.number)  \(group.title)"
  }

  private func draw(_ table: CoverageTable, in rect: Rect, on frame: inout Frame) {
    let widestTitle = table.rows.map { TextWidth.columns(of: $0.title) }.max() ?? 0
    let headColumns = min(widestTitle + 2, max(12, rect.columns * 3 / 10))
    let room = rect.columns - headColumns
    let fitting = max(1, min(table.columns.count, room / Self.narrowest))
    let width = min(Self.widest, room / fitting)
    let headRows = rect.rows >= table.rows.count + 2 ? 2 : 1
    let columns = ListWindow(
      count: table.columns.count, selected: table.selected.column, rows: fitting, height: 1
    ).indices
    let lines = ListWindow(
      count: table.rows.count, selected: table.selected.row, rows: rect.rows - headRows, height: 1
    ).indices
    for (offset, column) in columns.enumerated() {
      let start = rect.column + headColumns + offset * width
      draw(
        table.columns[column].title, isSelected: column == table.selected.column,
        in: Rect(column: start, row: rect.row, columns: width, rows: headRows), on: &frame)
      for (line, row) in lines.enumerated() {
        let area = Rect(column: start, row: rect.row + headRows + line, columns: width, rows: 1)
        draw(table, row, column, in: area, on: &frame)
      }
    }
    for (line, row) in lines.enumerated() {
      let isSelected = row == table.selected.row
      frame.put(
        TextWidth.clip(table.rows[row].title, to: headColumns - 2),
        at: Point(column: rect.column + 1, row: rect.row + headRows + line),
        style: isSelected ? .plain.bold() : .plain)
    }
    // That there is more is told at the edges.
    if columns.first ?? 0 > 0 {
      frame.put("‹", at: Point(column: rect.column + headColumns - 1, row: rect.row))
    }
    if let last = columns.last, last + 1 < table.columns.count {
      frame.put("›", at: Point(column: rect.column + rect.columns - 1, row: rect.row))
    }
  }

  private func draw(
    _ title: String, isSelected: Bool, in rect: Rect, on frame: inout Frame
  ) {
    let lines = TextWidth.wrap(title, to: max(1, rect.columns - 1))
    let isWordBroken = title.split(separator: " ").contains {
      TextWidth.columns(of: String($0)) > rect.columns - 1
    }
    let shown =
      rect.rows == 1 || isWordBroken || lines.count > rect.rows
      ? title.split(separator: " ", maxSplits: rect.rows - 1).map(String.init) : lines
    // Titles stand on the row above the table, whatever rows they take.
    let first = rect.rows - min(shown.count, rect.rows)
    for (offset, line) in shown.prefix(rect.rows).enumerated() {
      frame.put(
        TextWidth.clip(line, to: rect.columns - 1),
        at: Point(column: rect.column + 1, row: rect.row + first + offset),
        style: isSelected ? .plain.bold() : .muted)
    }
  }

  private func draw(
    _ table: CoverageTable, _ row: Int, _ column: Int, in rect: Rect, on frame: inout Frame
  ) {
    let isSelected = (row, column) == table.selected
    let cell = table.cell(row, column)
    let style: Style =
      switch cell.presence {
      case .said: .plain
      case .silent: Style.plain.colour(.warning)
      case .absent: .muted
      }
    let text = (isSelected ? ">" : " ") + sign(cell, table, columns: rect.columns - 2)
    let shown = isSelected ? Style.plain.reverse() : style
    if isSelected { frame.fill(rect, " ", style: shown) }
    frame.put(text, at: rect.origin, columns: rect.columns, style: shown)
    let part = CoverageScreen.part(row: row, column: column)
    frame.mark(rect, as: isSelected ? .row(0, part: part) : .part(part))
  }

  /// What a cell says: "2A 1C", or the number alone where that has no room, or a sign.
  private func sign(_ cell: Coverage.Cell, _ table: CoverageTable, columns: Int) -> String {
    switch cell.presence {
    case .silent: return words.silentSign
    case .absent: return words.absentSign
    case .said: break
    }
    let letters = table.coverage.kinds.map { $0.key.uppercased() } + ["?"]
    let parts = zip(cell.counts, letters).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    let text = parts.joined(separator: " ")
    return TextWidth.columns(of: text) <= columns ? text : "\(cell.total)"
  }

  /// A cell in words: first how it stands, since a narrow screen cuts the end.
  func sentence(_ table: CoverageTable, at cell: (row: Int, column: Int)) -> String {
    let (row, column) = cell
    let cell = table.cell(row, column)
    let place = [table.rows[row], table.columns[column]].map { $0.place == nil ? nil : $0.title }
      .compactMap(\.self).joined(separator: " · ")
    let name = place.isEmpty ? words.all : place
    switch cell.presence {
    case .silent: return words.silent(name)
    case .absent: return words.absent(name)
    case .said:
      let kinds = table.coverage.kinds.map(\.title) + [words.otherKind]
      let counts = zip(cell.counts, kinds).filter { $0.0 > 0 }.map { words.count($0.0, $0.1) }
      return "\(counts.joined(separator: ", ")): \(name)"
    }
  }
}
