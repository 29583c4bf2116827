import SessionEngine
import TerminalKit
import WorkshopModel

/// The question what file a report is to be written to, then whether to replace one that is there.
struct ReportFile: Screen {
  let request: ReportRequest
  private(set) var path: TextField
  /// Why it was not written there; nil when nothing is wrong.
  var problem: String?
  /// Whether there is a file already, about which is asked.
  var isThere = false
  /// Whether the answer is awaited.
  var isAsked = false

  /// The question, with a name beside the session at `path` suggested.
  init(_ request: ReportRequest, beside path: String) {
    self.request = request
    self.path = TextField(request.fileName(beside: path))
  }

  var context: Context { isThere ? .reportReplacing : .reportFile }

  var typed: TextField? { isThere ? nil : path }

  mutating func type(_ key: Key, in model: Model) {
    problem = nil
    _ = path.handle(key, columns: 10_000)
  }

  mutating func paste(_ text: String, in model: Model) {
    problem = nil
    path.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.report
    guard !isThere else { return drawQuestion(words, in: rect, of: model, on: &frame) }
    frame.box(rect, title: words.fileTitle(words.edition(request.edition)), isFocused: true)
    let inner = rect.inset
    let question = TextWidth.wrap(words.fileQuestion, to: max(1, inner.columns - 2))
    frame.putParagraph(words.fileQuestion, in: inner)
    let isShort = inner.rows < 8
    let top = question.count + (isShort ? 0 : 1)
    let line = Rect(
      column: inner.column + 1, row: inner.row + top, columns: max(1, inner.columns - 2), rows: 1)
    frame.fill(line, " ", style: .plain.underlined())
    frame.put(path, in: line, isFocused: true, style: .plain.underlined())
    let below = inner.splitTop(top + (isShort ? 1 : 2)).1
    if let problem {
      frame.putParagraph("! " + problem, in: below, style: Style.plain.colour(.danger).bold())
    } else {
      frame.putParagraph(words.fileHint, in: below, style: .muted)
    }
  }

  private func drawQuestion(
    _ words: ReportWords, in rect: Rect, of model: Model, on frame: inout Frame
  ) {
    if let below = model.layers.dropLast().last { model.draw(below, in: rect, on: &frame) }
    let columns = min(64, rect.columns)
    let fact = TextWidth.wrap(words.isThere(path.text.trimmed), to: columns - 4)
    let keys = TextWidth.wrap(words.replaceOrKeep, to: columns - 4)
    let lines: [Line] =
      fact.map { ($0, .plain.bold()) } + [("", .plain)] + keys.map { ($0, .plain) }
    frame.dialogue(title: words.replaceTitle, lines, columns: columns, in: rect)
  }
}
