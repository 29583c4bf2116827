import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the plan: how it stands, the phases in a table, the prompt of the one that is selected.
struct PlanView {
  let telling: ClockTelling
  let localTime: LocalTime
  /// The place of the phase that is selected.
  let selected: Int

  private var clock: SessionEngine.Clock { telling.clock }
  private var words: ClockWords { telling.words }

  func draw(in rect: Rect, on frame: inout Frame) {
    let count = clock.phases.isEmpty ? "" : words.size(clock.phases.count, clock.plan.minutes)
    frame.box(rect, title: words.planTitle, trailingTitle: count, isFocused: true)
    let inner = rect.inset
    guard !clock.phases.isEmpty else {
      return frame.putParagraph(words.noPlan, in: inner, style: .muted)
    }
    let columns = max(1, inner.columns - 2)
    let sentence =
      inner.rows < 10
      ? [TextWidth.clip(summary(isShort: true), to: columns)]
      : Array(TextWidth.wrap(summary(isShort: false), to: columns).prefix(2))
    for (row, line) in sentence.enumerated() {
      frame.put(
        line, at: Point(column: inner.column + 1, row: inner.row + row),
        columns: inner.columns - 2, style: summaryStyle)
    }
    var rest = inner.splitTop(sentence.count).1
    let prompt = promptLines(columns: rest.columns - 2)
    let isLow = rest.rows < 10
    let promptRows = min(prompt.count + 1, isLow ? 2 : max(2, rest.rows - 1 - clock.phases.count))
    let (table, below) = rest.splitTop(rest.rows - promptRows)
    rest = table
    if !isLow {
      drawTitles(in: rest, on: &frame)
      rest = rest.splitTop(1).1
    }
    drawPhases(in: rest, on: &frame)
    drawPrompt(prompt, in: below, of: rect, isLow: isLow, on: &frame)
  }

  private func drawPrompt(
    _ lines: [String], in rect: Rect, of box: Rect, isLow: Bool, on frame: inout Frame
  ) {
    var rest = rect
    if !isLow {
      frame.divide(box, atRow: rect.row, title: phase.title, isFocused: true)
      rest = rect.splitTop(1).1
    }
    for (row, line) in lines.prefix(rest.rows).enumerated() {
      let isCut = row == rest.rows - 1 && lines.count > rest.rows
      frame.put(
        TextWidth.clip(isCut ? line + " …" : line, to: rest.columns - 2),
        at: Point(column: rest.column + 1, row: rest.row + row), style: isLow ? .muted : .plain)
    }
  }

  private var phase: Phase { clock.phases[selected].phase }

  private func promptLines(columns: Int) -> [String] {
    TextWidth.wrap(phase.prompt ?? words.noPrompt, to: max(1, columns))
  }

  // MARK: How it stands

  /// How the workshop stands to its plan and when it ends, in a sentence; in short without what the
  /// head tells, too.
  private func summary(isShort: Bool) -> String {
    guard let current = clock.current else {
      return clock.next.map { words.notStarted($0.phase.title) } ?? words.planTitle
    }
    let schedule = telling.schedule
    if isShort, clock.mode != .finished, let endWords {
      return [endWords, schedule].compactMap(\.self).joined(separator: " · ")
    }
    let state =
      switch clock.mode {
      case .paused: words.pausedIn(current.phase.title)
      case .finished: clock.next == nil ? words.planDone : words.ended
      default: current.phase.title
      }
    let left = clock.mode == .finished ? nil : current.warning.sign + telling.left(of: current)
    return [state, left, schedule, endWords].compactMap(\.self)
      .joined(separator: " · ")
  }

  private var endWords: String? {
    let expected = clock.expectedEnd.map(localTime.time)
    guard let fixed = clock.fixedEnd else { return expected.map(words.willEnd) }
    let time = localTime.time(of: fixed)
    guard clock.mode != .finished, let end = clock.expectedEnd, end.seconds >= fixed.seconds + 60,
      let expected
    else { return words.mustEnd(time) }
    return words.cannotEnd(expected, time)
  }

  private var summaryStyle: Style {
    guard clock.current != nil, clock.mode != .finished else { return .muted }
    return clock.warning == .fine ? .plain.bold() : clock.warning.style
  }
}

extension PlanView {
  // MARK: The table

  private static let narrow = 70

  /// The columns of the table behind the title, each with its width.
  private func cells(_ columns: Int) -> [(title: String, width: Int)] {
    columns < Self.narrow
      ? [(words.now, 5), (words.start, 7)]
      : [
        (words.planned, 7), (words.now, 5), (words.real, 9), (words.due, 7), (words.start, 8),
      ]
  }

  private func drawTitles(in rect: Rect, on frame: inout Frame) {
    let titles = cells(rect.columns).map { BoardView.right($0.title, $0.width) }.joined()
    let room = rect.columns - TextWidth.columns(of: titles) - 1
    frame.put(
      TextWidth.clip("     " + words.phaseTitle, to: room), at: rect.origin, style: .muted)
    frame.put(titles, at: Point(column: rect.column + room, row: rect.row), style: .muted)
  }

  private func drawPhases(in rect: Rect, on frame: inout Frame) {
    // A click selects; it is never taken for the key that goes to the phase.
    frame.list(
      clock.phases.count, selected: selected, in: rect, takesSecondClick: false,
      draw: { draw($0, on: &$1) })
  }

  private func draw(_ row: ListRow, on frame: inout Frame) {
    let time = clock.phases[row.index]
    let isCurrent = row.index == clock.index
    let style = isCurrent ? row.style.bold() : row.style
    frame.fill(row.rect, " ", style: style)
    let columns = row.rect.columns
    let values = values(time)
    let cells = zip(cells(columns), columns < Self.narrow ? values.short : values.long)
      .map { BoardView.right($1, $0.width) }.joined()
    let room = columns - TextWidth.columns(of: cells) - 1
    let sign = isCurrent ? "→" : time.wasStarted ? "✓" : " "
    let number = BoardView.right("\(row.index + 1)", 2)
    let head = "\(row.sign)\(sign)\(number) \(time.phase.title)"
    row.put(head, margin: columns - room, style: style, on: &frame)
    row.put(cells, at: room, style: style, on: &frame)
  }

  private func values(_ time: PhaseTime) -> (long: [String], short: [String]) {
    let none = "–"
    let minutes = time.minutesAhead ?? time.allotted.map { ($0 + 59) / 60 }
    let now = minutes.map { "\($0)" } ?? none
    let planned = time.phase.minutes.map { "\($0)" } ?? none
    let real = time.wasStarted ? ClockFace.time(time.elapsed) : ""
    let due = time.plannedStart.map(localTime.time) ?? none
    let start =
      time.start.map(localTime.time)
      ?? (time.expectedStart ?? time.plannedStart).map { "~" + localTime.time(of: $0) } ?? none
    return ([planned, now, real, due, start], [now, start])
  }
}
