import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the terminal that goes round: little, large apart, and nothing of anybody else's.
struct TurnView {
  private static let widest = 76

  let screen: TurnScreen
  let model: Model
  private var words: TurnWords { model.strings.turn }

  /// How wide the text is that is typed on a screen of that size.
  static func textColumns(on size: Size) -> Int { max(1, min(widest, size.columns - 4) - 1) }

  /// Draws what stands between the head and the footer.
  func drawBody(in rect: Rect, on frame: inout Frame) {
    let margin = rect.rows >= 14 ? 1 : 0
    let notes = notes(rect.columns - 4)
    let column = rect.column + 2
    let columns = min(Self.widest, rect.columns - 4)
    let top = rect.row + margin
    let room = rect.rows - margin
    let body = Rect(column: column, row: top, columns: columns, rows: max(0, room - notes.count))
    if let paper = screen.paper {
      BallotPaperView(model: model, paper: paper)
        .draw(in: rect.splitTop(rect.rows - notes.count).0, on: &frame)
    } else {
      drawStep(in: body, on: &frame)
    }
    for (offset, line) in notes.enumerated() {
      frame.put(
        line.text, at: Point(column: column, row: rect.row + rect.rows - notes.count + offset),
        columns: rect.columns - 4, style: line.style)
    }
  }

  private func drawStep(in body: Rect, on frame: inout Frame) {
    switch screen.step {
    case .handOver: drawHandOver(in: body, on: &frame)
    case .kind, .role, .sector, .release: drawList(in: body, on: &frame)
    case .text: drawText(in: body, on: &frame)
    case .saving: put([words.saving], in: body, on: &frame)
    case .notSaved: put([words.notSaved, model.notSavedReason ?? ""], in: body, on: &frame)
    case .done: put([words.saved, words.thanks], in: body, on: &frame)
    case .pin: drawPIN(in: body, on: &frame)
    }
  }

  /// What stands at the foot: what is wrong, and that what was typed is soon wiped.
  private func notes(_ columns: Int) -> [Line] {
    var notes: [Line] = []
    let leftOut = [.text, .release].contains(screen.step) ? screen.entry.leftOut : nil
    if let problem = screen.problem ?? leftOut {
      let style = Style.plain.colour(.danger).bold()
      notes += TextWidth.wrap("! " + problem, to: columns).prefix(3).map { ($0, style) }
    }
    if let seconds = screen.secondsLeft(at: model.now) {
      let style = Style.plain.colour(.warning).bold()
      notes += TextWidth.wrap("! " + words.wipesIn(seconds), to: columns).prefix(2).map {
        ($0, style)
      }
    }
    return notes
  }

  /// Draws paragraphs, the first bold, with an empty row between them where there is room.
  ///
  /// - Returns: What is left of `rect` below them.
  @discardableResult
  private func put(_ paragraphs: [String], in rect: Rect, on frame: inout Frame) -> Rect {
    let wrapped = paragraphs.filter { !$0.isEmpty }.map { TextWidth.wrap($0, to: rect.columns) }
    let needed = wrapped.map(\.count).reduce(0, +) + wrapped.count - 1
    let gap = needed <= rect.rows ? 1 : 0
    var row = rect.row
    for (index, lines) in wrapped.enumerated() {
      for line in lines where row < rect.row + rect.rows {
        frame.put(
          line, at: Point(column: rect.column, row: row), style: index == 0 ? .plain.bold() : .plain
        )
        row += 1
      }
      row += gap
    }
    return rect.splitTop(min(rect.rows, row - rect.row)).1
  }

