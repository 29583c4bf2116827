import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The home screen: the sessions of this folder, the templates, and which is selected.
struct Home: ListLayer, RoomLayer {
  private(set) var sessions: [SessionSummary] = []
  private(set) var templates: [SessionSummary] = []
  var selection = Selection<String>()

  /// Lists those.
  mutating func list(_ sessions: [SessionSummary], _ templates: [SessionSummary]) {
    self.sessions = sessions
    self.templates = templates
  }

  var place: Place { .home }

  func items(in model: Model) -> [SessionSummary] { sessions + templates }

  func id(of summary: SessionSummary) -> String { summary.path }

  func open(in model: inout Model) -> [Effect] {
    guard let selected = selected(in: model) else { return [] }
    if sessions.contains(selected) { return [.open(path: selected.path)] }
    model.push(NewSession.open(selected, taken: sessions.map(\.path)))
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    HomeView(self, model.strings).draw(in: rect, on: &frame)
  }
}

/// The question what a new session's file is to be called.
struct NewSession: PromptDetails {
  let template: SessionSummary

  var place: Place { .prompt }

  /// The question for a session from `template`, with a name that none of `taken` has.
  static func open(_ template: SessionSummary, taken: [String]) -> Prompt<NewSession> {
    let names = [template.path] + (2...99).map { "\(template.path)-\($0)" }
    let free = names.first { !taken.contains($0 + ".json") } ?? template.path
    return Prompt(NewSession(template: template), free + ".json")
  }

  func words(in model: Model, columns: Int) -> PromptWords {
    let words = model.strings.home
    return PromptWords(
      title: "\(words.newSession) · \(template.title)", question: words.nameQuestion,
      hint: words.nameHint)
  }

  func take(_ typed: String, in model: inout Model) -> [Effect] {
    model.pop()
    return [.create(template: template.path, path: typed)]
  }
}
