import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

extension Place {
  static let votes = Place("votes")
  static let finishing = Place("finishing", reach: .help)
}

/// The commands of the votes.
struct VotingBindings: FeatureBindings {
  static let places = [
    at(.votes) { $0.votes },
    at(.finishing) { $0.finishing },
    at(.receiptWord) { $0.receiptWord },
    at(.paper) { $0.paper },
    at(.paperRemark) { $0.paperRemark },
    at(.receipt) { $0.receipt },
    at(.handCount) { $0.handCount },
  ]

  let source: BindingSource

  private var words: CommandWords { strings.voting.keys }

  /// From the board to the rounds of votes.
  var toVotes: Binding {
    Binding(
      "board.votes", ["v"], words.votes, to: { $0.board.group }, else: { $0.voting.noGroup }
    ) {
      $1.push(VotesScreen())
      return []
    }
  }

  /// What can be done with the rounds of votes.
  private var votes: [Binding] {
    let keys = strings.keys
    return [
      onRound("vote", [.enter], words.vote, footer: true, by: VotesScreen.vote) {
        $0.obstacleToVoting(in: $1)
      },
      onRound("new", ["n"], words.new, footer: true, by: VotesScreen.newRound) {
        $0.obstacleToNew(in: $1)
      },
      onRound("finish", ["F"], words.finish, footer: true, by: VotesScreen.askToFinish) {
        $0.obstacleToFinishing(in: $1)
      },
      onRound("rules", ["e"], words.rules, footer: true, by: VotesScreen.changeRules) {
        $0.obstacleToChanging(in: $1)
      },
      onRound("next", ["]", .right], words.nextRound, by: VotesScreen.nextRound),
      onRound("previous", ["[", .left], words.previousRound, by: VotesScreen.previousRound),
      onRound("withdraw", ["d"], words.withdraw, by: VotesScreen.withdraw),
      Binding("votes.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("votes.redo", [.control("r")], keys.redo, .redo),
      Binding("votes.back", [.escape, "q", "v"], keys.back, footer: true, .back),
    ] + moving
  }

  /// Something that is done with the rounds of votes, or with the one that is shown, unless there is
  /// an obstacle: by default, that there is none.
  private func onRound(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    by perform: @escaping @Sendable (VotesScreen) -> (inout Model) -> [Effect],
    unless obstacle: @escaping @Sendable (VotesScreen, Model) -> Obstacle? = {
      $0.shown(in: $1) == nil ? Obstacle(reason: $1.strings.voting.empty) : nil
    }
  ) -> Binding {
    Binding(
      "votes.\(id)", keys, words, footer: footer,
      unless: { (screen: VotesScreen) in { obstacle(screen, $0) } }, by: perform)
  }

  /// What can be done at the question whether to finish a round.
  private var finishing: [Binding] {
    [
      Binding(
        "finishing.finish", ["y"], words.finishForGood, footer: true, by: FinishingQuestion.finish),
      Binding("finishing.back", [.escape, "q"], words.leaveOpen, footer: true, .back),
    ]
  }
}

extension VotesScreen {
  fileprivate func obstacleToVoting(in model: Model) -> Obstacle? {
    guard let ballot = shown(in: model)?.ballot else { return obstacleToNew(in: model) }
    guard !ballot.isDone else { return Obstacle(reason: model.strings.voting.alreadyDone) }
    return obstacle(toVotingOn: ballot, in: model)
  }

  fileprivate func obstacleToNew(in model: Model) -> Obstacle? {
    guard rounds(in: model).last?.ballot.isDone ?? true else {
      return Obstacle(reason: model.strings.voting.alreadyOpen)
    }
    guard let group = model.board.group else {
      return Obstacle(reason: model.strings.voting.noGroup)
    }
    return VoteSubject.all(in: group.id, after: nil, model).isEmpty
      ? Obstacle(reason: model.strings.voting.noChallenges, isHidden: false) : nil
  }

  /// That there is nothing on the ballot that could be voted on.
  private func obstacle(toVotingOn ballot: Ballot, in model: Model) -> Obstacle? {
    guard let session = model.session, let ledger = model.board.ledger,
      ledger.items(of: ballot, in: session).isEmpty
    else { return nil }
    return Obstacle(reason: model.strings.voting.noChallenges, isHidden: false)
  }

