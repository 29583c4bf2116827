import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The ballot paper at the terminal that goes round: one person's paper, then the receipt, then
/// blank for the next.
///
/// It shows nothing of the session but what is voted on, and nothing of who voted before.
struct BallotPaper: Equatable, Sendable {
  /// How far the person has come.
  enum Stage: Equatable, Sendable {
    /// Nobody's: the terminal is to be handed on.
    case blank
    /// Somebody types the receipt of a vote, to change it.
    case word
    /// Somebody gives dots, or says what they think.
    case marking
    /// Somebody writes a remark on what is selected.
    case remark
    /// The vote is in: the receipt, or nil when it was taken back.
    case cast(String?)
  }

  /// What a key on it comes to.
  enum Answer {
    case done
    case refused(String)
    case asks(TurnEffect)
  }

  let ballot: Identifier<Ballot>
  private(set) var stage = Stage.marking
  /// Whose vote is changed; nil for a new one.
  private(set) var voter: String?
  private(set) var dots: [VoteItem: Int] = [:]
  private(set) var selected = 0
  private(set) var word = TextField()
  /// What there is to say of conclusions, which goes into the box apart from the paper.
  private(set) var remarks: [VoteItem: String] = [:]

  init(_ ballot: Identifier<Ballot>) { self.ballot = ballot }

  var place: Place {
    switch stage {
    case .word: .receiptWord
    case .remark: .paperRemark
    case .marking, .blank: .paper
    case .cast: .receipt
    }
  }

  /// A ballot, with what is on it; nil when it was taken out.
  static func content(
    of ballot: Identifier<Ballot>, in model: Model
  ) -> (ballot: Ballot, items: [VoteItem])? {
    guard let session = model.session, let ledger = model.board.ledger,
      let ballot = session.state.value(ballot)
    else { return nil }
    // Whoever votes sees it, so what stays with the moderator is not on it.
    let items = ledger.items(of: ballot, in: session)
      .filter { item in
        item.entry.map { session.state.release(of: $0) != .moderator } ?? true
      }
    return (ballot, items)
  }

  /// The same of this paper.
  func content(in model: Model) -> (ballot: Ballot, items: [VoteItem])? {
    Self.content(of: ballot, in: model)
  }

  mutating func move(by offset: Int, in model: Model) {
    guard stage == .marking else { return }
    selected = ListWindow.moved(selected, by: offset, count: content(in: model)?.items.count ?? 0)
  }

  /// Whether a text is typed on it.
  private var takesText: Bool { stage == .word || stage == .remark }

  var typed: TextField? { takesText ? word : nil }

  mutating func type(_ key: Key, columns: Int) {
    if takesText { _ = word.handle(key, columns: columns) }
  }

  mutating func paste(_ text: String) {
    if takesText { word.insert(text.replacing("\n", with: " ").replacing("\r", with: " ")) }
  }

  /// Forgets everything of the person whose turn it was.
  mutating func blank() {
    self = BallotPaper(ballot)
    stage = .blank
  }

  /// Takes note that it is in the box, with the receipt; there is none for a vote that was taken
  /// back.
  mutating func noteCast(_ receipt: String?) {
    blank()
    stage = .cast(receipt)
  }
}

extension BallotPaper {
  /// Why that would leave the paper as it is; nil where something comes of it.
  func refusal(of deed: (inout BallotPaper, Model) -> Answer, in model: Model) -> String? {
    var paper = self
    guard case .refused(let reason) = deed(&paper, model), paper == self else { return nil }
    return reason
  }

  /// Asks for the receipt of a vote that is to be changed.
  mutating func change() {
    blank()
    stage = .word
  }

