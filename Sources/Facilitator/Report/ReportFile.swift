import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The question what file a report is to be written to, then whether to replace those that are
/// there.
struct ReportFile: RoomLayer {
  let request: ReportRequest
  /// What there is to know before it is written.
  let notes: [String]
  /// How far the session had come when that was said.
  let seen: ReportScreen.Seen
  /// The files that are there, about which is asked.
  var found: [String] = []
  /// Whether the answer is awaited.
  private(set) var isAsked = false
  /// Whether it is to be written in place of what is there.
  private(set) var isReplacing = false
  private var question: PathQuestion

  /// The question for a report of which `notes` tell, with `name` suggested.
  init(_ request: ReportRequest, notes: [String], seen: ReportScreen.Seen, name: String) {
    self.request = request
    self.notes = notes
    self.seen = seen
    question = PathQuestion(name)
  }

  var context: Context { found.isEmpty ? .reportFile : .reportReplacing }

  var typed: TextField? { found.isEmpty ? question.path : nil }

  /// The path, without white space at its ends.
  var typedPath: String { question.typed }

  /// Takes note that it is asked for.
  mutating func beAsked(replacing isReplacing: Bool) {
    isAsked = true
    self.isReplacing = isReplacing
  }

  /// Asks whether to replace `files`.
  mutating func ask(about files: [String]) {
    isAsked = false
    found = files
  }

  /// Tells why it is not written there.
  mutating func fail(_ problem: String) {
    isAsked = false
    found = []
    question.fail(problem)
  }

  mutating func type(_ key: Key, in model: inout Model) { question.type(key) }

  mutating func paste(_ text: String, in model: inout Model) { question.paste(text) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.report
    guard found.isEmpty else { return drawFound(words, in: rect, of: model, on: &frame) }
    question.draw(
      title: words.fileTitle(words.edition(request.edition)), question: words.fileQuestion,
      hint: request.format == .csv ? words.tablesHint : words.fileHint,
      notes: noteLines(words, columns: rect.columns - 4), in: rect, on: &frame)
  }

  private func noteLines(_ words: ReportWords, columns: Int) -> [Line] {
    [(words.before, .plain.bold())]
      + notes.flatMap { note in
        TextWidth.wrap(note, to: max(8, columns - 2)).enumerated()
          .map { (($0 == 0 ? "- " : "  ") + $1, .plain) }
      }
  }

  private func drawFound(
    _ words: ReportWords, in rect: Rect, of model: Model, on frame: inout Frame
  ) {
    model.below?.draw(in: rect, of: model, on: &frame)
    let columns = min(64, rect.columns)
    let fact = TextWidth.wrap(words.isThere(found), to: columns - 4)
    let keys = TextWidth.wrap(words.replaceOrKeep, to: columns - 4)
    let lines: [Line] =
      fact.map { ($0, .plain.bold()) } + [("", .plain)] + keys.map { ($0, .plain) }
    frame.dialogue(
      title: words.replaceTitle(found.count), lines, columns: columns, in: rect)
  }
}
