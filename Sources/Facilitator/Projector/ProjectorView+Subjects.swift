import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension ProjectorView {
  /// Draws the conclusion that is read back: its text, and how far the room agrees.
  func drawConclusion(
    _ id: Identifier<Conclusion>, in rect: Rect, on frame: inout Frame
  ) {
    guard let conclusion: Conclusion = session.state.value(id),
      let name = session.name(of: id, strings.conclusion)
    else { return drawSentence(words.noConclusion, in: rect, on: &frame) }
    let (text, foot) = rect.splitTop(rect.rows - 2)
    let large = LargeText(conclusion.text, in: text.size, onlyASCII: onlyASCII)
    large.draw(in: text, on: &frame)
    let status = strings.conclusion.status(conclusion.status)
    putCentred(
      "\(status.sign) \(status.word)", row: foot.row, in: foot,
      style: conclusion.status.style.bold(), on: &frame)
    putCentred(name.firstUppercased, row: foot.row + 1, in: foot, style: .muted, on: &frame)
  }

  /// Draws the challenge that the room looks at: its words as far as they may be shown, its time,
  /// what overcame it or could.
  func drawChallenge(_ shown: Identifier<Entry>, in rect: Rect, on frame: inout Frame) {
    guard let id = session.standing(shown), let challenge = session.entries[id] else {
      return drawSentence(words.noChallenge, in: rect, on: &frame)
    }
    let ways = waysLines(to: id, columns: max(8, min(100, rect.columns - 4)))
    let time = clock.time(of: shown).flatMap { $0.isFinished ? nil : $0 }
    let (head, rest) = rect.splitTop(time == nil ? 2 : min(7, rect.rows / 3 + 1))
    let kind: EntryKind? = session.state.value(challenge.kind)
    let name = [kind?.title, session.label(of: id), result(of: id)].compactMap(\.self)
    putCentred(
      name.joined(separator: "  "), row: head.row, in: head, style: .plain.bold(), on: &frame)
    if let time { draw(time, in: head.splitTop(1).1, on: &frame) }
    let waysRows = min(ways.count, max(2, rest.rows / 2))
    let (text, below) = rest.splitTop(rest.rows - waysRows)
    let told = session.state.wordsToTell(of: challenge)
    LargeText(told ?? words.staysInRoom, in: text.size, onlyASCII: onlyASCII).draw(
      in: text, style: told == nil ? .muted : .plain, on: &frame)
    for (row, line) in ways.prefix(below.rows).enumerated() {
      frame.put(
        line.text, at: Point(column: below.column + 2, row: below.row + row), style: line.style)
    }
  }

  private func draw(_ time: Clock.ChallengeTime, in rect: Rect, on frame: inout Frame) {
    let digits = ClockDigits(time.left, in: Size(columns: rect.columns - 4, rows: 4))
    let word = words.challengeClock(time.isRunning, time.warning)
    let style = time.warning.styleOfDigits
    guard rect.rows >= digits.rows else {
      let clock = ClockFace.time(left: time.left)
      return putCentred("\(clock) \(word)", row: rect.row, in: rect, style: style, on: &frame)
    }
    let width = digits.columns + 2 + TextWidth.columns(of: word)
    let left = rect.column + max(0, (rect.columns - width) / 2)
    digits.draw(at: Point(column: left, row: rect.row), style: style, on: &frame)
    frame.put(
      word, at: Point(column: left + digits.columns + 2, row: rect.row + digits.rows - 1),
      style: style)
  }

  private func result(of challenge: Identifier<Entry>) -> String? {
    projection.ledger(of: session).outcome(of: challenge).map { words.result($0.result) }
  }

  private func waysLines(to challenge: Identifier<Entry>, columns: Int) -> [Line] {
    let links = projection.connections(of: session).links(onChallenge: challenge)
    guard !links.isEmpty else { return [(words.noWays, .muted)] }
    var lines: [Line] = [(words.ways(links.count), .plain.bold())]
    var hidden = 0
    for connection in links {
      guard let text = session.state.wordsToTell(of: connection.action) else {
        hidden += 1
        continue
      }
      let label = session.label(of: connection.action.id)
      let whose =
        connection.isOwnSector
        ? " (\(words.ownSector))" : connection.isAnotherSector ? " (\(words.otherSector))" : ""
      let rows = TextWidth.wrap("◆ \(label)\(whose): \(text)", to: columns)
      lines += rows.prefix(3).map { ($0, .plain) }
    }
    if hidden > 0 { lines.append((words.notShown(hidden), .muted)) }
    return lines
  }
}