  fileprivate func obstacleToFinishing(in model: Model) -> Obstacle? {
    obstacleToOpen(in: model) { $0.dots == 0 ? $1.nothingIn : nil }
  }

  fileprivate func obstacleToChanging(in model: Model) -> Obstacle? {
    obstacleToOpen(in: model) { $0.dots > 0 ? $1.votesAreIn : nil }
  }

  /// That there is no round that is open, or the `reason` in how its votes stand.
  private func obstacleToOpen(
    in model: Model, _ reason: (Tally, VotingWords) -> String?
  ) -> Obstacle? {
    let words = model.strings.voting
    guard let shown = shown(in: model) else { return Obstacle(reason: words.empty) }
    guard !shown.ballot.isDone else { return Obstacle(reason: words.alreadyDone) }
    return reason(shown.tally, words).map { Obstacle(reason: $0, isHidden: false) }
  }

  /// Hands the terminal over, or counts hands; opens a round where there is none.
  fileprivate func vote(in model: inout Model) -> [Effect] {
    guard let shown = shown(in: model) else { return newRound(in: &model) }
    switch shown.ballot.method {
    case .secret, .opinions: return TurnScreen.handOver(in: &model)
    case .hands:
      guard let session = model.session else { return [] }
      model.push(HandCount(shown.ballot, session))
      return []
    }
  }

  /// Asks for the rules of another round.
  fileprivate func newRound(in model: inout Model) -> [Effect] {
    guard let session = model.session, let group = model.board.group else { return [] }
    let last = rounds(in: model).last { $0.ballot.method != .opinions }
    let round = Ballot.nextRound(of: group.id, in: session)
    let present = session.state.people.present.count { $0.group == group.id }
    let subjects = VoteSubject.all(in: group.id, after: nil, model)
    let items = { (name: String) in subjects.first { $0.name == name }?.items }
    let ballot = Ballot(
      id: Ballot.name(of: group.id, round: round), group: group.id,
      method: last?.ballot.method ?? .secret, dots: last?.ballot.dots ?? 3,
      dotsForOne: last?.ballot.dotsForOne,
      items: items("marked") ?? last?.tally.leading(3) ?? items("open") ?? [],
      eligible: present > 0 ? present : last?.ballot.eligible)
    RulesForm(group: group.id, round: round).open(with: ballot, after: last, in: &model)
    return []
  }

  /// Asks for other rules of the round, while no vote is in.
  fileprivate func changeRules(in model: inout Model) -> [Effect] {
    guard let shown = shown(in: model), let group = model.board.group else { return [] }
    let before = rounds(in: model).last { $0.ballot.round < shown.ballot.round }
    RulesForm(group: group.id, round: shown.ballot.round)
      .open(with: shown.ballot, after: before, in: &model)
    return []
  }

  fileprivate func nextRound(in model: inout Model) -> [Effect] { goToRound(1, in: &model) }

  fileprivate func previousRound(in model: inout Model) -> [Effect] { goToRound(-1, in: &model) }

  private func goToRound(_ offset: Int, in model: inout Model) -> [Effect] {
    let now = model
    model.withScreen(VotesScreen.self) { $0.move(toRound: offset, in: now) }
    return []
  }

  fileprivate func withdraw(in model: inout Model) -> [Effect] {
    guard let ballot = shown(in: model)?.ballot else { return [] }
    return model.perform(
      [.withdraw(ballot.key)], telling: model.strings.voting.withdrew(ballot.round))
  }

  fileprivate func askToFinish(in model: inout Model) -> [Effect] {
    shown(in: model).map { model.push(FinishingQuestion(ballot: $0.ballot.id)) }
    return []
  }
}

extension FinishingQuestion {
  /// Finishes the round for good: at no terminal, so that no undoing opens it again once somebody
  /// has seen how the votes stand.
  fileprivate func finish(in model: inout Model) -> [Effect] {
    guard var session = model.session else { return [] }
    let words = model.strings.voting
    model.pop()
    guard let ballot = session.state.value(ballot) else { return model.refuse(words.gone) }
    guard !ballot.isDone else { return model.refuse(words.alreadyDone) }
    let operations: [Operation]
    do {
      operations = try session.perform(
        [.edit(ballot.key, ["done": true])], by: .random(using: &model.generator), at: model.now)
    } catch { return model.refuse(words.words.say(error)) }
    model.session = session
    model.refreshBoard(from: session)
    model.tell(words.finished(ballot.round))
    return model.save(operations)
  }
}
