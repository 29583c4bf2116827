import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The conclusions of a group or of the plenary: which place is shown, which one is selected.
struct ConclusionList: ConclusionLayer {
  /// The group; nil for the plenary.
  var group: Identifier<Group>?
  private var selection = Selection<Identifier<Conclusion>>()

  /// The list of `group`, or of the plenary for nil, from its top.
  init(_ group: Identifier<Group>?) { self.group = group }

  var place: Place { .conclusions }

  /// Where the selection is in `conclusions`; where what was selected is gone, the one in its
  /// place.
  func index(in conclusions: [Conclusion]) -> Int { selection.row(in: conclusions.map(\.id)) }

  /// The selected conclusion; nil when there are none.
  func selection(in session: Session) -> Conclusion? {
    let conclusions = session.conclusions(of: group)
    return conclusions.isEmpty ? nil : conclusions[index(in: conclusions)]
  }

  /// Selects the conclusion `id`, if it is in the list.
  mutating func select(_ id: Identifier<Conclusion>, in session: Session) {
    let ids = session.conclusions(of: group).map(\.id)
    if ids.contains(id) { selection.select(id, in: ids) }
  }

  mutating func move(by offset: Int, in model: inout Model) {
    selection.move(by: offset, in: model.session?.conclusions(of: group).map(\.id) ?? [])
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    ConclusionListView(
      list: self, session: session, words: model.strings.conclusion,
      conclusions: session.conclusions(of: group)
    ).draw(in: rect, on: &frame)
  }
}
