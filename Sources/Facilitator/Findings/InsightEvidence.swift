import Insights
import SessionEngine
import TerminalKit
import WorkshopModel

/// The entries that an insight rests on, one below the other.
struct InsightEvidence: Screen {
  /// What the insight says.
  let sentence: String
  private let evidence: [Identifier<Entry>]
  private var chosen: Identifier<Entry>?
  private var place = 0

  /// The entries that `insight` rests on, by group, kind and number.
  init(_ insight: Insight, _ labels: EvidenceLabels) {
    sentence = insight.sentence
    evidence = labels.sorted(insight.evidence).map(\.id)
  }

  var context: Context { .insightEvidence }

  /// The entries that are still there.
  func entries(in session: Session) -> [Entry] { evidence.compactMap { session.entries[$0] } }

  /// The place of the selected entry among `entries`.
  func index(in entries: [Entry]) -> Int {
    entries.firstIndex { $0.id == chosen } ?? min(place, max(0, entries.count - 1))
  }

  /// The selected entry; nil when none is left.
  func selection(in session: Session) -> Entry? {
    let entries = entries(in: session)
    return entries.isEmpty ? nil : entries[index(in: entries)]
  }

  mutating func move(by offset: Int, in model: Model) {
    guard let entries = model.session.map(entries), !entries.isEmpty else { return }
    place = ListWindow.moved(index(in: entries), by: offset, count: entries.count)
    chosen = entries[place].id
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.finding
    let entries = entries(in: session)
    let index = index(in: entries)
    let count = entries.isEmpty ? "" : "\(index + 1)/\(entries.count)"
    frame.box(rect, title: words.evidenceTitle, trailingTitle: count, isFocused: true)
    let inner = rect.inset
    let lines = TextWidth.wrap(sentence, to: max(1, inner.columns - 2))
    let (head, rest) = inner.splitTop(min(lines.count, max(1, inner.rows / 3)))
    frame.putParagraph(sentence, in: head, style: .plain.bold())
    guard !entries.isEmpty else {
      return frame.putParagraph(words.noEvidence, in: rest, style: .muted)
    }
    let list = rest.rows > 6 ? rest.splitTop(1).1 : rest
    draw(entries, index, in: list, session, words, on: &frame)
  }

  private func draw(
    _ entries: [Entry], _ selected: Int, in rect: Rect, _ session: Session, _ words: FindingWords,
    on frame: inout Frame
  ) {
    let labels = EvidenceLabels(session, words)
    let indent = 11
    let window = ListWindow(
      count: entries.count, selected: selected, rows: rect.rows,
      item: { index in
        let text = entries[index].text.replacing("\n", with: " ")
        let columns = max(8, rect.columns - indent - 1)
        return index == selected
          ? Array(TextWidth.wrap(text, to: columns).prefix(max(1, rect.rows)))
          : [TextWidth.clip(String(text.prefix(rect.columns)), to: columns)]
      }, height: { max(1, $0.count) })
    var row = rect.row
    for (index, lines) in window.shown {
      let style = index == selected ? Style.plain.reverse() : .plain
      for (offset, line) in lines.enumerated() where row < rect.row + rect.rows {
        let whole = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        frame.fill(whole, " ", style: style)
        frame.mark(whole, as: .row(index - selected))
        if offset == 0 {
          let entry = entries[index]
          let head = "\(session.number(of: entry.group)) \(labels.label(of: entry))"
          frame.put(
            TextWidth.clip((index == selected ? ">" : " ") + head, to: indent - 1),
            at: whole.origin, style: style.bold())
        }
        frame.put(line, at: Point(column: rect.column + indent, row: row), style: style)
        row += 1
      }
    }
  }
}
