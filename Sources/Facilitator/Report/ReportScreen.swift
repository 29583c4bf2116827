import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The preview of a report: what is chosen, what that leaves out, and the text.
struct ReportScreen: RoomLayer {
  /// How far a session had come.
  struct Seen: Equatable {
    private var operations = 0
    fileprivate(set) var erased = 0

    /// Nothing yet.
    init() {}

    /// As far as `session` has come.
    init(_ session: Session) {
      operations = session.operations.count
      erased = session.state.erased.count
    }
  }

  private(set) var request: ReportRequest
  private var preview: ReportPreview?
  /// How far the session had come when that was made.
  private(set) var seen = Seen()
  /// Whether it is to be written as soon as it was read what that leaves out.
  var isAskedForFile = false
  /// Why the report was not written, in whole; nil when nothing is wrong.
  private var problem: String?
  private var scroll = 0
  /// The lines for a box that is so many columns wide.
  private var wrapped: (columns: Int, lines: [Line]) = (0, [])

  /// The screen for `request`, without a text yet.
  init(_ request: ReportRequest) { self.request = request }

  var place: Place { .report }

  /// What is shown, which is never the text or the notes of other choices; nil for nothing.
  var shown: ReportPreview? {
    preview.flatMap { $0.request.hasPreview(of: request) ? $0 : nil }
  }

  /// Whether something was entered since the text was made.
  func isStale(in session: Session) -> Bool { seen != Seen(session) }

  /// Asks for something else; what was wrong with the report before says nothing of this one.
  mutating func choose(_ request: ReportRequest, in model: Model) {
    if !request.hasPreview(of: self.request) { scroll = 0 }
    self.request = request
    problem = nil
    wrap(in: model, columns: model.size.columns)
  }

  /// Shows what came; while nothing else was chosen it stays at the same place.
  mutating func show(_ preview: ReportPreview, in model: Model) {
    self.preview = preview
    problem = nil
    isAskedForFile = false
    if let session = model.session { seen = Seen(session) }
    wrap(in: model, columns: model.size.columns)
  }

  /// Tells why the report was not written, above everything else; nil takes that away.
  mutating func tell(_ problem: String?, in model: Model) {
    isAskedForFile = false
    guard self.problem != problem else { return }
    self.problem = problem
    scroll = 0
    wrap(in: model, columns: model.size.columns)
  }

  /// Goes to what there is to know before it is written.
  mutating func scrollUp() { scroll = 0 }

  mutating func move(by offset: Int, in model: inout Model) {
    if wrapped.columns != model.size.columns { wrap(in: model, columns: model.size.columns) }
    let rows = ReportView.textRows(model.bodyRows)
    scroll = ListWindow.moved(
      min(scroll, max(0, wrapped.lines.count - rows)), by: offset,
      count: max(1, wrapped.lines.count - rows + 1))
  }

  /// Of what others erased nothing stays, also not in the text.
  mutating func renew(in model: inout Model) {
    guard model.session?.state.erased.count != seen.erased else { return }
    preview = nil
    wrapped = (0, [])
  }

  private mutating func wrap(in model: Model, columns: Int) {
    wrapped = (columns, lines(model.strings.report, columns: columns))
  }

  /// What there is to know, then the text, as rows.
  private func lines(_ words: ReportWords, columns: Int) -> [Line] {
    let room = max(8, columns - 4)
    var lines: [Line] = []
    if let problem {
      let style = Style.plain.colour(.danger).bold()
      lines = TextWidth.wrap("! " + problem, to: room).map { ($0, style) } + [("", .plain)]
    }
    guard let preview = shown else {
      return lines + TextWidth.wrap(words.notYet, to: room).map { ($0, .muted) }
    }
    lines.append((words.before, .plain.bold()))
    for note in preview.notes {
      let rows = TextWidth.wrap(note, to: room - 2)
      lines += rows.enumerated().map { (($0 == 0 ? "- " : "  ") + $1, .plain) }
    }
    let title =
      request.format == .markdown && preview.shownStyle == nil
      ? words.preview : words.previewAs(preview.shownStyle)
    lines += [("", .plain), (title, .plain.bold())]
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
    ReportView(screen: self, model: model, lines: lines, scroll: scroll)
      .draw(in: rect, on: &frame)
  }
}
