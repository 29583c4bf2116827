import ScreenKit
import TerminalKit
import WorkshopModel

/// The question by which template of one's own a report is to be laid out.
struct ReportTemplate: RoomLayer {
  /// What its name has to end in.
  let ending: String
  /// Whether the answer is awaited.
  var isAsked = false
  private var question: PathQuestion

  /// The question for a template that ends in `ending`, with `path` suggested.
  init(ending: String, path: String) {
    self.ending = ending
    question = PathQuestion(path)
  }

  var context: Context { .reportTemplate }

  var typed: TextField? { question.path }

  /// The path, without white space at its ends.
  var typedPath: String { question.typed }

  /// Tells why it cannot be laid out by that.
  mutating func fail(_ problem: String) {
    isAsked = false
    question.fail(problem)
  }

  mutating func type(_ key: Key, in model: inout Model) { question.type(key) }

  mutating func paste(_ text: String, in model: inout Model) { question.paste(text) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.report
    question.draw(
      title: words.templateTitle, question: words.templateQuestion(ending),
      hint: words.templateHint(ending), in: rect, on: &frame)
  }
}
