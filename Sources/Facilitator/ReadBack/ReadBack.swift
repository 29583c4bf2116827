import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Reading conclusions back to the room, one at a time.
struct ReadBack: RoomLayer {
  /// Whose conclusions they are; nil for the plenary.
  let group: Identifier<Group>?
  /// The one that is read.
  private(set) var conclusion: Identifier<Conclusion>
  private var place: Int
  private var scroll = 0

  /// The reading of `conclusion`, which stands at `place` among those of `group`.
  init(_ conclusion: Identifier<Conclusion>, at place: Int, of group: Identifier<Group>?) {
    self.conclusion = conclusion
    self.place = place
    self.group = group
  }

  var context: Context { .readBack }

  /// The conclusion that is read; nil when it was withdrawn.
  func selection(in session: Session) -> Conclusion? { session.state.value(conclusion) }

  /// The reading of the conclusion `offset` places on; nil when there is none.
  ///
  /// What was withdrawn counts as standing between its neighbours.
  func moved(by offset: Int, in session: Session) -> ReadBack? {
    let all = session.conclusions(of: group)
    let present = all.firstIndex { $0.id == conclusion }
    let target = (present ?? (offset > 0 ? place - 1 : place)) + offset
    guard all.indices.contains(target) else { return nil }
    return ReadBack(all[target].id, at: target, of: group)
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let session = model.session else { return }
    let view = ReadBackView(self, session, model)
    let hidden = view.hiddenRows(in: Size(columns: model.size.columns, rows: model.bodyRows))
    scroll = min(max(0, scroll + offset), hidden)
  }

  /// How many rows of the text are above the screen.
  var scrolled: Int { scroll }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    ReadBackView(self, session, model).draw(in: rect, on: &frame)
  }
}
