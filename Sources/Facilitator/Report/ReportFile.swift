import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The question what file a report is to be written to.
struct ReportFile: PromptDetails {
  let request: ReportRequest
  /// What there is to know before it is written.
  let notes: [String]
  /// How far the session had come when that was said.
  let seen: ReportScreen.Seen
  /// Whether it is to be written in place of what is there.
  var isReplacing = false

  var place: Place { .reportFile }

  func words(in model: Model, columns: Int) -> PromptWords {
    let words = model.strings.report
    let notes = notes.flatMap { note in
      TextWidth.wrap(note, to: max(8, columns - 2)).enumerated()
        .map { (($0 == 0 ? "- " : "  ") + $1, .plain) as Line }
    }
    return PromptWords(
      title: words.fileTitle(words.edition(request.edition)), question: words.fileQuestion,
      hint: request.format == .csv ? words.tablesHint : words.fileHint,
      notes: [(words.before, .plain.bold())] + notes)
  }

  /// Has the report written to the file that was named, when what others have done was looked at.
  func take(_ typed: String, in model: inout Model) -> [Effect] {
    guard !model.isNotSaved, model.saving == .saved else {
      _ = Prompt<ReportFile>.refuse(model.strings.report.notSaved, in: &model)
      return []
    }
    model.reporting.note(typed, for: request, beside: model.path)
    model.withScreen(Prompt<ReportFile>.self) { $0.isReplacing = false }
    return [.report(.check)]
  }
}

/// The question whether a report is to replace the files that are there.
struct ReportReplacing: RoomLayer, QuestionLayer {
  /// The question that was answered with their name.
  let file: Prompt<ReportFile>
  /// The files that are there.
  let found: [String]

  var place: Place { .reportReplacing }

  func title(in model: Model) -> String { model.strings.report.replaceTitle(found.count) }

  func lines(_ size: Size, in model: Model) -> [Line] {
    let words = model.strings.report
    return .init([words.isThere(found), "", words.replaceOrKeep], columns: size.columns)
  }

  /// Asks for another file.
  func keep(in model: inout Model) { model.layers.top = Prompt(file.details, file.answer) }

  /// Has the report written in place of what is there.
  func replace(in model: inout Model) -> [Effect] {
    model.layers.top = file
    let effects = file.give(in: &model)
    model.withScreen(Prompt<ReportFile>.self) { $0.isReplacing = true }
    return effects
  }
}
