import ScreenKit
import WorkshopModel

/// The question by which template of one's own a report is to be laid out.
struct ReportTemplate: PromptDetails {
  /// What its name has to end in.
  let ending: String

  var place: Place { .reportTemplate }

  func words(in model: Model, columns: Int) -> PromptWords {
    let words = model.strings.report
    return PromptWords(
      title: words.templateTitle, question: words.templateQuestion(ending),
      hint: words.templateHint(ending))
  }

  /// Shows the report by the template that was named; until that works the question stays.
  func take(_ typed: String, in model: inout Model) -> [Effect] {
    var request = model.reporting.request
    request.templates[ending] = typed
    request.usesTemplates = true
    return [.report(.preview(request))]
  }
}
