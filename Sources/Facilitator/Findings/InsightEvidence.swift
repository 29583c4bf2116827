import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What an insight says in whole, and below that the entries that it rests on.
///
/// Where both have no room the insight is the first part of what one scrolls through.
struct InsightEvidence: RoomLayer {
  private var insight: Insight
  private var head: InsightHead
  private let evidence: [Identifier<Entry>]
  private var selected = Selection<Identifier<Entry>>()
  /// How far the insight is scrolled; nil while an entry is selected.
  private var headScroll: Int? = 0
  /// How much of the session was erased when it was known to be found.
  private var erased: Int

  /// The entries of `session` that `insight` rests on, by group, kind and number.
  init(_ insight: Insight, _ session: Session, _ labels: EvidenceLabels) {
    self.insight = insight
    head = InsightHead(insight, session)
    evidence = labels.sorted(insight.evidence).map(\.id)
    erased = session.state.erased.count
  }

  var place: Place { .insightEvidence }

  func listedEntries(in model: Model) -> [Identifier<Entry>] {
    model.session.map(entries)?.map(\.id) ?? []
  }

  func selectedEntry(in model: Model) -> Identifier<Entry>? { selection(in: model)?.id }

  /// The entries that are still there.
  func entries(in session: Session) -> [Entry] { evidence.compactMap { session.entries[$0] } }

  /// The place of the selected entry among `entries`.
  func index(in entries: [Entry]) -> Int { selected.row(in: entries.map(\.id)) }

  /// The selected entry; nil while the insight is read, or when none is left.
  func selection(in model: Model) -> Entry? {
    guard let entries = model.session.map(entries), !entries.isEmpty else { return nil }
    return layout(in: model).scroll(headScroll) == nil ? entries[index(in: entries)] : nil
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let entries = model.session.map(entries) else { return }
    let layout = layout(in: model)
    let position = layout.scroll(headScroll) ?? layout.stops + index(in: entries)
    let last = layout.stops + entries.count
    let next = ListWindow.moved(position, by: offset, count: last)
    headScroll = next < layout.stops ? next : nil
    guard next >= layout.stops, entries.indices.contains(next - layout.stops) else { return }
    selected.select(entries[next - layout.stops].id, in: entries.map(\.id))
  }

  /// Goes past the insight to the entries.
  mutating func goToEntries() { headScroll = nil }

  /// Whether something was erased since it was last known to be found.
  func isErased(in session: Session) -> Bool { erased != session.state.erased.count }

  /// Reads anew what it says, from what is found in `session` now.
  ///
  /// - Returns: Whether it is still found there.
  mutating func renew(from found: [Insight], in session: Session) -> Bool {
    let same = found.first { $0.sentence == insight.sentence }
    // Where something else was erased, only its numbers are others.
    let like = found.first { $0.kind == insight.kind && $0.evidence == insight.evidence }
    guard let now = same ?? like else { return false }
    insight = now
    head = InsightHead(now, session)
    erased = session.state.erased.count
    return true
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.finding
    // Until the next tick looks whether it is still found.
    guard !isErased(in: session) else { return frame.box(rect, title: "", isFocused: true) }
    let entries = entries(in: session)
    let inner = rect.inset
    let layout = InsightLayout(head, words, inner)
    let scroll = layout.scroll(headScroll)
    let index = scroll == nil ? index(in: entries) : nil
    let count = index.map { "\($0 + 1)/\(entries.count)" } ?? "\(entries.count)"
    frame.box(
      rect, title: words.evidenceTitle, trailingTitle: entries.isEmpty ? "" : count,
      isFocused: true)
    let list = layout.draw(scroll, in: inner, on: &frame)
    if layout.stops > 0 { drawArrow(isUp: scroll == nil, in: rect, on: &frame) }
    guard !entries.isEmpty else {
      return frame.putParagraph(words.noEvidence, in: list, style: .muted)
    }
    EvidenceListView(
      entries: entries, selected: index ?? (scroll ?? 0) - layout.stops, session: session,
      marked: model.room.marked, words: words
    ).draw(in: list, on: &frame)
  }

  /// Shows that the insight is above, or that entries are below.
  private func drawArrow(isUp: Bool, in rect: Rect, on frame: inout Frame) {
    let row = isUp ? rect.row : rect.row + rect.rows - 1
    frame.put(
      isUp ? "↑" : "↓", at: Point(column: rect.column + rect.columns - 2, row: row))
  }

  private func layout(in model: Model) -> InsightLayout {
    let body = Rect(column: 0, row: 0, columns: model.size.columns, rows: model.bodyRows)
    return InsightLayout(head, model.strings.finding, body.inset)
  }
}

/// How an insight and the entries below it share the rows.
private struct InsightLayout {
  private let lines: [Line]
  private let isFixed: Bool
  /// How many rows are left to the entries where the insight stays above them.
  private static let fewestEntryRows = 6
  /// How many places the insight can be scrolled to before the entries; none where it stays.
  let stops: Int

  init(_ head: InsightHead, _ words: FindingWords, _ rect: Rect) {
    lines = head.lines(words, columns: max(1, rect.columns - 2))
    isFixed = lines.count <= max(rect.rows / 3, rect.rows - 1 - Self.fewestEntryRows)
    // A row below it stays empty.
    stops = isFixed ? 0 : max(0, lines.count + 1 - rect.rows) + 1
  }

  /// How far the insight is scrolled for `wanted`; nil where an entry is selected.
  func scroll(_ wanted: Int?) -> Int? { stops == 0 ? nil : wanted.map { min($0, stops - 1) } }

  /// Draws as much of the insight as is shown at `scroll`.
  ///
  /// - Returns: What is left for the entries.
  func draw(_ scroll: Int?, in rect: Rect, on frame: inout Frame) -> Rect {
    guard isFixed || scroll != nil else { return rect }
    let shown = lines.dropFirst(scroll ?? 0).prefix(rect.rows)
    for (row, line) in shown.enumerated() {
      let point = Point(column: rect.column + 1, row: rect.row + row)
      frame.put(line.text, at: point, columns: rect.columns - 2, style: line.style)
    }
    let rest = rect.splitTop(shown.count).1
    return rest.rows > 6 || scroll != nil ? rest.splitTop(1).1 : rest
  }
}
