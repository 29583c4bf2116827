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
    model.push(NewSessionPrompt(templates[index], taken: sessions.map(\.path)))
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    HomeView(self, model.strings).draw(in: rect, on: &frame)
  }
}

/// The question what a new session's file is to be called.
struct NewSessionPrompt: Equatable, RoomLayer {
  let template: SessionSummary
  var name: TextField

  /// The question for a session from `template`, with a name that none of `taken` has.
  init(_ template: SessionSummary, taken: [String]) {
    self.template = template
    let names = [template.path] + (2...99).map { "\(template.path)-\($0)" }
    name = TextField((names.first { !taken.contains($0 + ".json") } ?? template.path) + ".json")
  }

  var place: Place { .prompt }

  var typed: TextField? { name }

  mutating func type(_ key: Key, in model: inout Model) {
    _ = name.handle(key, columns: FormLayout(model.size).textColumns)
  }

  mutating func paste(_ text: String, in model: inout Model) { name.insert(text.onOneLine) }

  func accept(in model: inout Model) -> [Effect] {
    let path = name.text.trimmed
    guard !path.isEmpty else { return [] }
    model.pop()
    return [.create(template: template.path, path: path)]
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    PromptView(self, model.strings).draw(in: rect, on: &frame)
  }
}
