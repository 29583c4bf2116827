import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Reading conclusions back to the room, one at a time.
struct ReadBack: ConclusionLayer {
  /// Whose conclusions they are; nil for the plenary.
  let group: Identifier<Group>?
  /// The one that is read.
  private(set) var conclusion: Identifier<Conclusion>
  private var row: Int
  /// How many rows of the text are above the screen.
  private(set) var scroll = 0

  /// The reading of `conclusion`, which stands at `place` among those of `group`.
  init(_ conclusion: Identifier<Conclusion>, at place: Int, of group: Identifier<Group>?) {
    self.conclusion = conclusion
    row = place
    self.group = group
  }

  var place: Place { .readBack }

  /// The conclusion that is read; nil when it was withdrawn.
  func selection(in session: Session) -> Conclusion? { session.state.value(conclusion) }

  /// The reading of the conclusion `offset` places on; nil when there is none.
  ///
  /// What was withdrawn counts as standing between its neighbours.
  func moved(by offset: Int, in session: Session) -> ReadBack? {
    let all = session.conclusions(of: group)
    let present = all.firstIndex { $0.id == conclusion }
    let target = (present ?? (offset > 0 ? row - 1 : row)) + offset
    guard all.indices.contains(target) else { return nil }
    return ReadBack(all[target].id, at: target, of: group)
  }

  mutating func move(by offset: Int, in model: inout Model) {
    let size = Size(columns: model.size.columns, rows: model.bodyRows)
    scroll = min(max(0, scroll + offset), view(in: model)?.hiddenRows(in: size) ?? 0)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    view(in: model)?.draw(in: rect, on: &frame)
  }

  private func view(in model: Model) -> ReadBackView? {
    model.session.map {
      ReadBackView(
        reading: self, session: $0, words: model.strings.conclusion,
        opinions: model.strings.opinion.told(of: conclusion, on: model.board),
        onlyASCII: model.onlyASCII)
    }
  }
}
