import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Draws the question whether to leave although something is not saved or a report is being
  /// written, over what is below.
  func drawLeaving(in rect: Rect, on frame: inout Frame) {
    let columns = min(60, rect.columns)
    let facts = [
      room.isNotSaved ? room.unsavedWords : nil, room.reportBeingWritten.map(room.strings.report.endNotSeen),
    ]
    let fact = facts.compactMap(\.self).flatMap { TextWidth.wrap($0, to: columns - 4) }
    let keys = TextWidth.wrap(
      room.isNotSaved ? room.strings.saving.leaving : room.strings.report.leaving, to: columns - 4)
    let lines: [Line] =
      fact.map { ($0, .plain.bold()) } + [("", .plain)] + keys.map { ($0, .plain) }
    drawQuestion(title: room.strings.leaving.title, lines, columns: columns, in: rect, on: &frame)
  }

  /// Draws the question whether to erase an entry, over what is below.
  func drawErasing(_ erasure: Erasure, in rect: Rect, on frame: inout Frame) {
    let columns = min(64, rect.columns)
    let warning = TextWidth.wrap(
      erasure.isPart
        ? "\(room.strings.erasure.warning) \(room.strings.erasure.splitWarning)" : room.strings.erasure.warning,
      to: columns - 4)
    // The warning is shown whole; the entry's text gets what rows are left.
    let rows = max(1, min(3, rect.rows - warning.count - 3))
    let text = TextWidth.wrap(String(erasure.text.prefix(400)), to: columns - 4)
    var shown = Array(text.prefix(rows))
    if text.count > rows {
      let rest = text.dropFirst(rows - 1).joined(separator: " ")
      shown[rows - 1] = TextWidth.clip(rest + "…", to: columns - 4)
    }
    let gap: [Line] = rect.rows >= warning.count + shown.count + 3 ? [("", .plain)] : []
    let lines: [Line] =
      shown.map { ($0, .plain.bold()) } + gap + warning.map { ($0, Style.plain) }
    drawQuestion(
      title: room.strings.erasure.title(erasure.label), lines, columns: columns, in: rect, on: &frame)
  }

  /// Draws the question where everything is to be saved.
  func drawSaving(_ prompt: SavePrompt, in rect: Rect, on frame: inout Frame) {
    let words = room.strings.saving
    frame.box(rect, title: words.title, isFocused: true)
    let inner = rect.inset
    frame.putParagraph(words.question, in: inner)
    let isShort = inner.rows < 8
    let line = Rect(
      column: inner.column + 1, row: inner.row + (isShort ? 1 : 2),
      columns: max(1, inner.columns - 2), rows: 1)
    frame.fill(line, " ", style: .plain.underlined())
    frame.put(prompt.path, in: line, isFocused: true, style: .plain.underlined())
    let below = inner.splitTop(isShort ? 2 : 4).1
    if let problem = prompt.problem {
      frame.putParagraph("! " + problem, in: below, style: Style.plain.colour(.danger).bold())
    } else {
      frame.putParagraph(words.hint, in: below, style: .muted)
    }
  }

  /// Draws the history of a record.
  func drawHistory(_ history: RecordHistory, in rect: Rect, on frame: inout Frame) {
    guard let session else { return }
    let name = session.name(of: history.record, room.strings.records)
    frame.box(rect, title: room.strings.history.title(name), isFocused: true)
    let lines = historyLines(history.record, columns: rect.columns - 4)
    guard !lines.isEmpty else {
      return frame.putParagraph(room.strings.history.none, in: rect.inset, style: .muted)
    }
    frame.put(lines, from: history.scroll, inBox: rect)
  }

  /// The history of a record as rows: when and who, below that what.
  func historyLines(_ key: RecordKey, columns: Int) -> [Line] {
    history(of: key).flatMap { event -> [Line] in
      let head = [event.when, event.who].compactMap(\.self).joined(separator: "  ")
      let what = event.what.flatMap { TextWidth.wrap($0, to: max(10, columns - 2)) }
      return [(TextWidth.clip(head, to: columns), .plain.bold())]
        + what.map { ("  " + $0, .plain) }
    }
  }

  /// How many places a history can be scrolled to.
  func historyScrolls(_ history: RecordHistory) -> Int {
    scrolls(historyLines(history.record, columns: size.columns - 4).count)
  }

  /// How many places so many lines in a box over the whole body can be scrolled to.
  func scrolls(_ lines: Int) -> Int { max(1, lines - (bodyRows - 2) + 1) }
}
