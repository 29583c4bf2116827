import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  private var words: VotingWords { strings.voting }

  /// Does what a binding asks for about votes.
  mutating func perform(_ action: VotingAction) -> [Effect] {
    switch action {
    case .show:
      guard board.group != nil else { return refuse(words.noGroup) }
      push(VotesScreen())
    case .newRound: return newRound()
    case .rules: return changeRules()
    case .vote: return vote()
    case .finish: return askToFinish()
    case .nextRound, .previousRound:
      let model = self
      withScreen(VotesScreen.self) { $0.move(toRound: action == .nextRound ? 1 : -1, in: model) }
    case .withdraw:
      guard let shown = roundShown else { return refuse(words.empty) }
      return perform([.withdraw(shown.ballot.key)], telling: words.withdrew(shown.ballot.round))
    case .finishForGood: return finishForGood()
    default: return performOnCount(action)
    }
    return []
  }

  /// The open round of secret votes that is shown; nil elsewhere, or when there is none.
  var ballotInQuestion: Identifier<Ballot>? {
    guard let ballot = roundShown?.ballot, !ballot.isDone, ballot.method == .secret else {
      return nil
    }
    return ballot.id
  }

  /// The round of votes that is shown; nil when there is none.
  private var roundShown: VotingRound? { screen(VotesScreen.self)?.shown(in: self) }

  private mutating func newRound() -> [Effect] {
    guard let session, let ledger = board.ledger, let group = board.group else { return [] }
    let last = screen(VotesScreen.self)?.rounds(in: self).last
    let round = Ballot.nextRound(of: group.id, in: session)
    let id = Ballot.name(of: group.id, round: round)
    let all = ledger.items(of: Ballot(id: id, group: group.id, method: .secret), in: session)
    guard !all.isEmpty else { return refuse(words.noChallenges) }
    open(
      rulesForm(
        group, round,
        Ballot(
          id: id, group: group.id, method: last?.ballot.method ?? .secret,
          dots: last?.ballot.dots ?? 3, dotsForOne: last?.ballot.dotsForOne,
          items: last?.tally.leading(3) ?? []),
        after: last))
    return []
  }

  private mutating func changeRules() -> [Effect] {
    guard let shown = roundShown, let group = board.group else { return refuse(words.empty) }
    guard shown.tally.dots == 0 else { return refuse(words.votesAreIn) }
    let before = screen(VotesScreen.self)?.rounds(in: self).last {
      $0.ballot.round < shown.ballot.round
    }
    open(rulesForm(group, shown.ballot.round, shown.ballot, after: before))
    return []
  }

  private func rulesForm(
    _ group: Group, _ round: Int, _ ballot: Ballot, after last: VotingRound?
  ) -> FieldForm {
    let methods: [(title: String, value: String?)] = [
      (words.secretChoice, Ballot.Method.secret.rawValue),
      (words.handsChoice, Ballot.Method.hands.rawValue),
    ]
    let numbers: [(title: String, value: String?)] = (1...10).map { ("\($0)", "\($0)") }
    var fields: [FieldForm.Field] = [
      .choice("method", words.method, methods, chosen: ballot.method.rawValue),
      .choice("dots", words.dotsLabel, numbers, chosen: "\(ballot.dots)"),
      .choice(
        "dotsForOne", words.mostLabel, [(words.noLimit, nil)] + numbers,
        chosen: ballot.dotsForOne.map { "\($0)" }),
    ]
    if let last, last.ballot.isDone {
      let counts = [2, 3, 4, 5, 7, 10].filter { count in
        let leading = last.tally.leading(count)
        return leading.count >= 2 && leading.count < last.tally.rows.count
      }
      let chosen = counts.first { last.tally.leading($0) == ballot.items }
      let options: [(title: String, value: String?)] =
        [(words.allItems, nil)] + counts.map { (words.leading($0, last.ballot.round), "\($0)") }
      fields.append(
        .choice("leading", words.itemsLabel, options, chosen: chosen.map { "\($0)" }))
    }
    return FieldForm(
      .ballot(group.id, round: round), title: words.rulesTitle(round, group.number),
      introduction: words.rulesIntroduction, fields)
  }

  /// Opens a round of votes with the rules of the form, or changes them while no vote is in.
  mutating func saveBallot(
    _ form: FieldForm, _ group: Identifier<Group>, _ number: Int
  ) -> [Effect] {
    guard let session else { return [] }
    let rounds = board.tallies.filter { $0.ballot.group == group }
    let known = rounds.first { $0.ballot.round == number }
    // Somebody may have taken a round of that number out meanwhile.
    let round = known == nil ? Ballot.nextRound(of: group, in: session) : number
    guard known.map({ !$0.ballot.isDone && $0.tally.dots == 0 }) ?? true else {
      let votesAreIn = words.votesAreIn
      withFields { $0.show(votesAreIn) }
      return []
    }
    let before = rounds.last { $0.ballot.round < round }
    let leading = form.choice("leading").flatMap { Int($0) }
    let ballot = Ballot(
      id: known?.ballot.id ?? Ballot.name(of: group, round: round), group: group, round: round,
      method: form.choice("method").flatMap(Ballot.Method.init) ?? .secret,
      dots: form.choice("dots").flatMap { Int($0) } ?? 3,
      dotsForOne: form.choice("dotsForOne").flatMap { Int($0) },
      items: leading.flatMap { before?.tally.leading($0) } ?? [])
    let told = known == nil ? words.opened(round) : words.changed(round)
    let effects = saveFields(session.commands(putting: ballot), telling: told)
    withScreen(VotesScreen.self) { $0.round = round }
    return effects
  }

  /// Hands the terminal over, or counts hands.
  private mutating func vote() -> [Effect] {
    guard let shown = roundShown else { return newRound() }
    guard let session, let ledger = board.ledger,
      !ledger.items(of: shown.ballot, in: session).isEmpty
    else { return refuse(words.noChallenges) }
    switch shown.ballot.method {
    case .secret: return handOver()
    case .hands:
      push(HandCount(shown.ballot, session))
      return []
    }
  }

  private mutating func askToFinish() -> [Effect] {
    guard let shown = roundShown else { return refuse(words.empty) }
    guard shown.tally.dots > 0 else { return refuse(words.nothingIn) }
    push(FinishingQuestion(ballot: shown.ballot.id))
    return []
  }

  /// Finishes the round for good: at no terminal, so that no undoing opens it again once somebody
  /// has seen how the votes stand.
  private mutating func finishForGood() -> [Effect] {
    guard let question = screen(FinishingQuestion.self), var session else { return [] }
    pop()
    guard let ballot = session.state.value(question.ballot) else { return refuse(words.gone) }
    guard !ballot.isDone else { return refuse(words.alreadyDone) }
    let operations: [Operation]
    do {
      operations = try session.perform(
        [.edit(ballot.key, ["done": true])], by: .random(using: &generator), at: now)
    } catch { return refuse("\(error)") }
    self.session = session
    refreshBoard(from: session)
    tell(words.finished(ballot.round))
    return save(operations)
  }
}

