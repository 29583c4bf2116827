import SessionEngine
import TerminalKit
import WorkshopModel

/// Something that a key can ask for about a report.
enum ReportAction: Hashable, Sendable {
  case show, edition, style, length, format, again
  /// Asking for a file's name and writing there; replacing the file that is there.
  case askForFile, write, replace, keepFile
}

/// The preview of a report: what is chosen, what that leaves out, and the text.
struct ReportScreen: Screen {
  var request = ReportRequest()
  private(set) var preview: ReportPreview?
  /// How many operations the session had, and how much of it was erased, when that was shown.
  private(set) var seen: (operations: Int, erased: Int) = (0, 0)
  /// Why the report was not written, in whole; nil when nothing is wrong.
  private var problem: String?
  private var scroll = 0
  /// The lines for a box that is so many columns wide.
  private var wrapped: (columns: Int, lines: [Line]) = (0, [])

  var context: Context { .report }

  /// Whether the text that is shown is that of another session or of other choices.
  func isStale(in session: Session) -> Bool {
    guard let shown = preview?.request else { return true }
    return seen.operations != session.operations.count || shown.edition != request.edition
      || shown.style != request.style || shown.length != request.length
  }

  /// Shows what came; while nothing else was chosen it stays at the same place.
  mutating func show(_ preview: ReportPreview, in model: Model) {
    if preview.request.edition != self.preview?.request.edition { scroll = 0 }
    self.preview = preview
    if let session = model.session {
      seen = (session.operations.count, session.state.erased.count)
    }
    wrap(in: model, columns: model.size.columns)
  }

  /// Tells why the report was not written, above everything else; nil takes that away.
  mutating func tell(_ problem: String?, in model: Model) {
    guard self.problem != problem else { return }
    self.problem = problem
    scroll = 0
    wrap(in: model, columns: model.size.columns)
  }

  mutating func move(by offset: Int, in model: Model) {
    if wrapped.columns != model.size.columns { wrap(in: model, columns: model.size.columns) }
    let rows = ReportView.textRows(model.bodyRows)
    scroll = ListWindow.moved(
      min(scroll, max(0, wrapped.lines.count - rows)), by: offset,
      count: max(1, wrapped.lines.count - rows + 1))
  }

  /// Of what others erased nothing stays, also not in the text.
  mutating func renew(in model: Model) {
    guard model.session?.state.erased.count != seen.erased else { return }
    preview = nil
    wrapped = (0, [])
  }

  private mutating func wrap(in model: Model, columns: Int) {
    wrapped = (columns, lines(model.strings.report, columns: columns))
  }

  /// What there is to know, then the text, as rows.
  private func lines(_ words: ReportWords, columns: Int) -> [Line] {
    guard let preview else { return [] }
    let room = max(8, columns - 4)
    var lines: [Line] = []
    if let problem {
      let style = Style.plain.colour(.danger).bold()
      lines = TextWidth.wrap("! " + problem, to: room).map { ($0, style) } + [("", .plain)]
    }
    lines.append((words.before, .plain.bold()))
    for note in preview.notes {
      let rows = TextWidth.wrap(note, to: room - 2)
      lines += rows.enumerated().map { (($0 == 0 ? "- " : "  ") + $1, .plain) }
    }
    lines += [("", .plain), (words.preview, .plain.bold())]
    for line in preview.lines {
      let rows = line.isEmpty ? [""] : TextWidth.wrap(line, to: room)
      lines += rows.map { ($0, line.hasPrefix("#") ? .plain.bold() : .plain) }
    }
    if preview.more > 0 { lines.append((words.more(preview.more), .muted)) }
    return lines
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let columns = model.size.columns
    let lines =
      wrapped.columns == columns ? wrapped.lines : lines(model.strings.report, columns: columns)
    ReportView(self, model, lines, scroll: scroll).draw(in: rect, on: &frame)
  }
}
