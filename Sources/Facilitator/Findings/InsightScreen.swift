import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The insights: what the entries show, in sentences with what each rests on.
///
/// They are found when the screen opens and when somebody asks for them, never while it is drawn.
struct InsightScreen: ListLayer, RoomLayer, ConclusionPlace {
  /// What was found, and in what.
  struct Found: Sendable {
    let insights: [Insight]
    /// How many operations the session had.
    let operations: Int
    /// How much of it was erased.
    let erased: Int
    /// How many entries of the evidence may not leave the room.
    let staying: Int
    /// The time by the clock.
    let time: Timestamp
  }

  /// The group that is looked at alone; nil for all groups.
  private(set) var group: Identifier<Group>?
  /// Whose conclusions its findings go to; nil for the plenary.
  var conclusionPlace: Identifier<Group>?
  /// The one that was drafted last.
  var drafted: Identifier<Conclusion>?
  private var byGroup: [Identifier<Group>?: Found] = [:]
  var selection = Selection<String>()

  /// The insights of all groups of `session`.
  init(_ session: Session, at time: Timestamp) { find(in: session, at: time) }

  var place: Place { .insights }

  /// What is shown.
  var found: Found? { byGroup[group] }

  /// Whether something was erased since, which what is shown may still tell of.
  func isErased(in session: Session) -> Bool { found?.erased != session.state.erased.count }

  /// The sentences that are shown.
  var insights: [Insight] { found?.insights ?? [] }

  func items(in model: Model) -> [Insight] { insights }

  func id(of insight: Insight) -> String { insight.sentence }

  /// Whether something was done in the session since.
  func isStale(in session: Session) -> Bool { found?.operations != session.operations.count }

  /// Looks at `group` alone, or at all groups for nil.
  mutating func show(_ group: Identifier<Group>?, of session: Session, at time: Timestamp) {
    self.group = group
    conclusionPlace = group
    selection = Selection()
    if isStale(in: session) { find(in: session, at: time) }
  }

  /// Finds everything anew; what was selected stays so where it is found again.
  mutating func find(in session: Session, at time: Timestamp) {
    let insights = Insight.all(of: session, in: group)
    let staying = Set(insights.flatMap(\.evidence)).count { session.state.staysInRoom($0) }
    byGroup = byGroup.filter { $0.value.operations == session.operations.count }
    byGroup[group] = Found(
      insights: insights, operations: session.operations.count,
      erased: session.state.erased.count, staying: staying, time: time)
  }

  /// Of what was erased nothing stays, however many entries are to be looked at again.
  mutating func renew(in model: inout Model) {
    guard let session = model.session, isErased(in: session) else { return }
    find(in: session, at: model.now)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    // Until the next tick looks again.
    guard !isErased(in: session) else { return frame.box(rect, title: "", isFocused: true) }
    InsightView(screen: self, session: session, model: model).draw(in: rect, on: &frame)
  }
}

extension State {
  /// Whether the entry may not leave the room.
  func staysInRoom(_ entry: Identifier<Entry>) -> Bool {
    switch release(of: entry) {
    case .quote, .paraphrase: false
    case .room, .moderator: true
    }
  }
}