  /// Gives what is selected as many dots as `change` makes of those that it has.
  mutating func giveDots(in model: Model, _ change: (Int) -> Int) -> Answer {
    let words = model.strings.voting
    guard let (ballot, items) = content(in: model) else { return .refused(words.gone) }
    guard let item = items.prefix(selected + 1).last else { return .refused(words.nothingOnPaper) }
    let before = dots[item] ?? 0
    let after = change(before)
    if ballot.method == .opinions {
      guard after == 0 || Opinion(number: after) != nil else {
        return .refused(model.strings.opinion.noSuch)
      }
      dots[item] = after
      return .done
    }
    guard after >= 0 else { return .refused(words.noDotHere) }
    let given = items.reduce(0) { $0 + (dots[$1] ?? 0) } - before
    guard after <= ballot.mostForOne else {
      return .refused(words.tooManyForOne(ballot.mostForOne))
    }
    guard given + after <= ballot.dots else { return .refused(words.noDotsLeft) }
    dots[item] = after
    return .done
  }

  /// Looks for the vote whose receipt was typed, whatever is between its words.
  func takeReceipt(in model: Model) -> Answer {
    let words = model.strings.voting
    guard let (ballot, _) = content(in: model) else { return .refused(words.gone) }
    guard !ballot.isDone else { return .refused(words.doneMeanwhile) }
    let voter = word.text.lowercased().filter(\.isLetter)
    guard !voter.isEmpty, voter != Ballot.hands else { return .refused(words.wordUnknown) }
    return .asks(.find(voter: voter, on: ballot.id))
  }

  /// Goes on with the vote that was found.
  ///
  /// - Returns: Whether there is one; where there is none the paper stays as it is.
  mutating func take(
    _ votes: [Vote], of voter: String, among items: [VoteItem], in session: Session
  ) -> Bool {
    guard votes.contains(where: { $0.dots > 0 }) else { return false }
    self.voter = voter
    for vote in votes {
      guard let item = session.standing(vote.item), items.contains(item) else { continue }
      dots[item] = vote.opinion?.number ?? (dots[item] ?? 0) + vote.dots
    }
    word = TextField()
    stage = .marking
    return true
  }

  mutating func cast(in model: Model) -> Answer {
    let words = model.strings.voting
    guard let (ballot, items) = content(in: model) else { return .refused(words.gone) }
    guard !ballot.isDone else {
      blank()
      return .refused(words.doneMeanwhile)
    }
    let given = dots.filter { items.contains($0.key) && $0.value > 0 }
    guard !given.isEmpty else {
      return .refused(
        ballot.method == .opinions ? model.strings.opinion.noneGiven : words.noneGiven)
    }
    guard ballot.allowed(of: given) == given else {
      return .refused(words.tooMany(ballot.dots, ballot.mostForOne))
    }
    return .asks(
      .cast(given, remarks.filter { items.contains($0.key) }, of: voter, on: ballot.id))
  }

  mutating func takeBack(in model: Model) -> Answer {
    let words = model.strings.voting
    guard let (ballot, _) = content(in: model) else { return .refused(words.gone) }
    guard !ballot.isDone else {
      blank()
      return .refused(words.doneMeanwhile)
    }
    guard let voter else { return .refused(words.nothingOfYours) }
    return .asks(.cast([:], [:], of: voter, on: ballot.id))
  }
}

extension BallotPaper {
  /// Asks for a remark on the selected conclusion.
  mutating func askForRemark(in model: Model) -> Answer {
    guard let (ballot, items) = content(in: model) else {
      return .refused(model.strings.voting.gone)
    }
    guard ballot.method == .opinions, let item = items.prefix(selected + 1).last else {
      return .refused(model.strings.opinion.onlyConclusions)
    }
    word = TextField(remarks[item] ?? "")
    stage = .remark
    return .done
  }

  /// Keeps the remark that was typed, or none where nothing was.
  mutating func keepRemark(in model: Model) -> Answer {
    guard let item = content(in: model)?.items.prefix(selected + 1).last else {
      return .refused(model.strings.voting.gone)
    }
    let text = word.text.trimmed
    remarks[item] = text.isEmpty ? nil : text
    dropRemark()
    return .done
  }

  /// Leaves the remark as it was.
  mutating func dropRemark() {
    word = TextField()
    stage = .marking
  }
}
