import ScreenKit
import TerminalKit

extension Model {
  /// Goes to the next style; behind the last one, asks for a template of one's own.
  mutating func chooseStyle() -> [Effect] {
    let request = reporting.request
    let styles = ReportRequest.styles
    guard let ending = request.format.templateEnding else { return [] }
    let isLast = request.template == nil && request.style == styles[styles.count - 1]
    let effects = choose { request in
      let place = styles.firstIndex(of: request.style) ?? -1
      // From a template of one's own it goes on to the first style.
      request.style = request.template == nil ? styles[(place + 1) % styles.count] : styles[0]
      request.usesTemplates = false
    }
    guard isLast else { return effects }
    push(ReportTemplate(ending: ending, path: request.templates[ending] ?? ""))
    return effects
  }

  /// Shows the report by the template that was named; until that works the form stays.
  mutating func useTemplate() -> [Effect] {
    guard let form = screen(ReportTemplate.self), !form.typedPath.isEmpty else { return [] }
    withScreen(ReportTemplate.self) { $0.isAsked = true }
    var request = reporting.request
    request.templates[form.ending] = form.typedPath
    request.usesTemplates = true
    return [.report(.preview(request))]
  }

  /// Takes over the template by which `preview` was made.
  mutating func take(template preview: ReportPreview) {
    reporting.request = preview.request
    let model = self
    withScreen(ReportScreen.self) { $0.choose(preview.request, in: model) }
    show(preview)
  }
}
