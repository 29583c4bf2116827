import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the ballot paper.
struct BallotPaperView {
  let model: Model
  let paper: BallotPaper

  private var words: VotingWords { model.strings.voting }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let session = model.session, let (ballot, items) = paper.content(in: model) else {
      frame.box(rect, isFocused: true)
      return frame.putParagraph(words.gone, in: rect.inset, style: .muted)
    }
    let group = session.state.value(ballot.group)?.number ?? ""
    let title = words.paperTitle(group, ballot.round)
    switch paper.stage {
    case .blank: break
    case .word: drawWord(rect, &frame)
    case .marking: drawPaper(title, ballot, items, session, rect, &frame)
    case .cast(let receipt?):
      drawText(
        words.receiptTitle,
        [
          (words.receiptThanks, .plain), (Self.readable(receipt), .plain.bold()),
          (words.receiptNote, .plain), (words.receiptBlank, .muted),
        ], rect, &frame)
    case .cast(nil): drawText(words.receiptTitle, [(words.takenBack, .plain)], rect, &frame)
    }
  }

  /// A receipt as people read it out: three words of four letters.
  static func readable(_ receipt: String) -> String {
    let letters = Array(receipt)
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
  }

  /// Draws paragraphs, with a row between them where there is room, in the middle of the screen.
  private func drawText(_ title: String, _ paragraphs: [Line], _ rect: Rect, _ frame: inout Frame) {
    frame.box(rect, title: title, isFocused: true)
    let columns = min(64, rect.columns - 4)
    let wrapped = paragraphs.map { text, style in
      TextWidth.wrap(text, to: columns).map { ($0, style) as Line }
    }
    let count = wrapped.map(\.count).reduce(0, +)
    let hasGaps = count + wrapped.count - 1 <= rect.inset.rows
    let lines = Array(wrapped.joined(separator: hasGaps ? [("", .plain)] : []))
    let top = rect.inset.row + max(0, (rect.inset.rows - lines.count) / 2)
    let left = rect.column + (rect.columns - columns) / 2
    for (offset, line) in lines.prefix(rect.inset.rows).enumerated() {
      frame.put(
        line.text, at: Point(column: left, row: top + offset), columns: columns, style: line.style)
    }
  }

  private func drawWord(_ rect: Rect, _ frame: inout Frame) {
    frame.box(rect, title: words.wordTitle, isFocused: true)
    let inner = rect.inset
    frame.putParagraph(words.wordQuestion, in: inner)
    let line = Rect(
      column: inner.column + 1, row: inner.row + (inner.rows < 6 ? 1 : 2),
      columns: max(1, min(40, inner.columns - 2)), rows: 1)
    frame.fill(line, " ", style: .plain.underlined())
    frame.put(paper.word, in: line, isFocused: true, style: .plain.underlined())
  }

  private func drawPaper(
    _ title: String, _ ballot: Ballot, _ items: [VoteItem], _ session: Session,
    _ rect: Rect, _ frame: inout Frame
  ) {
    let given = items.reduce(0) { $0 + (paper.dots[$1] ?? 0) }
    var rules = words.left(max(0, ballot.dots - given), ballot.dots)
    if ballot.mostForOne < ballot.dots { rules += " · " + words.mostForOne(ballot.mostForOne) }
    frame.box(rect, title: title, trailingTitle: "", isFocused: true)
    let (head, list) = rect.inset.splitTop(rect.rows < 12 ? 1 : 2)
    frame.put(
      TextWidth.clip(rules, to: head.columns - 2),
      at: Point(column: head.column + 1, row: head.row), style: .plain.bold())
    DotList(
      session: session, items: items, counts: paper.dots, selected: paper.selected, sign: "●"
    ).draw(in: list, on: &frame)
  }
}

/// Draws what is voted on with a number before each, of dots or of hands.
struct DotList {
  let session: Session
  let items: [VoteItem]
  let counts: [VoteItem: Int]
  let selected: Int
  let sign: String

  private static let indent = 13

  /// The place of the selected one: challenges may have gone from the end of the list meanwhile.
  private var place: Int { min(selected, max(0, items.count - 1)) }

  func draw(in rect: Rect, on frame: inout Frame) {
    // A click selects; it is never taken for the key that casts the vote.
    frame.list(
      items.count, selected: place, in: rect, indent: Self.indent, takesSecondClick: false,
      item: { ListItem(lines($0, rect.columns)) },
      draw: { row, frame in
        let item = items[row.index]
        let count = counts[item] ?? 0
        let number = count == 0 ? " –" : TextWidth.pad("\(count)", to: 2)
        let signs = TextWidth.pad(String(repeating: sign, count: min(count, 3)), to: 3)
        row.put(
          "\(row.sign)\(number) \(signs) \(session.shortName(of: item))", style: row.style.bold(),
          on: &frame)
      })
  }

  /// The text of one on up to two rows, on up to four where it is selected.
  private func lines(_ index: Int, _ columns: Int) -> [String] {
    let room = max(8, columns - Self.indent - 1)
    let limit = index == place ? 4 : 2
    let text = String(session.text(of: items[index]).prefix(room * (limit + 1)))
    return TextWidth.wrap(text, to: room, atMost: limit)
  }
}
