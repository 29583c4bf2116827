import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the search: what is typed, and what it finds.
struct SearchView {
  private let search: Search
  private let session: Session?
  private let strings: Strings

  init(_ search: Search, _ model: Model) {
    self.search = search
    session = model.session
    strings = model.strings
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    let place =
      search.finds.isEmpty ? "" : strings.search.count(search.selected + 1, search.finds.count)
    frame.box(rect, title: strings.search.title, trailingTitle: place, isFocused: true)
    let inner = rect.inset
    let line = Rect(
      column: inner.column + 2, row: inner.row, columns: max(1, inner.columns - 3), rows: 1)
    frame.put("/", at: inner.origin, style: .plain.bold())
    frame.put(search.query, in: line, isFocused: true)
    let list = inner.splitTop(2).1
    if search.finds.isEmpty {
      let words = search.query.text.trimmed.isEmpty ? strings.search.hint : strings.search.nothing
      return frame.putParagraph(words, in: list, style: .muted)
    }
    drawFinds(in: list, on: &frame)
  }

  private func drawFinds(in rect: Rect, on frame: inout Frame) {
    let window = ListWindow(
      count: search.finds.count, selected: search.selected, rows: rect.rows, height: 1)
    frame.mark(window.indices, selected: search.selected, in: rect)
    for (offset, index) in window.indices.enumerated() {
      let find = search.finds[index]
      let isSelected = index == search.selected
      let style = isSelected ? Style.plain.reverse() : .plain
      let line = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      frame.fill(line, " ", style: style)
      let head = "\(isSelected ? ">" : " ")\(find.group) \(find.label)"
      frame.put(TextWidth.pad(head, to: 9), at: line.origin, style: style.bold())
      let text = String((session?.entries[find.entry]?.text ?? "").prefix(rect.columns))
      frame.put(
        TextWidth.clip(text, to: rect.columns - 10),
        at: Point(column: rect.column + 9, row: line.row), style: style)
    }
  }
}
