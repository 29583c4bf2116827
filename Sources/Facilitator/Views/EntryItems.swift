import Insights
import SessionEngine
import TerminalKit
import WorkshopModel

/// The rows of the entries in a list: number and text, below it who said it.
struct EntryItems {
  private let view: BoardView
  private let list: Board.List
  private let columns: Int
  private let isFocused: Bool
  private var isRoomy = false
  private static let indent = 5
  private static let mostLines = 3

  init(_ view: BoardView, _ list: Board.List, in rect: Rect, isFocused: Bool) {
    self.view = view
    self.list = list
    columns = rect.columns
    self.isFocused = isFocused
    isRoomy = list.entries.count * 2 <= rect.rows && fitsWhole(rows: rect.rows)
  }

  /// Whether all entries fit with as many lines as an entry may have.
  private func fitsWhole(rows: Int) -> Bool {
    list.entries.indices.reduce(0) { $0 + lines($1, atMost: Self.mostLines).count + 1 } <= rows
  }

  /// The rows of the text: one, or up to three for the selected entry or where all have room.
  func lines(_ index: Int) -> [String] {
    let isSelected = isFocused && index == list.selected
    return lines(index, atMost: isRoomy || isSelected ? Self.mostLines : 1)
  }

  private func lines(_ index: Int, atMost limit: Int) -> [String] {
    guard let entry = view.session.entries[list.entries[index].id] else { return [""] }
    let room = max(8, columns - Self.indent - 1)
    // No more of a long text is looked at than can be seen.
    let start = String(entry.text.unicodeScalars.prefix(room * limit + 1))
    let isWhole = start.utf8.count == entry.text.utf8.count
    if limit == 1 {
      return [TextWidth.clip(isWhole ? start : start + "…", to: room)]
    }
    let wrapped = TextWidth.wrap(start, to: room)
    guard wrapped.count > limit || !isWhole else { return wrapped }
    let rest = wrapped.dropFirst(limit - 1).joined(separator: " ") + "…"
    return wrapped.prefix(limit - 1) + [TextWidth.clip(rest, to: room)]
  }

  /// Draws the entry at `index`, as far as it fits.
  ///
  /// - Returns: The row below it.
  func draw(
    _ index: Int, _ lines: [String], atRow start: Int, in rect: Rect, on frame: inout Frame
  ) -> Int {
    let numbered = list.entries[index]
    let isSelected = index == list.selected && isFocused
    let style = isSelected ? Style.plain.reverse() : .plain
    var row = start
    for (offset, line) in lines.enumerated() where row < rect.row + rect.rows {
      if isSelected {
        frame.fill(
          Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), " ", style: style)
      }
      if offset == 0 {
        let label = (isSelected ? ">" : " ") + list.kind.label(numbered.number)
        frame.put(label, at: Point(column: rect.column, row: row), style: style.bold())
      }
      let point = Point(column: rect.column + Self.indent, row: row)
      frame.put(line, at: point, columns: rect.columns - Self.indent, style: style)
      row += 1
    }
    guard row < rect.row + rect.rows else { return row + 1 }
    drawFacts(numbered.id, row, in: rect, on: &frame)
    return row + 1
  }

  private func drawFacts(
    _ id: Identifier<Entry>, _ row: Int, in rect: Rect, on frame: inout Frame
  ) {
    let badge = badge(id)
    let width = TextWidth.columns(of: badge)
    let room = rect.columns - Self.indent - width - 2
    let facts = TextWidth.clip(facts(id), to: max(4, room))
    frame.put(facts, at: Point(column: rect.column + Self.indent, row: row), style: .muted)
    frame.put(
      badge, at: Point(column: rect.column + rect.columns - width - 1, row: row),
      style: Style.plain.colour(.accent))
  }

  private func facts(_ id: Identifier<Entry>) -> String {
    guard let entry = view.session.entries[id] else { return "" }
    let sector = entry.sector.flatMap { id in view.board.sectors.first { $0.id == id } }
    let name = sector?.title ?? entry.sector?.name ?? view.strings.board.unspecified
    return ([name] + [entry.organisation].compactMap(\.self)).joined(separator: " · ")
  }

  private func badge(_ id: Identifier<Entry>) -> String {
    let links = view.board.connections?.count(of: id) ?? 0
    let versions = view.session.state[id.key]?.conflicts.isEmpty == false
    return (versions ? "‡2 " : "") + (links > 0 ? "◆\(links)" : "")
  }
}
