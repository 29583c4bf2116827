import ScreenKit
import TerminalKit

/// Draws what can be done, a row each.
struct CommandListView {
  private enum Line {
    case heading(String)
    case row(Int)
  }

  private let list: CommandList
  private let rows: [CommandRow]
  private let strings: Strings

  init(_ list: CommandList, _ rows: [CommandRow], _ strings: Strings) {
    self.list = list
    self.rows = rows
    self.strings = strings
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    let place = rows.isEmpty ? "" : strings.search.count(list.selected + 1, rows.count)
    frame.box(
      rect, title: list.isGrouped ? strings.help.title : strings.tools.paletteTitle,
      trailingTitle: place, isFocused: true)
    let inner = rect.inset
    let field = Rect(
      column: inner.column + 2, row: inner.row, columns: max(1, inner.columns - 3), rows: 1)
    frame.put("/", at: inner.origin, style: .plain.bold())
    if list.query.text.isEmpty {
      frame.put(
        TextWidth.clip(strings.tools.filterHint, to: field.columns), at: field.origin,
        style: .muted)
    }
    frame.put(list.query, in: field, isFocused: true)
    let below = inner.splitTop(1).1
    guard !rows.isEmpty else {
      return frame.putParagraph(strings.tools.noCommand, in: below, style: .muted)
    }
    let lines = self.lines
    let selected = lines.firstIndex { if case .row(list.selected) = $0 { true } else { false } }
    // At the top the heading above the first row is shown as well.
    let window = ListWindow(
      count: lines.count, selected: list.selected == 0 ? 0 : selected ?? 0, rows: below.rows,
      height: 1)
    for (offset, index) in window.indices.enumerated() {
      let line = Rect(
        column: below.column, row: below.row + offset, columns: below.columns, rows: 1)
      switch lines[index] {
      case .heading(let title):
        frame.put(
          TextWidth.clip(title, to: line.columns - 1),
          at: Point(column: line.column + 1, row: line.row), style: Style.plain.colour(.accent))
      case .row(let row):
        draw(row, in: line, on: &frame)
        frame.mark(line, as: .row(row - list.selected))
      }
    }
  }

  /// The rows with the headings of their groups between them, where there are groups.
  private var lines: [Line] {
    guard list.isGrouped else { return rows.indices.map(Line.row) }
    return CommandRow.Group.allCases.flatMap { group -> [Line] in
      let indices = rows.indices.filter { rows[$0].group == group }
      return indices.isEmpty ? [] : [.heading(title(of: group))] + indices.map(Line.row)
    }
  }

  private func title(of group: CommandRow.Group) -> String {
    switch group {
    case .here: strings.help.here
    case .moving: strings.tools.moving
    case .everywhere: strings.help.everywhere
    case .problems: strings.keyMap.title
    }
  }

  private func draw(_ index: Int, in rect: Rect, on frame: inout Frame) {
    let row = rows[index]
    let isSelected = index == list.selected
    let style = isSelected ? Style.plain.reverse() : row.reason == nil ? .plain : .muted
    frame.fill(rect, " ", style: style)
    let sign = isSelected ? ">" : row.reason == nil ? " " : "–"
    frame.put(sign, at: rect.origin, style: style)
    let room = Rect(
      column: rect.column + 1, row: rect.row, columns: rect.columns - 2, rows: 1)
    if list.isGrouped {
      drawKeysFirst(row, in: room, style, on: &frame)
    } else {
      drawNameFirst(row, in: room, style, on: &frame)
    }
  }

  private func drawKeysFirst(
    _ row: CommandRow, in rect: Rect, _ style: Style, on frame: inout Frame
  ) {
    guard row.group != .problems else {
      frame.put(TextWidth.clip(row.help, to: rect.columns), at: rect.origin, style: style)
      return
    }
    let used = frame.put(row.keys, at: rect.origin, columns: rect.columns, style: style.bold())
    let start = min(max(used + 1, rect.columns < 60 ? 9 : 15), rect.columns)
    let words = row.reason.map { "\(row.help) · \(strings.tools.notNow($0))" } ?? row.help
    frame.put(
      TextWidth.clip(words, to: max(0, rect.columns - start)),
      at: Point(column: rect.column + start, row: rect.row), style: style)
  }

  private func drawNameFirst(
    _ row: CommandRow, in rect: Rect, _ style: Style, on frame: inout Frame
  ) {
    let keyWidth = TextWidth.columns(of: row.keys)
    let room = rect.columns - keyWidth - 2
    let reason = row.reason.map(strings.tools.notNow)
    let isWide = rect.columns >= 60
    let name = row.title.firstUppercased
    let left = isWide ? TextWidth.pad(TextWidth.clip(name, to: 17), to: 18) : name
    let words = isWide ? reason ?? row.help : reason ?? ""
    let gap = isWide || words.isEmpty ? "" : " · "
    let shown = TextWidth.clip(left + gap + words, to: max(0, room))
    frame.put(shown, at: rect.origin, style: style)
    if isWide {
      frame.put(
        TextWidth.clip(left, to: max(0, room)), at: rect.origin, style: style.bold())
    }
    frame.put(
      row.keys, at: Point(column: rect.column + rect.columns - keyWidth, row: rect.row),
      style: style.bold())
  }
}
