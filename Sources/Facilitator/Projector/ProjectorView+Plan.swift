import SessionEngine
import TerminalKit
import WorkshopModel

extension ProjectorView {
  /// Draws the phase with its clock and its prompt, below them the matrix where it has room.
  func drawPlan(in rect: Rect, on frame: inout Frame) {
    guard let phase = clock.current else {
      return drawBeforeBeginning(in: rect, on: &frame)
    }
    let title = [clock.index.map { words.phase($0 + 1, clock.phases.count) }, phase.phase.title]
      .compactMap(\.self).joined(separator: "  ")
    var rest = drawTitle(title, in: rect, on: &frame)
    rest = drawClock(of: phase, in: rest, on: &frame)
    drawPrompt(phase.phase.prompt, in: rest, on: &frame)
  }

  private func drawBeforeBeginning(in rect: Rect, on frame: inout Frame) {
    let sentence = clock.phases.isEmpty ? words.noPhases : words.notStarted
    let matrix = CountMatrix(session, group: projector.group, words)
    let rows = rect.rows - matrix.smallestRows - 1
    guard matrix.smallestRows > 0, rows >= 3 else {
      return drawSentence(sentence, in: rect, on: &frame)
    }
    let (above, below) = rect.splitTop(rows)
    drawSentence(sentence, in: above, on: &frame)
    matrix.draw(in: below, on: &frame)
  }

  /// Draws the title of the phase, in large letters where they fit.
  ///
  /// - Returns: The room below it.
  private func drawTitle(_ title: String, in rect: Rect, on frame: inout Frame) -> Rect {
    let rows = LargeScale.half.rows(of: LargeLetters.height)
    let line = LargeLetters.line(title, .half)
    guard rect.rows >= 28, frame.panes == nil, let line, line.count <= rect.columns - 4 else {
      let gap = rect.rows >= 16 ? 1 : 0
      putCentred(title, row: rect.row + gap, in: rect, style: .plain.bold(), on: &frame)
      return rect.splitTop(1 + 2 * gap).1
    }
    let left = rect.column + (rect.columns - line.count) / 2
    frame.put(large: line, at: Point(column: left, row: rect.row + 1), scale: .half)
    return rect.splitTop(rows + 2).1
  }

  private func drawClock(
    of phase: PhaseTime, in rect: Rect, on frame: inout Frame
  ) -> Rect {
    let size = Size(columns: rect.columns - 4, rows: max(4, rect.rows / 2))
    let digits = ClockDigits(phase.left ?? phase.elapsed, in: size)
    let style = phase.warning.styleOfDigits
    digits.draw(
      at: Point(column: rect.column + (rect.columns - digits.columns) / 2, row: rect.row),
      style: style, on: &frame)
    let gap = rect.rows >= 12 ? 1 : 0
    putCentred(
      words.clock(clock.mode, phase.warning, phase.left != nil),
      row: rect.row + digits.rows + gap, in: rect, style: style, on: &frame)
    return rect.splitTop(digits.rows + 1 + 2 * gap).1
  }

  private func drawPrompt(_ prompt: String?, in rect: Rect, on frame: inout Frame) {
    let matrix = CountMatrix(session, group: projector.group, words)
    let columns = max(8, min(76, rect.columns - 4))
    let rows = prompt.map { TextWidth.wrap($0, to: columns).count } ?? 0
    let hasMatrix = matrix.smallestRows > 0 && rect.rows >= rows + 1 + matrix.smallestRows
    let (above, below) = rect.splitTop(rect.rows - (hasMatrix ? matrix.smallestRows : 0))
    if let prompt {
      // Plain rows: large letters belong to the clock here.
      let step = above.rows >= rows * 2 ? 2 : 1
      let lines = TextWidth.wrap(prompt, to: columns).prefix(max(0, above.rows / step))
      for (index, line) in lines.enumerated() {
        putCentred(
          line, row: above.row + index * step, in: above, style: .plain.bold(), on: &frame)
      }
    }
    if hasMatrix { matrix.draw(in: below, on: &frame) }
  }
}
