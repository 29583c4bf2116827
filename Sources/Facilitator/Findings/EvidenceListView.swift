import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws entries with their labels, the selected one whole.
struct EvidenceListView {
  let entries: [Entry]
  /// The place of the selected one; while none is, what is to be moved to the first, less than 0.
  let selected: Int
  let session: Session
  let marked: Set<Identifier<Entry>>
  let words: FindingWords

  private static let indent = 11

  func draw(in rect: Rect, on frame: inout Frame) {
    let labels = EvidenceLabels(session, words)
    frame.list(
      entries.count, selected: selected, in: rect, indent: Self.indent,
      item: { ListItem(lines(of: $0, in: rect)) },
      draw: { row, frame in
        let entry = entries[row.index]
        let head = "\(row.sign)\(session.number(of: entry.group)) \(labels.label(of: entry))"
        row.put(
          TextWidth.clip(head, to: Self.indent - 1), style: row.style.bold(), on: &frame)
        if marked.contains(entry.id) { row.put("*", at: Self.indent - 1, on: &frame) }
      })
  }

  private func lines(of index: Int, in rect: Rect) -> [String] {
    let text = entries[index].text.replacing("\n", with: " ")
    let columns = max(8, rect.columns - Self.indent - 1)
    return index == selected
      ? Array(TextWidth.wrap(text, to: columns).prefix(max(1, rect.rows)))
      : [TextWidth.clip(String(text.prefix(rect.columns)), to: columns)]
  }
}