extension Model {
  /// The ballot paper that somebody fills in.
  private var paperShown: BallotPaper? { turnScreen?.paper ?? screen(BallotPaper.self) }

  /// What keeps an action about votes from being done now; nil when nothing does.
  func obstacle(to action: VotingAction) -> Obstacle? {
    let ballot = roundShown?.ballot
    let reason: String? =
      switch action {
      case .takeBack: paperShown?.voter == nil ? words.nothingOfYours : nil
      case .newRound:
        screen(VotesScreen.self)?.rounds(in: self).last?.ballot.isDone ?? true
          ? nil : words.alreadyOpen
      case .vote: ballot?.isDone ?? false ? words.alreadyDone : nil
      case .finish, .rules: ballot.map { $0.isDone ? words.alreadyDone : nil } ?? words.empty
      case .nextRound, .previousRound, .withdraw: ballot == nil ? words.empty : nil
      default: nil
      }
    return reason.map { Obstacle(reason: $0) }
  }
}

extension Board {
  /// How many dots or hands a challenge got in the last round of its group that is done.
  func dots(of entry: Entry) -> Int {
    let done = tallies.last { $0.ballot.group == entry.group && $0.ballot.isDone }
    return done?.tally.rows.first { $0.item == entry.id }?.dots ?? 0
  }
}

extension FormPurpose {
  /// Opening a round of votes, or changing its rules; nothing of it is kept.
  fileprivate static func ballot(_ group: Identifier<Group>, round: Int) -> FormPurpose {
    FormPurpose("ballot", group.key, variant: "\(round)", isKept: false) {
      $0.saveBallot($1, group, round)
    }
  }
}
