import ScreenKit
import SessionEngine
import TerminalKit

extension RecordList {
  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.setUp
    let rows = items(in: model)
    let count = words.count(rows.count)
    frame.box(
      rect, title: words.listTitle(subject),
      trailingTitle: subject == .people && !rows.isEmpty ? summary(rows, words) : place(in: rows),
      isFocused: true)
    var inner = rect.inset
    if isFiltering || !filter.text.isEmpty {
      drawFilter(in: inner.splitTop(1).0, count, on: &frame)
      inner = inner.splitTop(1).1
    }
    guard !rows.isEmpty else {
      let isEmpty = filter.text.trimmed.isEmpty
      return frame.putParagraph(
        isEmpty ? words.empty(subject) : words.nothingFound, in: inner, style: .muted)
    }
    RecordListView(rows, selected: row(in: rows), in: inner).draw(on: &frame)
  }

  private func summary(_ rows: [RecordRow], _ words: SetUpWords) -> String {
    let present = rows.count { $0.mark?.sign == words.mark(true).sign }
    return words.present(present, rows.count)
  }

  private func drawFilter(in rect: Rect, _ count: String, on frame: inout Frame) {
    let width = TextWidth.columns(of: count)
    frame.put("/", at: Point(column: rect.column + 1, row: rect.row), style: .plain.bold())
    let field = Rect(
      column: rect.column + 3, row: rect.row, columns: max(4, rect.columns - width - 6), rows: 1)
    frame.put(filter, in: field, isFocused: isFiltering, style: .plain.underlined())
    frame.put(
      count, at: Point(column: rect.column + rect.columns - width - 1, row: rect.row),
      style: .muted)
  }
}

/// Draws rows of records below each other: each on one row, or with all it says on rows below
/// where all have room, and always for the one that is selected.
struct RecordListView {
  private let rows: [RecordRow]
  private let selected: Int
  private let rect: Rect
  private let labelColumns: Int
  private let titleColumns: Int
  /// Where the title begins.
  private let start: Int
  /// How many columns there are from there.
  private let room: Int
  private let isWide: Bool

  init(_ rows: [RecordRow], selected: Int, in rect: Rect) {
    self.rows = rows
    self.selected = selected
    self.rect = rect
    isWide = rect.columns >= 60
    let widest = { (texts: [String]) in texts.map { TextWidth.columns(of: $0) }.max() ?? 0 }
    labelColumns = min(8, widest(rows.map(\.label)))
    let isWide = isWide
    let marks = widest(rows.map { row in row.mark.map { Self.words(of: $0, isWide) } ?? "" })
    start = 2 + labelColumns + (marks == 0 ? 0 : marks + 1)
    room = max(8, rect.columns - start - 1)
    let titles = widest(rows.map(\.title))
    let facts = widest(rows.map(\.line))
    titleColumns = min(titles, isWide ? max(room * 2 / 5, room - facts - 2) : room)
  }

  private static func words(of mark: (sign: String, word: String), _ isWide: Bool) -> String {
    isWide ? "\(mark.sign) \(mark.word)" : mark.sign
  }

  func draw(on frame: inout Frame) {
    // Only as many rows are measured as could have room.
    let isShort = rows.count <= rect.rows
    let long = isShort ? rows.count { !hasRoom($0) } : 0
    // Where most rows need more than one line all have them, so that they look alike.
    let isUniform = long * 2 > rows.count
    let fits =
      isShort
      && rows.indices.reduce(0) { $0 + item($1, isWhole: true, isUniform).rows } <= rect.rows
    frame.list(
      rows.count, selected: selected, in: rect, indent: start,
      item: { item($0, isWhole: fits || $0 == selected, fits && isUniform) },
      draw: { row, frame in
        let record = rows[row.index]
        let label = TextWidth.pad(record.label, to: labelColumns)
        row.put(row.sign + label, style: row.style.bold(), on: &frame)
        guard let mark = record.mark else { return }
        row.put(Self.words(of: mark, isWide), at: 2 + labelColumns, on: &frame)
      })
  }

  /// Whether all that the row says has room on one line.
  private func hasRoom(_ row: RecordRow) -> Bool {
    let facts = TextWidth.columns(of: row.line)
    return TextWidth.columns(of: row.title) <= titleColumns
      && (facts == 0 || facts <= room - titleColumns - 2)
  }

  private func item(_ index: Int, isWhole: Bool, _ isUniform: Bool) -> ListItem {
    let row = rows[index]
    let factRoom = room - titleColumns - 2
    guard isWhole, isUniform || !hasRoom(row) else {
      let title = TextWidth.pad(row.title, to: titleColumns)
      let rest = factRoom < 6 ? "" : "  " + TextWidth.clip(row.line, to: factRoom)
      return ListItem(TextWidth.clip(title + rest, to: room))
    }
    // All of it, but never so much that nothing else is on the screen.
    let title = TextWidth.wrap(row.title, to: room)
    let more = (title.dropFirst() + row.lines(of: room)).filter { !$0.isEmpty }
    let most = max(1, min(6, rect.rows - 2))
    guard more.count > most else { return ListItem(title.first ?? "", facts: more) }
    let last = TextWidth.clip(more.dropFirst(most - 1).joined(separator: " "), to: room)
    return ListItem(title.first ?? "", facts: more.prefix(most - 1) + [last])
  }
}
