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
    let title =
      ballot.method == .opinions
      ? model.strings.opinion.paperTitle(group) : words.paperTitle(group, ballot.round)
    switch paper.stage {
    case .blank: break
    case .word: drawWord(words.wordTitle, words.wordQuestion, columns: 40, rect, &frame)
    case .remark:
      let words = model.strings.opinion
      drawWord(words.remarkTitle, words.remarkQuestion, columns: 200, rect, &frame)
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

  private func drawWord(
    _ title: String, _ question: String, columns: Int, _ rect: Rect, _ frame: inout Frame
  ) {
    frame.box(rect, title: title, isFocused: true)
    let inner = rect.inset
    frame.putParagraph(question, in: inner)
    let rows = TextWidth.wrap(question, to: inner.columns - 2).count
    let line = Rect(
      column: inner.column + 1, row: inner.row + rows + (inner.rows < 6 ? 0 : 1),
      columns: max(1, min(columns, inner.columns - 2)), rows: 1)
    frame.fill(line, " ", style: .plain.underlined())
    frame.put(paper.word, in: line, isFocused: true, style: .plain.underlined())
  }

  private func drawPaper(
    _ title: String, _ ballot: Ballot, _ items: [VoteItem], _ session: Session,
    _ rect: Rect, _ frame: inout Frame
  ) {
    let rules = rules(ballot, items)
    frame.box(rect, title: title, trailingTitle: "", isFocused: true)
    let (head, list) = rect.inset.splitTop(rect.rows < 12 ? 1 : 2)
    frame.put(
      TextWidth.clip(rules, to: head.columns - 2),
      at: Point(column: head.column + 1, row: head.row), style: .plain.bold())
    guard ballot.method == .opinions else {
      return DotList(
        session: session, ballot: ballot, items: items, counts: paper.dots,
        selected: paper.selected, sign: "●"
      ).draw(in: list, on: &frame)
    }
    let words = model.strings.opinion
    let names = paper.dots.compactMapValues { Opinion(number: $0).map(words.name) }
    DotList(
      session: session, ballot: ballot, items: items, counts: paper.dots,
      selected: paper.selected, sign: "", names: names,
      remarks: paper.remarks.mapValues(words.remark)
    ).draw(in: list, on: &frame)
  }

  private func rules(_ ballot: Ballot, _ items: [VoteItem]) -> String {
    if ballot.method == .opinions { return model.strings.opinion.ways }
    let given = items.reduce(0) { $0 + (paper.dots[$1] ?? 0) }
    let left = words.left(max(0, ballot.dots - given), ballot.dots)
    return ballot.mostForOne < ballot.dots
      ? left + " · " + words.mostForOne(ballot.mostForOne) : left
  }
}

/// Draws what is voted on with a number before each, of dots or of hands.
struct DotList {
  let session: Session
  let ballot: Ballot
  let items: [VoteItem]
  let counts: [VoteItem: Int]
  let selected: Int
  let sign: String
  /// What stands for the number of each, where it is no count; nil where it is one.
  var names: [VoteItem: String]?
  /// What is said of some of them.
  var remarks: [VoteItem: String] = [:]

  private var indent: Int { names == nil ? 13 : 4 }

  /// The place of the selected one: challenges may have gone from the end of the list meanwhile.
  private var place: Int { min(selected, max(0, items.count - 1)) }

  func draw(in rect: Rect, on frame: inout Frame) {
    // A click selects; it is never taken for the key that casts the vote.
    frame.list(
      items.count, selected: place, in: rect, indent: indent, takesSecondClick: false,
      item: { ListItem(lines($0, rect.columns)) },
      draw: { row, frame in
        let item = items[row.index]
        if let names {
          let facts = [names[item] ?? "–", remarks[item]].compactMap(\.self)
          row.put(
            "\(row.sign)\(session.shortName(of: item))  \(facts.joined(separator: " · "))",
            style: row.style.bold(), on: &frame)
          return
        }
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
    let room = max(8, columns - indent - 1)
    // Whoever is asked whether a conclusion has it right reads all of it.
    let limit = index == place ? (names == nil ? 4 : 12) : 2
    let text = String(session.text(of: items[index], in: ballot).prefix(room * (limit + 1)))
    let lines = TextWidth.wrap(text, to: room, atMost: limit)
    return names == nil ? lines : [""] + lines
  }
}
