import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The home screen: the sessions of this folder, the templates, and which is selected.
struct Home: Equatable, RoomLayer {
  private(set) var sessions: [SessionSummary] = []
  private(set) var templates: [SessionSummary] = []
  private(set) var selected = 0

  /// How many rows can be selected.
  var count: Int { sessions.count + templates.count }

  /// Lists those.
  mutating func list(_ sessions: [SessionSummary], _ templates: [SessionSummary]) {
    self.sessions = sessions
    self.templates = templates
    selected = min(selected, max(0, count - 1))
  }

  var place: Place { .home }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: count)
  }

  func open(in model: inout Model) -> [Effect] {
    if sessions.indices.contains(selected) { return [.open(path: sessions[selected].path)] }
    let index = selected - sessions.count
    guard templates.indices.contains(index) else { return [] }
    model.push(NewSession.open(templates[index], taken: sessions.map(\.path)))
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
