import Insights
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
    /// The wording of the norms.
    case norm
    /// The entries by role and number, as far as anybody may read them.
    case entries
    /// How many of them there are, by role and sector.
    case sectors
    /// What votes came to.
    case votes
    /// The themes of the entries.
    case themes

    /// The key that shows it.
    var key: Key { .character(Array("1234567890")[Self.allCases.firstIndex(of: self) ?? 0]) }
  }

  var view = View.following { didSet { scroll = 0 } }
  /// How many rows of what is shown are above the screen.
  private(set) var scroll = 0
  /// Whether a terminal goes round, as far as anybody knows.
  var isGoingRound = true
  /// What may be shown of what was said, and of which state of the session that was worked out.
  private var shown: (content: WallContent, progress: Progress, isGoingRound: Bool)?
  /// The group whose room it hangs in; nil for a room of all groups.
  var group: Identifier<Group>?
  /// Whether what others do cannot be read at the moment.
  var isBehind = false

  var place: Place { .projector }

  /// What may be shown of what was said.
  var content: WallContent { shown?.content ?? WallContent() }

  /// Works out what may be shown, where that is asked for and something has changed.
  mutating func renewContent(in model: Model) {
    guard [.entries, .sectors, .votes, .themes].contains(view), let session = model.session,
      shown?.progress != session.progress || shown?.isGoingRound != isGoingRound
    else { return }
    shown = (model.wallContent(session, isGoingRound), session.progress, isGoingRound)
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let session = model.session else { return }
    let view = ProjectorView(self, session, model)
    let rows = view.textLines(columns: model.size.columns - 4).count
    scroll = ListWindow.moved(
      scroll, by: offset, count: max(1, rows - (model.size.rows - 4) + 1))
  }

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
