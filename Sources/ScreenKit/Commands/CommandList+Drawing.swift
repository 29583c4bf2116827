public import TerminalKit

/// A row of the list on the screen.
private enum ListedLine {
  case heading(String)
  case row(Int)
}

extension CommandList {
  /// Draws what is typed, and below it the rows that it leaves.
  public func draw(in rect: Rect, of host: Host, on frame: inout Frame) {
    let rows = items(in: host)
    let selected = row(in: rows)
    let place = rows.isEmpty ? "" : host.words(for: .place(selected + 1, of: rows.count))
    frame.box(
      rect, title: host.words(for: isGrouped ? .help : .palette),
      trailingTitle: place, isFocused: true)
    let inner = rect.inset
    frame.putFilter(filter, hint: host.words(for: .filterHint), in: inner)
    let below = inner.splitTop(1).1
    guard !rows.isEmpty else {
      return frame.putParagraph(host.words(for: .noCommand), in: below, style: .muted)
    }
    let lines = lines(rows, host)
    let line = lines.firstIndex { if case .row(selected) = $0 { true } else { false } }
    // At the top the heading above the first row is shown as well.
    let window = ListWindow(
      count: lines.count, selected: selected == 0 ? 0 : line ?? 0, rows: below.rows,
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
        draw(rows[row], isSelected: row == selected, in: line, host, on: &frame)
        frame.mark(line, as: .row(row - selected))
      }
    }
  }

  /// The rows with the headings of their groups between them, where there are groups.
  private func lines(_ rows: [CommandRow], _ host: Host) -> [ListedLine] {
    guard isGrouped else { return rows.indices.map(ListedLine.row) }
    return CommandRow.Group.allCases.flatMap { group -> [ListedLine] in
      let indices = rows.indices.filter { rows[$0].group == group }
      return indices.isEmpty
        ? [] : [.heading(host.words(for: .group(group)))] + indices.map(ListedLine.row)
    }
  }

  private func draw(
    _ row: CommandRow, isSelected: Bool, in rect: Rect, _ host: Host, on frame: inout Frame
  ) {
    let isRefused = row.reason != nil && row.group != .meanings
    let style = isSelected ? Style.plain.reverse() : isRefused ? .muted : .plain
    frame.fill(rect, " ", style: style)
    let sign = isSelected ? ">" : isRefused ? "–" : " "
    frame.put(sign, at: rect.origin, style: style)
    let room = Rect(
      column: rect.column + 1, row: rect.row, columns: rect.columns - 2, rows: 1)
    if isGrouped {
      drawKeysFirst(row, in: room, style, host, on: &frame)
    } else {
      drawNameFirst(row, in: room, style, host, on: &frame)
    }
  }

  private func drawKeysFirst(
    _ row: CommandRow, in rect: Rect, _ style: Style, _ host: Host, on frame: inout Frame
  ) {
    guard row.id != nil else {
      frame.put(TextWidth.clip(row.help, to: rect.columns), at: rect.origin, style: style)
      return
    }
    let used = frame.put(row.keys, at: rect.origin, columns: rect.columns, style: style.bold())
    let start = min(max(used + 1, rect.columns < 60 ? 9 : 15), rect.columns)
    let words =
      row.reason.map { "\(row.help) · \(host.words(for: .notNow(reason: $0)))" } ?? row.help
    frame.put(
      TextWidth.clip(words, to: max(0, rect.columns - start)),
      at: Point(column: rect.column + start, row: rect.row), style: style)
  }

  private func drawNameFirst(
    _ row: CommandRow, in rect: Rect, _ style: Style, _ host: Host, on frame: inout Frame
  ) {
    let keyWidth = TextWidth.columns(of: row.keys)
    let room = rect.columns - keyWidth - 2
    let reason = row.reason.map { host.words(for: .notNow(reason: $0)) }
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
