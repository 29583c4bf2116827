import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Where the moderator types how many hands went up for each challenge.
struct HandCount: ListLayer, RoomLayer {
  let ballot: Identifier<Ballot>
  private var hands: [VoteItem: Int] = [:]
  /// The hands as they were counted when this was opened.
  private let beginning: [VoteItem: Int]
  var selection = Selection<VoteItem>()

  init(_ ballot: Ballot, _ session: Session) {
    self.ballot = ballot.id
    for vote in session.votes(of: Ballot.hands, on: ballot) {
      guard let item = session.standing(vote.item) else { continue }
      hands[item, default: 0] += vote.dots
    }
    beginning = hands
  }

  var place: Place { .handCount }

  private func content(in model: Model) -> (ballot: Ballot, items: [VoteItem])? {
    BallotPaper.content(of: ballot, in: model)
  }

  func items(in model: Model) -> [VoteItem] { content(in: model)?.items ?? [] }

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
    DotList(
      session: session, ballot: ballot, items: items, counts: hands, selected: row(in: items),
      sign: ""
    ).draw(in: list, on: &frame)
  }
}

extension Place {
  static let handCount = Place("handCount")
}

extension VotingBindings {
  /// What can be done while hands are counted.
  var handCount: [Binding] {
    let words = strings.voting.keys
    let change = {
      (
        id: String, keys: [Key], words: Strings.Key, footer: Bool,
        change: @escaping @Sendable (Int) -> Int
      ) in
      Binding(
        "handCount.\(id)", keys, words, footer: footer,
        unless: { HandCount.obstacle(to: change, in: $0) }, { HandCount.change(change, in: &$0) })
    }
    let digits = (0...9).map { digit in
      change("count.\(digit)", [.character(Character("\(digit)"))], words.count, false) {
        $0 * 10 + digit > 99 ? digit : $0 * 10 + digit
      }
    }
    return [
      Binding(
        "handCount.save", [.enter, .escape], words.saveCount, footer: true, by: HandCount.save),
      change("more", ["+", .right], words.more, true) { min(99, $0 + 1) },
      change("fewer", ["-", .left], words.fewer, true) { max(0, $0 - 1) },
      change("delete", [.backspace], words.deleteDigit, false) { $0 / 10 },
    ] + digits + moving
  }
}

extension HandCount {
  /// That the hands of the challenge that is selected would stay as they are.
  fileprivate static func obstacle(to change: (Int) -> Int, in model: Model) -> Obstacle? {
    guard let count = model.screen(HandCount.self) else { return nil }
    let words = model.strings.voting
    guard let item = count.selected(in: model) else {
      return Obstacle(reason: words.nothingToCount, isHidden: false)
    }
    let hands = count.hands[item] ?? 0
    guard change(hands) == hands else { return nil }
    return Obstacle(reason: hands == 0 ? words.noHandHere : words.mostHands, isHidden: false)
  }

  /// Changes the hands of the challenge that is selected.
  fileprivate static func change(_ change: (Int) -> Int, in model: inout Model) {
    guard let count = model.screen(HandCount.self), let item = count.selected(in: model) else {
      return
    }
    model.withScreen(HandCount.self) { $0.hands[item] = change(count.hands[item] ?? 0) }
  }

  /// Saves the hands and leaves; those of a round that was finished meanwhile are not changed, nor
  /// those of a challenge that is not on the list.
  fileprivate func save(in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.voting
    model.pop()
    guard let (ballot, items) = content(in: model), !ballot.isDone else {
      return model.refuse(words.doneMeanwhile)
    }
    guard hands != beginning else { return [] }
    let given = hands.filter { $0.value > 0 }
    let counted = given.filter { items.contains($0.key) }.values.reduce(0, +)
    return model.perform(
      session.commands(giving: given, of: Ballot.hands, on: ballot),
      telling: words.counted(counted))
  }
}
