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
    let empty = { @Sendable (ballot: Ballot?, words: VotingWords) in
      ballot == nil ? words.empty : nil
    }
    let notOpen = { @Sendable (ballot: Ballot?, words: VotingWords) in
      ballot.map { $0.isDone ? words.alreadyDone : nil } ?? words.empty
    }
    return [
      onRound("vote", [.enter], words.vote, footer: true, by: VotesScreen.vote) {
        $0?.isDone ?? false ? $1.alreadyDone : nil
      },
      Binding(
        "votes.new", ["n"], words.new, footer: true, unless: VotesScreen.obstacleToNew,
        by: VotesScreen.newRound),
      onRound("finish", ["F"], words.finish, footer: true, by: VotesScreen.askToFinish, notOpen),
      onRound("rules", ["e"], words.rules, footer: true, by: VotesScreen.changeRules, notOpen),
      onRound("next", ["]", .right], words.nextRound, by: VotesScreen.nextRound, empty),
      onRound("previous", ["[", .left], words.previousRound, by: VotesScreen.previousRound, empty),
      onRound("withdraw", ["d"], words.withdraw, by: VotesScreen.withdraw, empty),
      Binding("votes.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("votes.redo", [.control("r")], keys.redo, .redo),
      Binding("votes.back", [.escape, "q", "v"], keys.back, footer: true, .back),
    ] + moving
  }

  /// Something that is done with the round that is shown, unless there is a reason in it; or with
  /// none, where there is none.
  private func onRound(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    by perform: @escaping @Sendable (VotesScreen) -> (inout Model) -> [Effect],
    _ reason: @escaping @Sendable (Ballot?, VotingWords) -> String?
  ) -> Binding {
    Binding(
      "votes.\(id)", keys, words, footer: footer,
      unless: { (screen: VotesScreen) in
        { model in
          reason(screen.shown(in: model)?.ballot, model.strings.voting)
            .map { Obstacle(reason: $0) }
        }
      }, by: perform)
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
  fileprivate func obstacleToNew(in model: Model) -> Obstacle? {
    rounds(in: model).last?.ballot.isDone ?? true
      ? nil : Obstacle(reason: model.strings.voting.alreadyOpen)
  }

  /// Hands the terminal over, or counts hands; opens a round where there is none.
  fileprivate func vote(in model: inout Model) -> [Effect] {
    guard let shown = shown(in: model) else { return newRound(in: &model) }
    guard let session = model.session, let ledger = model.board.ledger,
      !ledger.items(of: shown.ballot, in: session).isEmpty
    else { return model.refuse(model.strings.voting.noChallenges) }
    switch shown.ballot.method {
    case .secret: return TurnScreen.handOver(in: &model)
    case .hands:
      model.push(HandCount(shown.ballot, session))
      return []
    }
  }

  /// Asks for the rules of another round.
  fileprivate func newRound(in model: inout Model) -> [Effect] {
    guard let session = model.session, let ledger = model.board.ledger,
      let group = model.board.group
    else { return [] }
    let last = rounds(in: model).last
    let round = Ballot.nextRound(of: group.id, in: session)
    let id = Ballot.name(of: group.id, round: round)
    let all = ledger.items(of: Ballot(id: id, group: group.id, method: .secret), in: session)
    guard !all.isEmpty else { return model.refuse(model.strings.voting.noChallenges) }
    let ballot = Ballot(
      id: id, group: group.id, method: last?.ballot.method ?? .secret,
      dots: last?.ballot.dots ?? 3, dotsForOne: last?.ballot.dotsForOne,
      items: last?.tally.leading(3) ?? [])
    RulesForm(group: group.id, round: round).open(with: ballot, after: last, in: &model)
    return []
  }

  /// Asks for other rules of the round, while no vote is in.
  fileprivate func changeRules(in model: inout Model) -> [Effect] {
    let words = model.strings.voting
    guard let shown = shown(in: model), let group = model.board.group else {
      return model.refuse(words.empty)
    }
    guard shown.tally.dots == 0 else { return model.refuse(words.votesAreIn) }
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
    let words = model.strings.voting
    guard let shown = shown(in: model) else { return model.refuse(words.empty) }
    return model.perform(
      [.withdraw(shown.ballot.key)], telling: words.withdrew(shown.ballot.round))
  }

  fileprivate func askToFinish(in model: inout Model) -> [Effect] {
    let words = model.strings.voting
    guard let shown = shown(in: model) else { return model.refuse(words.empty) }
    guard shown.tally.dots > 0 else { return model.refuse(words.nothingIn) }
    model.push(FinishingQuestion(ballot: shown.ballot.id))
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
