import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

/// The form for the rules of a round of votes, which opens one, or changes one while no vote is in.
struct RulesForm {
  let group: Identifier<Group>
  let round: Int

  /// Nothing of it is kept.
  private var purpose: FormPurpose {
    FormPurpose("ballot", group.key, variant: "\(round)", isKept: false) { save($1, in: &$0) }
  }

  /// Opens it with the rules of `ballot`; `last` is the round before.
  func open(with ballot: Ballot, after last: VotingRound?, in model: inout Model) {
    let words = model.strings.voting
    let hasConclusions = model.session?.conclusions(of: group).isEmpty == false
    let titles: [(title: String, value: Ballot.Method)] = [
      (words.secretChoice, .secret), (words.handsChoice, .hands),
      (model.strings.opinion.choice, .opinions),
    ]
    let methods: [(title: String, value: String?)] =
      titles.filter { hasConclusions || $0.value != .opinions }.map {
        ($0.title, $0.value.rawValue)
      }
    let numbers: [(title: String, value: String?)] = (1...10).map { ("\($0)", "\($0)") }
    var fields: [FieldForm.Field] = [
      .choice("method", words.method, methods, chosen: ballot.method.rawValue),
      .choice("dots", words.dotsLabel, numbers, chosen: "\(ballot.dots)"),
      .choice(
        "dotsForOne", words.mostLabel, [(words.noLimit, nil)] + numbers,
        chosen: ballot.dotsForOne.map { "\($0)" }),
    ]
    fields.append(
      .text(
        "eligible", words.eligible, ballot.eligible.map { "\($0)" }, hint: words.eligibleHint))
    let subjects = VoteSubject.all(in: group, after: last, model)
    if subjects.count > 1 {
      let chosen = subjects.first { $0.items == ballot.items }
      fields.append(
        .choice(
          "items", words.itemsLabel, subjects.map { ($0.title, $0.name) }, chosen: chosen?.name))
    }
    let number = model.board.groups.first { $0.id == group }?.number ?? ""
    model.open(
      FieldForm(
        purpose, title: words.rulesTitle(round, number), introduction: words.rulesIntroduction,
        fields))
  }

  private func save(_ form: FieldForm, in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.voting
    let rounds = model.board.tallies.filter { $0.ballot.group == group }
    let known = rounds.first { $0.ballot.round == self.round }
    // Somebody may have taken a round of that number out meanwhile.
    let round = known == nil ? Ballot.nextRound(of: group, in: session) : self.round
    guard known.map({ !$0.ballot.isDone && $0.tally.dots == 0 }) ?? true else {
      model.withFields { $0.show(words.votesAreIn) }
      return []
    }
    let before = rounds.last { $0.ballot.round < round }
    let subjects = VoteSubject.all(in: group, after: before, model)
    let subject = subjects.first { $0.name == form.choice("items") } ?? subjects.first
    let eligible = form.text("eligible").map { Int($0) ?? 0 }
    guard eligible.map(Ballot.allowedVoters.contains) ?? true else {
      model.withFields {
        $0.show(words.eligibleWrong(Ballot.allowedVoters.upperBound), in: "eligible")
      }
      return []
    }
    let method = form.choice("method").flatMap(Ballot.Method.init) ?? .secret
    let items = method == .opinions ? session.askable(in: group) : subject?.items ?? []
    let ballot = Ballot(
      id: known?.ballot.id ?? Ballot.name(of: group, round: round), group: group, round: round,
      method: method,
      dots: form.choice("dots").flatMap { Int($0) } ?? 3,
      dotsForOne: form.choice("dotsForOne").flatMap { Int($0) },
      items: items, asked: session.wordings(of: items), eligible: eligible)
    let told = known == nil ? words.opened(round) : words.changed(round)
    let effects = model.saveFields(session.commands(putting: ballot), telling: told)
    model.withScreen(VotesScreen.self) { $0.round = round }
    return effects
  }
}
