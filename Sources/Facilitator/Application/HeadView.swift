import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What stands above everything: the workshop, the group, how far all is saved.
struct HeadView {
  private let model: Model
  private let strings: Strings
  private let board: Board
  private let clock: ClockTelling?

  init(_ model: Model) {
    self.model = model
    strings = model.strings
    board = model.board
    clock = ClockTelling(model)
  }

  /// Draws it, in one row or two.
  func draw(in rect: Rect, on frame: inout Frame) {
    let style = Style.plain.bold().reverse()
    let line = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1)
    frame.fill(line, " ", style: style)
    guard model.session != nil else {
      frame.put(" " + strings.program, at: rect.origin, columns: rect.columns, style: style)
      return
    }
    // A head of one row tells the group and whether all is saved; the rest must do without.
    let isShort = rect.rows == 1
    let left = isShort ? groupTitle : "\(strings.program)  \(board.title)"
    let right = isShort ? shortFacts : groupTitle
    let room = rect.columns - TextWidth.columns(of: right) - 4
    frame.put(
      TextWidth.clip(left, to: room), at: Point(column: 1, row: rect.row), style: style)
    frame.put(
      right, at: Point(column: rect.columns - TextWidth.columns(of: right) - 1, row: rect.row),
      style: style)
    if !isShort { drawFacts(row: rect.row + 1, columns: rect.columns, on: &frame) }
  }

  private var groupTitle: String {
    guard let group = board.group else { return strings.board.noGroup }
    let closed = group.isClosed ? "\(strings.ledger.closed) · " : ""
    let title = "\(group.number)  \(closed)\(group.title)"
    return model.headRows == 1
      ? title : TextWidth.clip(title, to: max(12, model.size.columns / 2 - 4))
  }

  /// Draws what nothing hides while something is not saved: since when, and the way out.
  func drawBanner(in rect: Rect, on frame: inout Frame) {
    guard !rect.isEmpty, let fact = model.notSavedSince else { return }
    let isHere = model.bindings.own(model.top.place).contains {
      $0.id.hasSuffix(".saveElsewhere") || $0.id == "leaving.save"
    }
    let hint = isHere ? strings.saving.here : strings.saving.elsewhere
    let whole = "\(fact) · \(hint)"
    // The way out is told where it leads on and has room; the fact always.
    let hasHint = model.top.place != .saving && TextWidth.columns(of: whole) <= rect.columns
    let style = Style.plain.colour(.danger).bold().reverse()
    frame.fill(rect, " ", style: style)
    let sentence = hasHint ? whole : fact
    let indent = TextWidth.columns(of: sentence) < rect.columns ? 1 : 0
    frame.put(
      TextWidth.clip(sentence, to: rect.columns - indent),
      at: Point(column: rect.column + indent, row: rect.row), style: style)
  }

  private var shortFacts: String {
    let conflicts = board.conflicts > 0 ? ["‡\(board.conflicts)"] : []
    let report = model.reportBeingWritten.map { _ in strings.report.beingWrittenShort }
    return ([clock?.short, savingWords, report].compactMap(\.self) + conflicts)
      .joined(separator: " ")
  }

  private func drawFacts(row: Int, columns: Int, on frame: inout Frame) {
    let clockLine = clock?.line
    let facts = facts(beside: clockLine, columns: columns)
    let width = TextWidth.columns(of: facts)
    let room = columns - width - 3
    let hasBegun = clock?.clock.current != nil
    if let line = clockLine, hasBegun || board.group?.moderator == nil {
      frame.put(
        TextWidth.clip(line.words(in: room), to: room), at: Point(column: 1, row: row),
        style: line.style)
    } else if let moderator = board.group?.moderator {
      let words = strings.board.moderator(moderator.name)
      frame.put(TextWidth.clip(words, to: room), at: Point(column: 1, row: row), style: .muted)
    }
    let start = max(1, columns - width - 1)
    frame.put(facts, at: Point(column: start, row: row), style: .muted)
    if let words = savingWords, model.saving == .saved {
      frame.put(words, at: Point(column: start, row: row), style: Style.plain.colour(.success))
    }
  }

  /// What there is to say of the session, or only how far it is saved where a phase is over and
  /// that has no room else.
  private func facts(beside line: ClockLine?, columns: Int) -> String {
    let saving = [savingWords].compactMap(\.self)
    let facts = (saving + factWords).joined(separator: " · ")
    guard clock?.clock.isTimeUp ?? false, let longest = line?.lengths.first else { return facts }
    let needed = TextWidth.columns(of: facts) + TextWidth.columns(of: longest) + 3
    return needed <= columns ? facts : saving.joined()
  }

  private var factWords: [String] {
    let entries = model.session?.entries.count ?? 0
    var words = [strings.board.entries(entries), strings.board.people(board.people)]
    if board.erased > 0 { words.append(strings.erasure.count(board.erased)) }
    if board.conflicts > 0 { words.append(strings.board.conflicts(board.conflicts)) }
    if model.room.projectors > 0 { words.append(strings.wall.following(model.room.projectors)) }
    if model.reportBeingWritten != nil { words.append(strings.report.beingWritten) }
    return words
  }

  /// How far all is saved; nil where the banner tells.
  private var savingWords: String? {
    switch model.saving {
    case .saved where model.isReadOnly: strings.board.readOnly
    case .saved: strings.board.saved
    case .saving: strings.board.saving
    case .notSaved: nil
    }
  }
}
