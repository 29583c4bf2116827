import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The home screen: the sessions of this folder, the templates, and which is selected.
struct Home: ListLayer, RoomLayer {
  private(set) var sessions: [SessionSummary] = []
  private(set) var templates: [SessionSummary] = []
  /// Where else sessions were looked for; nil while nobody has looked.
  private(set) var places: [String]?
  var selection = Selection<String>()

  /// Lists those, and says where else they were looked for.
  mutating func list(
    _ sessions: [SessionSummary], _ templates: [SessionSummary], alsoFrom places: [String]
  ) {
    self.sessions = sessions
    self.templates = templates
    self.places = places
  }

  var place: Place { .home }

  func items(in model: Model) -> [SessionSummary] { sessions + templates }

  func id(of summary: SessionSummary) -> String { summary.path }

  func open(in model: inout Model) -> [Effect] {
    guard let selected = selected(in: model) else { return [] }
    if sessions.contains(selected) { return [.open(path: selected.path)] }
    NewSessionForm.open(from: selected, in: &model)
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    HomeView(self, model.strings).draw(in: rect, on: &frame)
  }
}
