import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

/// How a challenge ends: with a way that was found, with somebody who takes it on, or without an
/// answer.
enum OutcomeForm {
  /// Asks what is to be said of the end: the way, or who takes it on; and goes on to the next
  /// challenge that is open once that is said, where that is asked for.
  ///
  /// Where several challenges are marked, all of them are parked with one owner.
  static func open(
    _ challenge: Entry, _ result: Outcome.Result, goesOn: Bool = false, in model: inout Model
  ) {
    let marked = Marking.entries(in: model)
    guard result != .parked || marked.count < 2 else {
      return MarkedForms.park(marked, areChallenges: true, in: &model)
    }
    guard let session = model.session else { return }
    let words = model.strings.challenge
    let label = session.label(of: challenge.id)
    let before = model.board.ledger?.outcome(of: challenge.id)
    let same = before?.result == result ? before : nil
    let isParked = result == .parked
    let text = same?.text ?? (isParked ? nil : wayByLinks(challenge.id, in: model))
    let point = FieldForm.Field.text(
      "text", isParked ? words.point : words.way, text,
      hint: isParked ? words.pointHint : words.wayHint, hasLines: true)
    let owner = FieldForm.Field.text(
      "owner", words.owner, same?.owner, hint: words.ownerHint,
      suggestions: session.names(first: challenge.group))
    let form = FieldForm(
      .outcome(challenge.id, result, goesOn: goesOn),
      title: isParked ? words.parkTitle(label) : words.wayFoundTitle(label), quoting: challenge,
      isParked ? [owner, point] : [point])
    // Changing what stands shows what others made of it meanwhile.
    let own = same.flatMap { $0.challenge == challenge.id ? $0.key : nil }
    model.open(own.map { form.changing(session.state[$0]) } ?? form)
  }

  /// What parks a challenge with that owner.
  static func parking(_ challenge: Entry, owner: String, in model: Model) -> [Command] {
    let outcome = Outcome(
      id: name(for: challenge.id, in: model), challenge: challenge.id, result: .parked,
      owner: owner)
    return commands(outcome, in: model)
  }

  /// How the linked actions overcame the challenge, those first that did so whole.
  private static func wayByLinks(_ challenge: Identifier<Entry>, in model: Model) -> String? {
    let links = model.board.connections?.links(onChallenge: challenge) ?? []
    let first = links.first { $0.link.outcome == .overcame } ?? links.first
    return first.flatMap { connection in
      guard let how = connection.link.how else { return nil }
      return model.session.map { "\($0.label(of: connection.action.id)): \(how)" }
    }
  }

  /// Ends a challenge without an answer, and goes on to the next where that is asked for.
  static func endWithoutAnswer(
    _ challenge: Entry, goesOn: Bool, in model: inout Model
  ) -> [Effect] {
    let outcome = noAnswer(to: challenge, in: model)
    let effects = model.perform(
      commands(outcome, in: model), telling: told(outcome, in: model))
    guard model.board.ledger?.outcome(of: challenge.id)?.result == .noAnswer else { return effects }
    return effects + goOn(from: outcome, asked: goesOn, in: &model)
  }

  /// That a challenge has ended just so.
  static func obstacleToEndingWithoutAnswer(_ challenge: Entry, in model: Model) -> String? {
    let outcome = noAnswer(to: challenge, in: model)
    return model.room.obstacle(
      toChangingBy: commands(outcome, in: model), model.strings.status)
  }

  private static func noAnswer(to challenge: Entry, in model: Model) -> Outcome {
    Outcome(id: name(for: challenge.id, in: model), challenge: challenge.id, result: .noAnswer)
  }

  /// Ends a challenge as the form says.
  fileprivate static func save(
    _ form: FieldForm, _ challenge: Identifier<Entry>, _ result: Outcome.Result, goesOn: Bool,
    in model: inout Model
  ) -> [Effect] {
    let words = model.strings.challenge
    guard model.session?.entries[challenge] != nil else {
      model.withFields { $0.show(words.gone) }
      return []
    }
    guard result != .parked || form.text("owner") != nil else {
      model.withFields { $0.show(words.ownerMissing, in: "owner") }
      return []
    }
    let outcome = Outcome(
      id: name(for: challenge, in: model), challenge: challenge, result: result,
      text: form.values.text("text"), owner: form.text("owner"))
    let told = told(outcome, in: model)
    let changes =
      form.record == outcome.key && model.board.ledger?.outcome(of: challenge)?.result == result
    let effects =
      changes
      ? model.saveChanges(of: form, telling: told)
      : model.saveFields(commands(outcome, in: model), telling: told)
    // Where it was not saved, the form is there to tell why.
    guard !model.room.isTrying, model.screen(FieldForm.self) == nil else { return effects }
    return effects + goOn(from: outcome, asked: goesOn, in: &model)
  }

  /// Goes on from a challenge that has ended to the next that is open, where that is asked for or a
  /// group is being closed, which is closed after the last.
  private static func goOn(
    from outcome: Outcome, asked: Bool, in model: inout Model
  ) -> [Effect] {
    let closing = model.screen(ChallengeScreen.self)?.closing
    guard asked || closing != nil, let session = model.session, let ledger = model.board.ledger,
      let ended = session.entries[outcome.challenge]
    else { return [] }
    let all = ledger.challenges(in: ended.group, of: session)
    let place = all.firstIndex(of: ended.id) ?? 0
    let next = (all[place...] + all[..<place]).first { ledger.outcome(of: $0) == nil }
    if let next = next.flatMap({ session.entries[$0] }) {
      if var ledger = model.screen(LedgerScreen.self) {
        ledger.select(next.id, in: model)
        model.layers.top = ledger
      } else {
        _ = ChallengeScreen.go(to: next, in: &model)
      }
      let words = model.strings.challenge
      model.tell(
        words.ended(
          session.label(of: ended.id), words.title(of: outcome), next: session.label(of: next.id)))
    } else if let closing {
      model.pop()
      return ClosingQuestion(group: closing).setClosed(true, in: &model)
    }
    return []
  }

  /// The name of the outcome of a challenge: of the one there is, unless that was said of a further
  /// wording, else the derived one.
  private static func name(
    for challenge: Identifier<Entry>, in model: Model
  ) -> Identifier<Outcome> {
    let known = model.board.ledger?.outcome(of: challenge)
    return known.flatMap { $0.challenge == challenge ? $0.id : nil } ?? .of(challenge)
  }

  private static func commands(_ outcome: Outcome, in model: Model) -> [Command] {
    model.session?.commands(putting: outcome) ?? []
  }

  private static func told(_ outcome: Outcome, in model: Model) -> String {
    let words = model.strings.challenge
    return words.ended(
      model.session?.label(of: outcome.challenge) ?? "", words.title(of: outcome))
  }
}

extension FormPurpose {
  /// Saying how a challenge ended.
  fileprivate static func outcome(
    _ challenge: Identifier<Entry>, _ result: Outcome.Result, goesOn: Bool
  ) -> FormPurpose {
    FormPurpose("outcome-\(result.rawValue)", challenge.key, variant: goesOn ? "next" : "") {
      OutcomeForm.save($1, challenge, result, goesOn: goesOn, in: &$0)
    }
  }
}
