import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The ballot paper at the terminal that goes round: one person's paper, then the receipt, then
/// blank for the next.
///
/// It shows nothing of the session but the challenges, and nothing of who voted before.
struct BallotPaper: RoomLayer {
  /// How far the person has come.
  enum Stage: Equatable, Sendable {
    /// Nobody's: the terminal is to be handed on.
    case blank
    /// Somebody types the receipt of a vote, to change it.
    case word
    /// Somebody gives dots.
    case marking
    /// The vote is in: the receipt, or nil when it was taken back.
    case cast(String?)
  }

  let ballot: Identifier<Ballot>
  fileprivate(set) var stage = Stage.marking
  /// Whose vote is changed; nil for a new one.
  fileprivate(set) var voter: String?
  fileprivate(set) var dots: [Identifier<Entry>: Int] = [:]
  fileprivate(set) var selected = 0
  fileprivate(set) var word = TextField()

  init(_ ballot: Identifier<Ballot>) { self.ballot = ballot }

  var context: Context {
    switch stage {
    case .word: .receiptWord
    case .marking, .blank: .paper
    case .cast: .receipt
    }
  }

  /// The ballot, with the challenges on it; nil when it was taken out.
  func content(in model: Model) -> (ballot: Ballot, items: [Identifier<Entry>])? {
    guard let session = model.session, let ledger = model.board.ledger,
      let ballot = session.state.value(ballot)
    else { return nil }
    // Whoever votes sees it, so what stays with the moderator is not on it.
    let items = ledger.items(of: ballot, in: session)
      .filter { session.state.release(of: $0) != .moderator }
    return (ballot, items)
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard stage == .marking else { return }
    selected = ListWindow.moved(selected, by: offset, count: content(in: model)?.items.count ?? 0)
  }

  var typed: TextField? { stage == .word ? word : nil }

  mutating func type(_ key: Key, in model: inout Model) {
    if stage == .word { _ = word.handle(key, columns: model.size.columns) }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    if stage == .word { word.insert(text.replacing("\n", with: " ").replacing("\r", with: " ")) }
  }

  /// Forgets everything of the person whose turn it was.
  mutating func blank() {
    self = BallotPaper(ballot)
    stage = .blank
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    BallotPaperView(model, self).draw(in: rect, on: &frame)
  }
}

extension Model {
  private var words: VotingWords { strings.voting }

  /// Does what a binding asks for on the ballot paper.
  mutating func performOnPaper(_ action: VotingAction) -> [Effect] {
    switch action {
    case .change:
      withScreen(BallotPaper.self) { paper in
        paper.blank()
        paper.stage = .word
      }
    case .leave: withScreen(BallotPaper.self) { $0.blank() }
    case .takeWord: return takeReceipt()
    case .mark(let count): giveDots { _ in count }
    case .more: giveDots { $0 + 1 }
    case .fewer: giveDots { $0 - 1 }
    case .cast: return castVote()
    case .takeBack: return takeVoteBack()
    default: break
    }
    return []
  }

  private mutating func giveDots(_ change: (Int) -> Int) {
    guard let paper = screen(BallotPaper.self), let (ballot, items) = paper.content(in: self),
      items.indices.contains(paper.selected)
    else { return }
    let item = items[paper.selected]
    let before = paper.dots[item] ?? 0
    let after = max(0, change(before))
    let given = items.reduce(0) { $0 + (paper.dots[$1] ?? 0) } - before
    guard after <= ballot.mostForOne else { return warn(words.tooManyForOne(ballot.mostForOne)) }
    guard given + after <= ballot.dots else { return warn(words.noDotsLeft) }
    withScreen(BallotPaper.self) { $0.dots[item] = after }
  }

  /// Looks for the vote whose receipt was typed, whatever is between its words.
  private mutating func takeReceipt() -> [Effect] {
    guard let paper = screen(BallotPaper.self), let (ballot, _) = paper.content(in: self) else {
      return refuse(words.gone)
    }
    guard !ballot.isDone else { return refuse(words.doneMeanwhile) }
    let voter = paper.word.text.lowercased().filter(\.isLetter)
    guard !voter.isEmpty, voter != Ballot.hands else { return refuse(words.wordUnknown) }
    return [.turn(.find(voter: voter, on: ballot.id))]
  }

  /// Goes on with the vote that was found.
  mutating func takePaper(of voter: String, _ votes: [Vote]) {
    guard let session, var paper = turnScreen?.paper, paper.stage == .word,
      let (_, items) = paper.content(in: self)
    else { return }
    guard votes.contains(where: { $0.dots > 0 }) else {
      let unknown = words.wordUnknown
      return withScreen(TurnScreen.self) { $0.problem = unknown }
    }
    paper.voter = voter
    for vote in votes {
      guard let item = session.standing(vote.item), items.contains(item) else { continue }
      paper.dots[item, default: 0] += vote.dots
    }
    paper.word = TextField()
    paper.stage = .marking
    withScreen(TurnScreen.self) { screen in
      screen.paper = paper
      screen.problem = nil
    }
  }

  private mutating func castVote() -> [Effect] {
    guard let paper = screen(BallotPaper.self),
      let (ballot, items) = paper.content(in: self)
    else { return refuse(words.gone) }
    guard !ballot.isDone else {
      withScreen(BallotPaper.self) { $0.blank() }
      return refuse(words.doneMeanwhile)
    }
    let given = paper.dots.filter { items.contains($0.key) && $0.value > 0 }
    guard !given.isEmpty else { return refuse(words.noneGiven) }
    guard ballot.allowed(of: given) == given else {
      return refuse(words.tooMany(ballot.dots, ballot.mostForOne))
    }
    return [.turn(.cast(given, of: paper.voter, on: ballot.id))]
  }

  private mutating func takeVoteBack() -> [Effect] {
    guard let paper = screen(BallotPaper.self), let (ballot, _) = paper.content(in: self) else {
      return refuse(words.gone)
    }
    guard !ballot.isDone else {
      withScreen(BallotPaper.self) { $0.blank() }
      return refuse(words.doneMeanwhile)
    }
    guard let voter = paper.voter else { return refuse(words.nothingOfYours) }
    return [.turn(.cast([:], of: voter, on: ballot.id))]
  }

  /// Takes note that a paper is in the box, and shows its receipt; there is none for a vote that
  /// was taken back.
  mutating func takeCast(_ receipt: String?) {
    // The receipt tells all there is to tell; the status line stays as blank as the next paper.
    status = nil
    withScreen(TurnScreen.self) { screen in
      screen.paper?.blank()
      screen.paper?.stage = .cast(receipt)
    }
  }
}
