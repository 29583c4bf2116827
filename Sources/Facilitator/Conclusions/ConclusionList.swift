import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The conclusions of a group or of the plenary: which place is shown, which one is selected.
struct ConclusionList: ListLayer, ConclusionLayer {
  /// The group; nil for the plenary.
  var group: Identifier<Group>?
  var selection = Selection<Identifier<Conclusion>>()

  /// The list of `group`, or of the plenary for nil, from its top.
  init(_ group: Identifier<Group>?) { self.group = group }

  var place: Place { .conclusions }

  func items(in model: Model) -> [Conclusion] { model.session?.conclusions(of: group) ?? [] }

  func id(of conclusion: Conclusion) -> Identifier<Conclusion> { conclusion.id }

  func selection(in session: Session) -> Conclusion? {
    selected(in: session.conclusions(of: group))
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    ConclusionListView(
      list: self, session: session, words: model.strings.conclusion,
      conclusions: items(in: model),
      opinions: { model.strings.opinion.told(of: $0, on: model.board) }
    ).draw(in: rect, on: &frame)
  }
}
