import ScreenKit
import SessionEngine
import WorkshopModel

/// The home screen: the sessions of this folder, the templates, and which is selected.
struct Home: Equatable, Sendable {
  var sessions: [SessionSummary] = []
  var templates: [SessionSummary] = []
  var selected = 0

  /// How many rows can be selected.
  var count: Int { sessions.count + templates.count }
}

/// The question what a new session's file is to be called.
struct NewSessionPrompt: Equatable, Sendable {
  let template: SessionSummary
  var name: TextField

  /// The question for a session from `template`, with a name that none of `taken` has.
  init(_ template: SessionSummary, taken: [String]) {
    self.template = template
    let names = [template.path] + (2...99).map { "\(template.path)-\($0)" }
    name = TextField((names.first { !taken.contains($0 + ".json") } ?? template.path) + ".json")
  }
}
