import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the insights: the topics, the sentences, below each what it rests on.
struct InsightView {
  let screen: InsightScreen
  let session: Session
  let model: Model

  private var words: FindingWords { model.strings.finding }

  func draw(in rect: Rect, on frame: inout Frame) {
    let insights = screen.insights
    let count = insights.isEmpty ? "" : "\(screen.index + 1)/\(insights.count)"
    frame.box(rect, title: title, trailingTitle: count, isFocused: true)
    let inner = rect.inset
    guard !insights.isEmpty else {
      let sentence = session.entries.count == 0 ? words.empty : words.nothing
      return frame.putParagraph(sentence, in: inner, style: .muted)
    }
    let notes = Array(notes.prefix(inner.rows < 10 ? 1 : 2))
    let (list, foot) = inner.splitTop(inner.rows - notes.count)
    drawList(in: list, on: &frame)
    for (offset, note) in notes.enumerated() {
      frame.put(
        TextWidth.clip(note.text, to: foot.columns - 2),
        at: Point(column: foot.column + 1, row: foot.row + offset), style: note.style)
    }
  }

  private var title: String {
    guard let group = screen.group else { return words.allGroups }
    return words.group(session.number(of: group))
  }

  /// What there is to say of all of them: that they are old, that evidence may not be told of.
  private var notes: [Line] {
    guard let found = screen.found else { return [] }
    var notes: [Line] = []
    if screen.isStale(in: session) {
      let time = model.localTime.time(of: found.time)
      notes.append((words.stale(time), Style.plain.colour(.warning)))
    }
    if found.staying > 0 { notes.append((words.staying(found.staying), .muted)) }
    return notes
  }
}

extension InsightView {
  /// An insight as it is drawn: its lines with their places in the row.
  private struct Item {
    var head: [String] = []
    var sentence: [String]
    var evidence: [String]

    var rows: Int { max(1, head.count + sentence.count + evidence.count) }
  }

  private func drawList(in rect: Rect, on frame: inout Frame) {
    let insights = screen.insights
    let selected = screen.index
    let labels = EvidenceLabels(session, words)
    let window = ListWindow(
      count: insights.count, selected: selected, rows: rect.rows,
      item: { item($0, labels, rect) }, height: \.rows)
    var row = rect.row
    let end = rect.row + rect.rows
    for (index, item) in window.shown where row < end {
      let isSelected = index == selected
      let area = Rect(
        column: rect.column, row: row, columns: rect.columns, rows: min(item.rows, end - row))
      frame.mark(area, as: .row(index - selected))
      for line in item.head.prefix(end - row) {
        put(line, at: row, indent: 1, rect, Style.plain.bold(), &frame)
        row += 1
      }
      for (offset, line) in item.sentence.prefix(max(0, end - row)).enumerated() {
        let style = isSelected ? Style.plain.reverse() : .plain
        let whole = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        if isSelected { frame.fill(whole, " ", style: style) }
        if offset == 0 {
          frame.put(
            isSelected ? ">" : "-", at: Point(column: rect.column + 1, row: row), style: style)
        }
        put(line, at: row, indent: 3, rect, style, &frame)
        row += 1
      }
      for line in item.evidence.prefix(max(0, end - row)) {
        put(line, at: row, indent: 5, rect, .muted, &frame)
        row += 1
      }
    }
  }

  private func put(
    _ line: String, at row: Int, indent: Int, _ rect: Rect, _ style: Style, _ frame: inout Frame
  ) {
    frame.put(
      TextWidth.clip(line, to: rect.columns - indent - 1),
      at: Point(column: rect.column + indent, row: row), style: style)
  }

  /// The lines of an insight: whole where it is selected or there is room, else one line.
  private func item(_ index: Int, _ labels: EvidenceLabels, _ rect: Rect) -> Item {
    let insight = screen.insights[index]
    let isSelected = index == screen.index
    let isSmall = rect.rows < 12
    let sentence = TextWidth.wrap(
      insight.sentence, to: max(8, rect.columns - 4),
      atMost: isSelected ? max(1, rect.rows - 2) : isSmall ? 1 : 4)
    let evidence = isSmall && !isSelected ? nil : labels.text(of: insight.evidence)
    var item = Item(
      sentence: sentence,
      evidence: evidence.map {
        TextWidth.wrap($0, to: max(8, rect.columns - 6), atMost: isSelected ? 2 : 1)
      } ?? [])
    let topic = insight.kind.topic
    if index == 0 || screen.insights[index - 1].kind.topic != topic {
      item.head =
        (index == 0 || isSmall ? [] : [""]) + [InsightWords(model.strings.words).topic(topic)]
    }
    return item
  }
}
