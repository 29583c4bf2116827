import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Where the moderator types how many hands went up for each challenge.
struct HandCount: RoomLayer {
  let ballot: Identifier<Ballot>
  fileprivate(set) var hands: [Identifier<Entry>: Int] = [:]
  /// The hands as they were counted when this was opened.
  fileprivate let beginning: [Identifier<Entry>: Int]
  fileprivate(set) var selected = 0

  init(_ ballot: Ballot, _ session: Session) {
    self.ballot = ballot.id
    for vote in session.votes(of: Ballot.hands, on: ballot) {
      guard let item = session.standing(vote.item) else { continue }
      hands[item, default: 0] += vote.dots
    }
    beginning = hands
  }

  var context: Context { .handCount }

  fileprivate func content(in model: Model) -> (ballot: Ballot, items: [Identifier<Entry>])? {
    BallotPaper(ballot).content(in: model)
  }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: content(in: model)?.items.count ?? 0)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.voting
    guard let session = model.session, let (ballot, items) = content(in: model) else {
      frame.box(rect, isFocused: true)
      return frame.putParagraph(words.gone, in: rect.inset, style: .muted)
    }
    let group = session.state.value(ballot.group)?.number ?? ""
    frame.box(rect, title: words.handsTitle(group, ballot.round), isFocused: true)
    let (head, list) = rect.inset.splitTop(rect.rows < 12 ? 1 : 2)
    frame.put(
      TextWidth.clip(words.handsIntroduction, to: head.columns - 2),
      at: Point(column: head.column + 1, row: head.row), style: .muted)
    DotList(session, items, hands, selected: selected, sign: "").draw(in: list, on: &frame)
  }
}

extension Model {
  /// Does what a binding asks for on the count of hands.
  mutating func performOnCount(_ action: VotingAction) -> [Effect] {
    switch action {
    case .count(let digit): changeHands { $0 * 10 + digit > 99 ? digit : $0 * 10 + digit }
    case .deleteDigit: changeHands { $0 / 10 }
    case .more: changeHands { min(99, $0 + 1) }
    case .fewer: changeHands { max(0, $0 - 1) }
    case .saveCount: return saveCount()
    default: break
    }
    return []
  }

  private mutating func changeHands(_ change: (Int) -> Int) {
    let items = screen(HandCount.self)?.content(in: self)?.items ?? []
    withScreen(HandCount.self) { count in
      guard items.indices.contains(count.selected) else { return }
      count.hands[items[count.selected], default: 0] = change(
        count.hands[items[count.selected]] ?? 0)
    }
  }

  /// Saves the hands and leaves; those of a round that was finished meanwhile are not changed, nor
  /// those of a challenge that is not on the list.
  private mutating func saveCount() -> [Effect] {
    guard let session, let count = screen(HandCount.self) else { return [] }
    pop()
    guard let (ballot, items) = count.content(in: self), !ballot.isDone else {
      return refuse(strings.voting.doneMeanwhile)
    }
    guard count.hands != count.beginning else { return [] }
    let hands = count.hands.filter { $0.value > 0 }
    let counted = hands.filter { items.contains($0.key) }.values.reduce(0, +)
    return perform(
      session.commands(giving: hands, of: Ballot.hands, on: ballot),
      telling: strings.voting.counted(counted))
  }
}
