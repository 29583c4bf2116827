import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the choice of evidence: the conclusion, the filter, the entries with their marks.
struct EvidenceView {
  let picker: EvidencePicker
  let session: Session
  let strings: Strings
  /// What is listed.
  let items: [ListedEntry]
  private let selected: Int

  init(_ picker: EvidencePicker, _ session: Session, _ strings: Strings, _ items: [ListedEntry]) {
    self.picker = picker
    self.session = session
    self.strings = strings
    self.items = items
    selected = picker.row(in: items)
  }

  private var words: ConclusionWords.Evidence { strings.conclusion.evidence }

  private var conclusion: Conclusion? {
    guard case .evidence(let id) = picker.purpose else { return nil }
    return session.state.value(id)
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: title, trailingTitle: picker.place(in: items), isFocused: true)
    var rest = rect.inset
    if let conclusion, rest.rows >= 8 {
      let rows = rest.rows >= 20 ? 3 : 1
      let text = TextWidth.wrap(
        conclusion.text.replacing("\n", with: " "), to: max(8, rest.columns - 2))
      let shown = text.prefix(rows - 1) + [text.dropFirst(rows - 1).joined(separator: " ")]
      for (row, line) in shown.prefix(rows).enumerated() {
        frame.put(
          TextWidth.clip(line, to: rest.columns - 2),
          at: Point(column: rest.column + 1, row: rest.row + row), style: .plain.bold())
      }
      rest = rest.splitTop(min(rows, shown.count)).1
    }
    let (line, body) = rest.splitTop(1)
    drawFilter(in: line, on: &frame)
    let (list, last) = body.splitTop(body.rows - 1)
    drawChosen(in: last, on: &frame)
    drawItems(in: list, on: &frame)
  }

  private var title: String {
    guard case .evidence(let id) = picker.purpose else { return words.newTitle }
    return session.name(of: id, strings.conclusion).map(words.title)
      ?? strings.conclusion.list.gone
  }

  private func drawFilter(in rect: Rect, on frame: inout Frame) {
    frame.put("/", at: Point(column: rect.column + 1, row: rect.row), style: .plain.bold())
    let field = Rect(
      column: rect.column + 3, row: rect.row, columns: max(1, rect.columns - 4), rows: 1)
    if picker.filter.text.isEmpty {
      frame.put(TextWidth.clip(words.hint, to: field.columns), at: field.origin, style: .muted)
    }
    frame.put(picker.filter, in: field, isFocused: picker.isFiltering)
  }

  private func drawChosen(in rect: Rect, on frame: inout Frame) {
    let standing = picker.chosen.compactMap { session.entries[$0] }
    let labels = standing.map { session.label(of: $0, besides: picker.group) }
    var parts = [words.chosen(standing.count, max(standing.count, total))]
    if picker.showsOnlyChosen { parts.append(words.onlyChosen) }
    if !labels.isEmpty { parts.append(labels.joined(separator: ", ")) }
    frame.put(
      TextWidth.clip(parts.joined(separator: " · "), to: rect.columns - 2),
      at: Point(column: rect.column + 1, row: rect.row), style: .plain.bold())
  }

  private var total: Int {
    guard let group = picker.group else { return session.entries.count }
    return session.entries.all.count { $0.group == group }
  }

  private func drawItems(in rect: Rect, on frame: inout Frame) {
    let marked = Set(picker.chosen)
    let labelColumns = items.map { TextWidth.columns(of: label($0)) }.max() ?? 0
    let indent = 5 + min(labelColumns, 9) + 1
    let limit = rect.rows >= 6 ? 3 : 1
    frame.list(
      items.count, selected: selected, in: rect, indent: indent,
      empty: picker.filter.text.trimmed.isEmpty ? words.noEntries : words.nothing,
      item: { index in
        ListItem(
          lines(
            of: items[index], atMost: index == selected ? limit : 1, rect.columns - indent - 1))
      },
      draw: { row, frame in
        let item = items[row.index]
        let isMarked = marked.contains(item.id)
        let head = "\(row.sign)\(isMarked ? "[x]" : "[ ]") \(label(item))"
        row.put(
          TextWidth.clip(head, to: indent), style: isMarked ? row.style.bold() : nil, on: &frame)
      })
  }

  private func label(_ item: ListedEntry) -> String { item.label(besides: picker.group) }

  /// The rows of an entry's text, with a word before it where the text may not be quoted.
  private func lines(
    of item: ListedEntry, atMost limit: Int, _ columns: Int
  ) -> [String] {
    let release = session.state.release(of: item.id)
    let mark = release == .quote ? "" : "(\(strings.title(of: release))) "
    let text = mark + (session.entries.text(of: item.id) ?? "").replacing("\n", with: " ")
    let columns = max(8, columns)
    guard limit > 1 else { return [TextWidth.clip(text, to: columns)] }
    return TextWidth.wrap(text, to: columns, atMost: limit)
  }
}
