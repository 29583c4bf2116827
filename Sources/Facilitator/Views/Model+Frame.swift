import SessionEngine
public import TerminalKit
import WorkshopModel

extension Model {
  /// The smallest screen on which everything works.
  static let smallest = Size(columns: 40, rows: 12)

  /// The screen: a pure function of the model.
  public func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      return frameForTooSmall()
    }
    let (head, rest) = Rect(size: size).splitTop(headRows)
    let (body, foot) = rest.splitTop(rest.rows - 2)
    drawHead(in: head, on: &frame)
    draw(top, in: body, on: &frame)
    drawStatus(in: foot.splitTop(1).0, on: &frame)
    drawFooter(in: foot.splitTop(1).1, on: &frame)
    return frame
  }

  private var headRows: Int { session == nil || size.rows < 20 ? 1 : 2 }

  private func frameForTooSmall() -> Frame {
    var frame = Frame(size: size)
    let needed = "\(Self.smallest.columns)×\(Self.smallest.rows)"
    let sentence = strings.board.tooSmall(needed, "\(size.columns)×\(size.rows)")
    for (row, line) in TextWidth.wrap(sentence, to: max(1, size.columns)).enumerated() {
      frame.put(line, at: Point(column: 0, row: row))
    }
    return frame
  }

  private func draw(_ layer: Layer, in rect: Rect, on frame: inout Frame) {
    switch layer {
    case .home(let home): HomeView(home, strings).draw(in: rect, on: &frame)
    case .prompt(let prompt): PromptView(prompt, strings).draw(in: rect, on: &frame)
    case .board: drawBoard(in: rect, on: &frame)
    case .detail(let detail): drawDetail(detail, in: rect, on: &frame)
    case .form(let form): FormView(form, strings).draw(in: rect, on: &frame)
    case .groups(let picker): drawGroups(picker, in: rect, on: &frame)
    case .search(let search): SearchView(search, strings).draw(in: rect, on: &frame)
    case .help(let help): drawHelp(help, in: rect, on: &frame)
    case .leaving: drawLeaving(in: rect, on: &frame)
    }
  }

  /// Draws the question over the layer below it.
  private func drawLeaving(in rect: Rect, on frame: inout Frame) {
    if let below = layers.dropLast().last { draw(below, in: rect, on: &frame) }
    frame.cursor = nil
    let columns = min(60, rect.columns - 4)
    let lines = TextWidth.wrap(strings.leaving.question(drafts.count), to: columns - 4)
    let dialog = Rect(
      column: (rect.columns - columns) / 2,
      row: rect.row + max(0, (rect.rows - lines.count - 4) / 2),
      columns: columns, rows: lines.count + 4)
    frame.fill(dialog, " ", style: .plain)
    frame.box(dialog, title: strings.leaving.title, isFocused: true)
    for (row, line) in lines.enumerated() {
      frame.put(line, at: Point(column: dialog.column + 2, row: dialog.row + 2 + row))
    }
  }
}

extension Model {
  private func drawHead(in rect: Rect, on frame: inout Frame) {
    let style = Style.plain.bold().reverse()
    let line = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1)
    frame.fill(line, " ", style: style)
    guard session != nil else {
      frame.put(" " + strings.program, at: rect.origin, columns: rect.columns, style: style)
      return
    }
    // A head of one row tells the group and whether all is saved; the rest must do without.
    let isShort = rect.rows == 1
    let left = isShort ? groupTitle : "\(strings.program)  \(board.title)"
    let right = isShort ? savingWords : groupTitle
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
    let title = "\(group.number)  \(group.title)"
    return headRows == 1 ? title : TextWidth.clip(title, to: max(12, size.columns / 2 - 4))
  }

  private func drawFacts(row: Int, columns: Int, on frame: inout Frame) {
    let facts = savingWords + factWords.map { " · " + $0 }.joined()
    let width = TextWidth.columns(of: facts)
    let room = columns - width - 3
    if let moderator = board.group?.moderator {
      let words = strings.board.moderator(moderator.name)
      frame.put(TextWidth.clip(words, to: room), at: Point(column: 1, row: row), style: .muted)
    }
    let start = max(1, columns - width - 1)
    frame.put(facts, at: Point(column: start, row: row), style: .muted)
    frame.put(savingWords, at: Point(column: start, row: row), style: savingStyle)
  }

  private var factWords: [String] {
    let entries = session?.entries.count ?? 0
    let words = [strings.board.entries(entries), strings.board.people(board.people)]
    return board.conflicts > 0 ? words + [strings.board.conflicts(board.conflicts)] : words
  }

  private var savingWords: String {
    switch saving {
    case .saved: strings.board.saved
    case .saving: strings.board.saving
    case .notSaved(let time): strings.board.notSaved(time.clockTime(offset: utcOffset))
    }
  }

  private var savingStyle: Style {
    switch saving {
    case .saved: Style.plain.colour(.success)
    case .saving: .muted
    case .notSaved: Style.plain.colour(.danger).bold().reverse()
    }
  }

  private func drawStatus(in rect: Rect, on frame: inout Frame) {
    if let status {
      let style =
        status.severity == .done
        ? Style.plain.colour(.success) : Style.plain.colour(.warning).bold()
      let sign = status.severity == .done ? "✓ " : "! "
      let line = TextWidth.clip(sign + status.text, to: rect.columns - 2)
      frame.put(line, at: Point(column: 1, row: rect.row), style: style)
    } else if case .notSaved = saving {
      frame.put(
        TextWidth.clip("! " + savingWords, to: rect.columns - 2),
        at: Point(column: 1, row: rect.row), style: savingStyle)
    }
  }

  private func drawFooter(in rect: Rect, on frame: inout Frame) {
    var column = rect.column + 1
    let all = bindings.own(top.context) + bindings.everywhere(top.context)
    for binding in all where binding.isInFooter {
      let key = binding.keys[0].name
      let width = TextWidth.columns(of: key) + TextWidth.columns(of: binding.title) + 1
      guard column + width <= rect.columns - 1 else { break }
      let next = frame.put(key, at: Point(column: column, row: rect.row), style: .plain.bold())
      frame.put(
        " " + binding.title, at: Point(column: column + next, row: rect.row), style: .muted)
      column += width + 2
    }
  }
}

extension Style {
  /// For what is beside the point but must still be readable.
  static let muted = Style.plain.colour(.muted)
}