  private func drawHandOver(in rect: Rect, on frame: inout Frame) {
    guard let session = model.session,
      let group: Group = session.state.value(screen.group)
    else {
      put([words.groupGone], in: rect, on: &frame)
      return
    }
    let present = session.state.people.present.count { $0.group == group.id }
    let top = max(0, min(4, rect.rows - 6))
    let voting = model.strings.voting
    let beginning =
      screen.ballot.map { ballot in
        let isOfOpinions = session.state.value(ballot)?.method == .opinions
        return [
          voting.enterVotes, isOfOpinions ? model.strings.opinion.secrecy : voting.secrecy,
        ]
      } ?? [words.enterBegins]
    put(
      [words.takeIt] + beginning + [words.hadIt(screen.turns, present)],
      in: rect.splitTop(top).1, on: &frame)
  }

  private func drawList(in rect: Rect, on frame: inout Frame) {
    let options = TurnOption.all(for: screen, model)
    guard !options.isEmpty else {
      put([words.nothingHere], in: rect, on: &frame)
      return
    }
    // The question may give way, the options not.
    let question = questionRows(options, in: rect)
    let sentence = TextWidth.wrap(sentence ?? "", to: rect.columns)
    let hasSentence = self.sentence != nil
    let spare = rect.rows - options.count - question.count
    let isWhole = hasSentence && spare >= sentence.count + 1
    let shownSentence =
      hasSentence ? (isWhole ? sentence.count : max(0, min(sentence.count, spare))) : 0
    var row = rect.row
    for line in sentence.prefix(shownSentence) {
      frame.put(line, at: Point(column: rect.column, row: row), style: .plain)
      row += 1
    }
    if isWhole { row += 1 }
    for line in question where row < rect.row + rect.rows {
      frame.put(line, at: Point(column: rect.column, row: row), style: .plain.bold())
      row += 1
    }
    let rest = rect.splitTop(row - rect.row).1
    guard screen.step == .release else { return drawOptions(options, in: rest, on: &frame) }
    drawBox(options, in: rest, on: &frame)
  }

  /// The question; what an entry in the box means goes before it, in a row of its own.
  private func questionRows(_ options: [TurnOption], in rect: Rect) -> [String] {
    let question = TextWidth.wrap(question, to: rect.columns)
    guard screen.step == .release, screen.entry.isBoxed else { return question }
    let used = rows(items(options, Size(columns: rect.columns, rows: rect.rows - 1)))
    return Array(question.prefix(max(0, rect.rows - used - 1)))
  }

  private func drawOptions(_ options: [TurnOption], in rect: Rect, on frame: inout Frame) {
    let items = self.items(options, Size(columns: rect.columns, rows: rect.rows))
    let window = ListWindow(
      count: items.count, selected: screen.selected, rows: rect.rows, item: { items[$0] },
      height: \.count)
    let used = items.map(\.count).reduce(0, +)
    var row = rect.row + (used > items.count && used + 1 < rect.rows ? 1 : 0)
    for line in window.shown.flatMap(\.item) where row < rect.row + rect.rows {
      frame.put(
        line.text, at: Point(column: rect.column, row: row), columns: rect.columns,
        style: line.style)
      row += 1
    }
  }

  /// Draws the releases, and below them whether the entry goes into the box.
  ///
  /// What an option says goes before all of that but one row, so that none is shortened when the
  /// box is ticked.
  private func drawBox(_ options: [TurnOption], in rect: Rect, on frame: inout Frame) {
    let isBoxed = screen.entry.isBoxed
    let least = isBoxed ? 1 : 0
    let size = Size(columns: rect.columns, rows: rect.rows - least)
    let used = rows(items(options, size))
    let lines = boxRows(max(least, rect.rows - used), columns: max(1, rect.columns - 5))
    let above = rect.splitTop(max(0, rect.rows - lines.count)).0
    drawOptions(options, in: above, on: &frame)
    let row = min(above.row + above.rows, above.row + used + 2)
    let sign = isBoxed ? "[x] " : "[ ] "
    for (offset, line) in lines.enumerated() {
      frame.put(
        (offset == 0 ? " " + sign : "     ") + line,
        at: Point(column: rect.column, row: row + offset), columns: rect.columns,
        style: isBoxed ? .plain.bold() : .plain)
    }
  }

