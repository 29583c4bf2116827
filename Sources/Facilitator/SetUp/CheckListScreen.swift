import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The checklist "ready to start?": what is there, what is missing, and the way to it.
struct CheckListScreen: ListLayer, RoomLayer {
  var selection = Selection<CheckItem.Subject>()

  var place: Place { .setUp }

  func items(in model: Model) -> [CheckItem.Subject] { CheckItem.Subject.allCases }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.setUp
    let items = CheckList(session, model.strings).items
    let missing = items.count { !$0.isDone }
    frame.box(
      rect, title: words.title, trailingTitle: words.done(items.count - missing, items.count),
      isFocused: true)
    let inner = rect.inset
    let summary = missing == 0 ? words.ready : words.notReady(missing)
    let lines = TextWidth.wrap(summary, to: max(1, inner.columns - 2))
    let hasSummary = items.count + lines.count + 1 <= inner.rows
    let list = hasSummary ? inner.splitTop(inner.rows - lines.count - 1).0 : inner
    CheckListView(items, selected: row(in: items.map(\.subject)), in: list, words).draw(on: &frame)
    guard hasSummary else { return }
    let below = Rect(
      column: inner.column, row: inner.row + inner.rows - lines.count, columns: inner.columns,
      rows: lines.count)
    frame.putParagraph(summary, in: below, style: missing == 0 ? .plain.bold() : .muted)
  }
}

/// Draws the rows of the checklist: a sign with its word where there is room, what it is about,
/// and what there is or is missing.
private struct CheckListView {
  private let items: [CheckItem]
  private let selected: Int
  private let rect: Rect
  private let words: SetUpWords
  private let isWide: Bool
  private let titleStart: Int
  private let factStart: Int

  init(_ items: [CheckItem], selected: Int, in rect: Rect, _ words: SetUpWords) {
    self.items = items
    self.selected = selected
    self.rect = rect
    self.words = words
    isWide = rect.columns >= 60
    let widest = { (texts: [String]) in texts.map { TextWidth.columns(of: $0) }.max() ?? 0 }
    titleStart = 3 + (isWide ? widest([words.isDone, words.isMissing]) + 2 : 0)
    factStart = titleStart + widest(items.map { words.subject($0.subject) }) + 2
  }

  func draw(on frame: inout Frame) {
    // What has no room beside the title of the selected row stands below it.
    let below = isClipped(items[selected]) ? wrapped(items[selected].fact) : []
    let window = ListWindow(
      count: items.count, selected: selected, rows: max(1, rect.rows - below.count), height: 1)
    var row = rect.row
    for index in window.indices {
      draw(items[index], isSelected: index == selected, row, on: &frame)
      frame.mark(
        Rect(column: rect.column, row: row, columns: rect.columns, rows: 1),
        as: .row(index - selected))
      row += 1
      guard index == selected else { continue }
      for line in below where row < rect.row + rect.rows {
        frame.put(line, at: Point(column: rect.column + titleStart, row: row), style: .muted)
        row += 1
      }
    }
  }

  private func isClipped(_ item: CheckItem) -> Bool {
    TextWidth.columns(of: item.fact) > rect.columns - factStart - 1
  }

  private func wrapped(_ fact: String) -> [String] {
    Array(TextWidth.wrap(fact, to: max(1, rect.columns - titleStart - 1)).prefix(3))
  }

  private func draw(
    _ item: CheckItem, isSelected: Bool, _ row: Int, on frame: inout Frame
  ) {
    let style = isSelected ? Style.plain.reverse() : .plain
    let colour: Style.Colour = item.isDone ? .success : .warning
    let sign = item.isDone ? "✓" : "!"
    let verdict = isWide ? "\(sign) \(item.isDone ? words.isDone : words.isMissing)" : sign
    let put = { (text: String, column: Int, style: Style, frame: inout Frame) in
      _ = frame.put(text, at: Point(column: rect.column + column, row: row), style: style)
    }
    frame.fill(
      Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), " ", style: style)
    put(isSelected ? ">" : " ", 0, style.bold(), &frame)
    put(verdict, 1, isSelected ? style.bold() : style.colour(colour).bold(), &frame)
    put(words.subject(item.subject), titleStart, style.bold(), &frame)
    guard !isSelected || !isClipped(item) else { return }
    put(
      TextWidth.clip(item.fact, to: rect.columns - factStart - 1), factStart,
      isSelected || !item.isDone ? style : style.colour(.muted), &frame)
  }
}
