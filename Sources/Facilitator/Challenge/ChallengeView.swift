import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the screen of one challenge: where it is wide, the challenge at the left and the questions
/// at the right; else one below the other.
struct ChallengeView {
  let model: Model
  let screen: ChallengeScreen

  private var words: ChallengeWords { model.strings.challenge }

  /// How wide the screen has to be for the challenge beside the questions.
  private static let columnsForBoth = 110

  private func isWide(_ rect: Rect) -> Bool { rect.columns >= Self.columnsForBoth }

  private static func isAtLeft(_ part: ChallengeScreen.Part) -> Bool {
    switch part {
    case .challenge, .outcome, .facts: true
    case .question, .record: false
    }
  }

  /// How wide the left part is.
  private static func leftColumns(_ rect: Rect) -> Int { rect.columns * 2 / 5 }

  /// The parts of the screen, in the order in which the selection goes through them.
  func blocks(in rect: Rect) -> [ChallengeBlock] {
    guard let session = model.session, let entry = session.entries[screen.challenge] else {
      return []
    }
    let left = isWide(rect) ? Self.leftColumns(rect) - 5 : rect.columns - 4
    let right = isWide(rect) ? rect.columns - Self.leftColumns(rect) - 5 : rect.columns - 4
    let content = ChallengeContent(model: model, session: session, entry: entry)
    let facts = content.facts(left)
    let start = [content.challenge(left), content.outcome(left)]
    let questions = content.questions(right, hasRoom: rect.columns >= 60)
    return isWide(rect) ? start + [facts] + questions : start + questions + [facts]
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let session = model.session, let entry = session.entries[screen.challenge],
      let ledger = model.board.ledger
    else {
      frame.box(rect, isFocused: true)
      return frame.putParagraph(words.gone, in: rect.inset, style: .muted)
    }
    let role: Role? = session.state.value(entry.role)
    let kind: EntryKind? = session.state.value(entry.kind)
    let badge = session.state[entry.key]?.isUnsettled ?? false ? "‡ " : ""
    let title = words.title(
      badge + session.label(of: entry.id), kind?.title ?? entry.kind.name,
      role?.title ?? entry.role.name)
    let all = ledger.challenges(in: entry.group, of: session)
    let count = words.openCount(
      ledger.counts(of: all)[.open] ?? 0, all.count, isClosing: screen.closing != nil)
    let blocks = blocks(in: rect)
    guard isWide(rect) else {
      frame.box(rect, title: title, trailingTitle: count, isFocused: true)
      let place = blocks.firstIndex { $0.part == screen.chosen } ?? 0
      return draw(blocks, selected: place, in: rect, on: &frame)
    }
    let (left, right) = rect.splitLeft(Self.leftColumns(rect))
    let isLeft = Self.isAtLeft(screen.chosen)
    frame.box(left, title: title, isFocused: isLeft)
    frame.box(right, title: count, isFocused: !isLeft)
    let place = blocks.firstIndex { $0.part == screen.chosen } ?? 0
    let atLeft = blocks.count { Self.isAtLeft($0.part) }
    draw(Array(blocks.prefix(atLeft)), selected: place, in: left, on: &frame)
    draw(Array(blocks.dropFirst(atLeft)), selected: place - atLeft, in: right, on: &frame)
  }

  /// Draws parts into a box, from the row at which the selected one is there whole if it can be.
  private func draw(
    _ blocks: [ChallengeBlock], selected: Int, in box: Rect, on frame: inout Frame
  ) {
    let inner = box.inset
    var lines: [(line: Line, block: Int, isHead: Bool)] = []
    var top = 0
    var bottom = 0
    for (index, block) in blocks.enumerated() {
      if index == selected {
        top = lines.count + min(screen.skipped, max(0, block.lines.count - 1))
        bottom = lines.count + block.lines.count
      }
      lines += block.lines.enumerated().map { ($1, index, $0 == 0) }
    }
    var first = max(0, min(top, bottom - inner.rows))
    if screen.skipped > 0 { first = top }
    first = min(max(first, min(top, bottom - inner.rows)), max(0, lines.count - inner.rows))
    for (offset, row) in lines.dropFirst(first).prefix(inner.rows).enumerated() {
      let place = Rect(
        column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      let isSelected = row.block == selected
      // A click selects; what Enter does there is too much for a second one.
      if !isSelected || frame.panes != nil {
        frame.mark(place, as: .row(row.block - selected, part: 0))
      }
      let isMarked = isSelected && !row.line.text.isEmpty && row.line.style != .muted
      let style = isMarked ? row.line.style.reverse() : row.line.style
      if isMarked { frame.fill(place, " ", style: style) }
      if isSelected, row.isHead { frame.put(">", at: place.origin, style: style) }
      frame.put(
        row.line.text, at: Point(column: place.column + 1, row: place.row),
        columns: inner.columns - 2, style: style)
    }
    let column = box.column + box.columns - 2
    if first > 0 { frame.put("↑", at: Point(column: column, row: box.row)) }
    if lines.count > first + inner.rows {
      frame.put("↓", at: Point(column: column, row: box.row + box.rows - 1))
    }
  }
}