  /// What there is to say of the box, in at most so many rows: all of it, or the most that is whole
  /// in them.
  private func boxRows(_ room: Int, columns: Int) -> [String] {
    guard screen.entry.isBoxed else {
      return Array(TextWidth.wrap(words.notInBox, to: columns).prefix(room))
    }
    let wrapped = words.inBox.map { TextWidth.wrap($0, to: columns) }
    if let whole = wrapped.first(where: { $0.count <= room }) { return whole }
    return [TextWidth.clip(words.inBox.last ?? "", to: columns)]
  }

  private func rows(_ items: [[Line]]) -> Int { items.map(\.count).reduce(0, +) }

  /// The rows of each option: its title, and below it what it means, as far as there is room.
  private func items(_ options: [TurnOption], _ size: Size) -> [[Line]] {
    let columns = max(1, size.columns - 4)
    let titles = options.map { TextWidth.wrap($0.title, to: columns) }
    let summaries = options.map { $0.summary.map { TextWidth.wrap($0, to: columns) } ?? [] }
    let room = size.rows - titles.map(\.count).reduce(0, +)
    // All of what they mean, or its beginning, or nothing.
    let most = [Int.max, 2].first { most in
      summaries.map { min(most, $0.count) }.reduce(0, +) <= room
    }
    return options.indices.map { index in
      let isSelected = index == screen.selected
      let isWhole = room >= 0 || isSelected
      let title = isWhole ? titles[index] : [TextWidth.clip(options[index].title, to: columns)]
      let style = isSelected ? Style.plain.reverse() : .plain
      let key = TextWidth.pad(options[index].key, to: 3)
      let rows = title.enumerated().map { offset, line -> Line in
        ((offset > 0 ? "    " : (isSelected ? ">" : " ") + key) + line, style)
      }
      return rows + summaries[index].prefix(most ?? 0).map { ("    " + $0, .muted) }
    }
  }

  private var question: String {
    switch screen.step {
    case .kind: words.whichKind
    case .role: words.whichRole
    case .sector: words.whichSector
    default: words.whichRelease
    }
  }

  /// Who will see what; told before anything is typed.
  private var sentence: String? {
    screen.step == .kind ? words.whoSees : nil
  }

  /// What an empty text says of itself: in which languages one may write.
  private var hint: String {
    guard let workshop = model.session?.state.workshop else { return "" }
    let only = workshop.language.map { [$0] } ?? []
    let tags = workshop.languages.isEmpty ? only : workshop.languages
    return words.textHint(tags.map(words.language))
  }

  private func drawText(in rect: Rect, on frame: inout Frame) {
    let kind = model.board.kinds.first { $0.id == screen.entry.kind }
    let role = model.board.roles.first { $0.id == screen.entry.role }
    let title = [kind?.title, role?.title].compactMap(\.self).joined(separator: " · ")
    frame.put(TextWidth.clip(title, to: rect.columns), at: rect.origin, style: .plain.bold())
    let area = rect.splitTop(rect.rows >= 8 ? 2 : 1).1
    if screen.entry.text.text.isEmpty {
      for (offset, line) in TextWidth.wrap(hint, to: area.columns).prefix(area.rows).enumerated() {
        frame.put(line, at: Point(column: area.column, row: area.row + offset), style: .muted)
      }
    }
    frame.put(screen.entry.text, in: area, isFocused: true)
  }

  private func drawPIN(in rect: Rect, on frame: inout Frame) {
    let rest = put([words.moderatorsPIN], in: rect, on: &frame)
    guard !rest.isEmpty else { return }
    let label = "> " + words.pin
    frame.put(label, at: rest.origin, style: .plain.bold())
    let start = TextWidth.columns(of: label) + 1
    frame.putHidden(
      screen.pin, at: Point(column: rest.column + start, row: rest.row),
      columns: rest.columns - start, true)
  }
}
