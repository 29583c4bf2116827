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
    frame.box(rect, title: title, trailingTitle: screen.place(in: insights), isFocused: true)
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
  private func drawList(in rect: Rect, on frame: inout Frame) {
    let insights = screen.insights
    let selected = screen.row(in: insights)
    let labels = EvidenceLabels(session, words)
    frame.list(
      insights.count, selected: selected, in: rect, indent: 3,
      item: { item($0, isSelected: $0 == selected, labels, rect) },
      draw: { row, frame in row.put(row.isSelected ? ">" : "-", at: 1, on: &frame) })
  }

  /// The rows of an insight: whole where it is selected or there is room, else one; above the first
  /// of a topic what that is.
  private func item(
    _ index: Int, isSelected: Bool, _ labels: EvidenceLabels, _ rect: Rect
  ) -> ListItem {
    let insight = screen.insights[index]
    let isSmall = rect.rows < 12
    let sentence = TextWidth.wrap(
      insight.sentence, to: max(8, rect.columns - 4),
      atMost: isSelected ? max(1, rect.rows - 2) : isSmall ? 1 : 4)
    let evidence = isSmall && !isSelected ? nil : labels.text(of: insight.evidence)
    let facts = evidence.map {
      TextWidth.wrap($0, to: max(8, rect.columns - 6), atMost: isSelected ? 2 : 1)
    }
    let topic = insight.kind.topic
    let isFirst = index == 0 || screen.insights[index - 1].kind.topic != topic
    let head =
      (index == 0 || isSmall ? [] : [""]) + [InsightWords(model.strings.words).topic(topic)]
    return ListItem(sentence, facts: facts ?? [], inset: 2, head: isFirst ? head : [])
  }
}
