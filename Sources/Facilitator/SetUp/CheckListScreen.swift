import SessionEngine
import TerminalKit
import WorkshopModel

/// The checklist "ready to start?": what is there, what is missing, and the way to it.
struct CheckListScreen: Screen {
  var selected = 0

  var context: Context { .setUp }

  mutating func move(by offset: Int, in model: Model) {
    selected = Self.moved(selected, by: offset, count: CheckItem.Subject.allCases.count)
  }

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
    draw(items, in: list, words, on: &frame)
    guard hasSummary else { return }
    let below = Rect(
      column: inner.column, row: inner.row + inner.rows - lines.count, columns: inner.columns,
      rows: lines.count)
    frame.putParagraph(summary, in: below, style: missing == 0 ? .plain.bold() : .muted)
  }

  private func draw(
    _ items: [CheckItem], in rect: Rect, _ words: SetUpWords, on frame: inout Frame
  ) {
    let isWide = rect.columns >= 60
    let titles = items.map { words.subject($0.subject) }
    let titleColumns = titles.map { TextWidth.columns(of: $0) }.max() ?? 0
    let verdictColumns =
      2 + [words.isDone, words.isMissing].map { TextWidth.columns(of: $0) }.reduce(0, max)
    let window = ListWindow(
      count: items.count, selected: selected, rows: rect.rows, height: 1)
    for (row, index) in window.indices.enumerated() {
      let item = items[index]
      let isSelected = index == selected
      let style = isSelected ? Style.plain.reverse() : .plain
      let line = Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1)
      frame.fill(line, " ", style: style)
      let sign = item.isDone ? "✓" : "!"
      let verdict = isWide ? "\(sign) \(item.isDone ? words.isDone : words.isMissing)" : sign
      let colour: Style.Colour = item.isDone ? .success : .warning
      var column = line.column
      column += frame.put(isSelected ? ">" : " ", at: line.origin, style: style.bold())
      frame.put(
        verdict, at: Point(column: column, row: line.row),
        style: isSelected ? style.bold() : style.colour(colour).bold())
      column += isWide ? verdictColumns + 2 : 2
      frame.put(titles[index], at: Point(column: column, row: line.row), style: style.bold())
      column += titleColumns + 2
      frame.put(
        TextWidth.clip(item.fact, to: line.column + line.columns - column - 1),
        at: Point(column: column, row: line.row),
        style: isSelected || !item.isDone ? style : style.colour(.muted))
    }
  }
}
