import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The conclusions of a group or of the plenary: which place is shown, which one is selected.
struct ConclusionList: RoomLayer {
  /// The group; nil for the plenary.
  var group: Identifier<Group>?
  private var chosen: Identifier<Conclusion>?
  private var place = 0

  /// The list of `group`, or of the plenary for nil, from its top.
  init(_ group: Identifier<Group>?) { self.group = group }

  var context: Context { .conclusions }

  /// Where the selection is in `conclusions`; where what was selected is gone, the one in its
  /// place.
  func index(in conclusions: [Conclusion]) -> Int {
    conclusions.firstIndex { $0.id == chosen } ?? min(place, max(0, conclusions.count - 1))
  }

  /// The selected conclusion; nil when there are none.
  func selection(in session: Session) -> Conclusion? {
    let conclusions = session.conclusions(of: group)
    return conclusions.isEmpty ? nil : conclusions[index(in: conclusions)]
  }

  /// Selects the conclusion `id`.
  mutating func select(_ id: Identifier<Conclusion>, in session: Session) {
    place = session.conclusions(of: group).firstIndex { $0.id == id } ?? place
    chosen = id
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let conclusions = model.session?.conclusions(of: group), !conclusions.isEmpty else {
      return
    }
    place = ListWindow.moved(index(in: conclusions), by: offset, count: conclusions.count)
    chosen = conclusions[place].id
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    ConclusionListView(self, session, model.strings).draw(in: rect, on: &frame)
  }
}
