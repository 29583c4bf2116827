import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the preview of a report.
struct ReportView {
  let screen: ReportScreen
  let model: Model
  let lines: [Line]
  let scroll: Int

  /// How many rows the text has where the screen has `rows`.
  static func textRows(_ rows: Int) -> Int { max(1, rows - 2 - headRows(rows)) }

  private static func headRows(_ rows: Int) -> Int { rows < 12 ? 1 : 2 }

  private var words: ReportWords { model.strings.report }

  func draw(in rect: Rect, on frame: inout Frame) {
    let (head, rest) = rect.splitTop(Self.headRows(rect.rows))
    drawChoices(in: head, on: &frame)
    let hasText = screen.shown != nil && !isErasedSince
    let last = min(lines.count, scroll + rest.rows - 2)
    frame.box(
      rest, title: words.title,
      trailingTitle: hasText ? words.place(last, lines.count) : "", isFocused: true)
    guard !isErasedSince, !lines.isEmpty else {
      return frame.putParagraph(words.notYet, in: rest.inset, style: .muted)
    }
    frame.put(lines, from: scroll, inBox: rest)
  }

  /// Whether something was erased that the text may still have.
  private var isErasedSince: Bool { model.session?.state.erased.count != screen.seen.erased }

  private func drawChoices(in rect: Rect, on frame: inout Frame) {
    let request = screen.request
    let hasLayout = request.format.layout != nil
    let layout = request.layout.split(separator: "/").last.map(String.init) ?? request.layout
    let choices =
      ([words.edition(request.edition), words.format(request.format)]
      + (request.holdsSomethingBack ? [words.holdsBack] : [])
      + (hasLayout ? [words.length(request.length), layout] : [])
      + (request.headings == .number ? [words.numberedHeadings] : [])).joined(separator: " · ")
    let origin = Point(column: rect.column + 1, row: rect.row)
    let note = note
    guard rect.rows == 1, let note else {
      frame.put(TextWidth.clip(choices, to: rect.columns - 2), at: origin, style: .plain.bold())
      guard let note, rect.rows > 1 else { return }
      let below = Point(column: origin.column, row: origin.row + 1)
      frame.put(TextWidth.clip(note.text, to: rect.columns - 2), at: below, style: note.style)
      return
    }
    // In one row what is being done comes first, then what was chosen.
    let used = frame.put(
      TextWidth.clip(note.text, to: rect.columns / 2 - 1), at: origin, style: note.style)
    frame.put(
      TextWidth.clip(" · " + choices, to: rect.columns - 2 - used),
      at: Point(column: origin.column + used, row: origin.row), style: .plain.bold())
  }

  /// What is being written, or that the text is not of now.
  private var note: Line? {
    if let path = model.reportBeingWritten {
      return (words.writing(path), Style.plain.colour(.accent).bold())
    }
    guard let session = model.session, screen.shown != nil, screen.isStale(in: session) else {
      return nil
    }
    return (words.stale, Style.plain.colour(.warning))
  }
}
