import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The checklist "ready to start?": what is there, what is missing, and the way to it.
struct CheckListScreen: ListLayer, RoomLayer {
  var selection = Selection<CheckItem.Subject>()
  /// What somebody has gone to put right; nil while nobody has.
  var goal: CheckItem.Subject?

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
    frame.list(
      items.count, selected: selected, in: rect, indent: titleStart,
      // What has no room beside the title of the selected row stands below it.
      item: {
        ListItem(facts: $0 == selected && isClipped(items[$0]) ? wrapped(items[$0].fact) : [])
      },
      draw: { row, frame in draw(items[row.index], row, on: &frame) })
  }

  private func isClipped(_ item: CheckItem) -> Bool {
    TextWidth.columns(of: item.fact) > rect.columns - factStart - 1
  }

  private func wrapped(_ fact: String) -> [String] {
    Array(TextWidth.wrap(fact, to: max(1, rect.columns - titleStart - 1)).prefix(3))
  }

  private func draw(_ item: CheckItem, _ row: ListRow, on frame: inout Frame) {
    let colour: Style.Colour = item.isDone ? .success : .warning
    let sign = item.isDone ? "✓" : "!"
    let verdict = isWide ? "\(sign) \(item.isDone ? words.isDone : words.isMissing)" : sign
    row.put(row.sign, style: row.style.bold(), on: &frame)
    row.put(
      verdict, at: 1, style: row.isSelected ? row.style.bold() : row.style.colour(colour).bold(),
      on: &frame)
    row.put(words.subject(item.subject), at: titleStart, style: row.style.bold(), on: &frame)
    guard !row.isSelected || !isClipped(item) else { return }
    row.put(
      item.fact, at: factStart, margin: 1,
      style: row.isSelected || !item.isDone ? row.style : row.style.colour(.muted), on: &frame)
  }
}
