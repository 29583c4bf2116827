import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws entries with their labels, the selected one whole.
struct EvidenceListView {
  let entries: [Entry]
  /// The place of the selected one; nil when none is.
  let selected: Int?
  /// How many rows one has to move to the first.
  let distance: Int
  let session: Session
  let words: FindingWords

  private static let indent = 11

  func draw(in rect: Rect, on frame: inout Frame) {
    let labels = EvidenceLabels(session, words)
    let window = ListWindow(
      count: entries.count, selected: selected ?? 0, rows: rect.rows,
      item: { lines(of: $0, in: rect) }, height: { max(1, $0.count) })
    var row = rect.row
    for (index, lines) in window.shown {
      let style = index == selected ? Style.plain.reverse() : .plain
      for (offset, line) in lines.enumerated() where row < rect.row + rect.rows {
        let whole = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        frame.fill(whole, " ", style: style)
        frame.mark(whole, as: .row(distance + index))
        if offset == 0 {
          let entry = entries[index]
          let head = "\(session.number(of: entry.group)) \(labels.label(of: entry))"
          frame.put(
            TextWidth.clip((index == selected ? ">" : " ") + head, to: Self.indent - 1),
            at: whole.origin, style: style.bold())
        }
        frame.put(line, at: Point(column: rect.column + Self.indent, row: row), style: style)
        row += 1
      }
    }
  }

  private func lines(of index: Int, in rect: Rect) -> [String] {
    let text = entries[index].text.replacing("\n", with: " ")
    let columns = max(8, rect.columns - Self.indent - 1)
    return index == selected
      ? Array(TextWidth.wrap(text, to: columns).prefix(max(1, rect.rows)))
      : [TextWidth.clip(String(text.prefix(rect.columns)), to: columns)]
  }
}
