import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What the room sees on the wall, where nothing can be changed.
///
/// The clock and the prompt, the matrix, the challenge that is looked at, the conclusion that is
/// read back.
struct Projector: RoomLayer {
  /// What is shown.
  enum View: CaseIterable, Sendable {
    /// Whatever the moderator turns the room to.
    case following
    /// The phase with its clock.
    case plan
    /// How many entries there are, where.
    case matrix
    /// The challenge that the room was turned to.
    case challenge
    /// The conclusion that the room was turned to.
    case conclusion
  }

  var view = View.following
  /// The group whose room it hangs in; nil for a room of all groups.
  var group: Identifier<Group>?
  /// Whether what others do cannot be read at the moment.
  var isBehind = false

  var context: Context { .projector }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    ProjectorView(self, session, model).draw(in: rect, on: &frame)
  }

  /// What the room was turned to, as far as it is this room.
  func focus(_ clock: Clock, in session: Session) -> Clock.Focus? {
    guard let focus = clock.focus, let group else { return clock.focus }
    let place: Identifier<Group>? =
      switch focus {
      case .challenge(let id, _): session.entries[id]?.group
      case .conclusion(let id): (session.state.value(id) as Conclusion?)?.group
      }
    return place == nil || place == group ? focus : nil
  }
}
