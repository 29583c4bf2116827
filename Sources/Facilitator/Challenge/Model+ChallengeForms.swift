import Insights
import SessionEngine
import WorkshopModel

extension Model {
  private var words: ChallengeWords { strings.challenge }

  /// Asks what a challenge needs.
  mutating func addNeed(to challenge: Entry) {
    open(
      FieldForm(
        .challenge(.need(challenge.id)), title: words.needTitle(label(challenge)),
        quoting: challenge, needFields()))
  }

  /// Asks who else meets a challenge.
  mutating func addEncounter(to challenge: Entry) {
    open(
      FieldForm(
        .challenge(.encounter(challenge.id)), title: words.encounterTitle(label(challenge)),
        quoting: challenge, encounterFields()))
  }

  /// Asks how a sector can assist with a challenge.
  mutating func addOffer(to challenge: Entry) {
    open(
      FieldForm(
        .challenge(.offer(challenge.id)), title: words.offerTitle(label(challenge)),
        quoting: challenge, offerFields()))
  }

  /// Asks how an action overcame a challenge.
  mutating func addLink(_ action: Entry, _ challenge: Entry) {
    open(
      FieldForm(
        .challenge(.link(action: action.id, challenge: challenge.id)),
        title: words.linkTitle(label(action), label(challenge)), quoting: action,
        linkFields()))
  }

  /// Asks what is to be said of the end of a challenge: the way, or who takes it on.
  mutating func end(_ challenge: Entry, _ result: Outcome.Result) {
    let before = board.ledger?.outcome(of: challenge.id)
    let same = before?.result == result ? before : nil
    let isParked = result == .parked
    let text =
      same?.text ?? (isParked ? nil : wayByLinks(challenge.id))
    var fields: [FieldForm.Field] = [
      .text(
        "text", isParked ? words.point : words.way, text,
        hint: isParked ? words.pointHint : words.wayHint, hasLines: true)
    ]
    if isParked {
      fields.insert(.text("owner", words.owner, same?.owner, hint: words.ownerHint), at: 0)
    }
    let title =
      isParked ? words.parkTitle(label(challenge)) : words.wayFoundTitle(label(challenge))
    let form = FieldForm(
      .challenge(.outcome(challenge.id, result)), title: title, quoting: challenge,
      fields)
    // Changing what stands shows what others made of it meanwhile.
    let own = same?.challenge == challenge.id ? same : nil
    open(own == nil ? form : form.changing(session?.state[own?.key ?? challenge.key]))
  }

  /// How the linked actions overcame the challenge, those first that did so whole.
  private func wayByLinks(_ challenge: Identifier<Entry>) -> String? {
    guard let session else { return nil }
    let links = board.connections?.links(onChallenge: challenge) ?? []
    let first = links.first { $0.link.outcome == .overcame } ?? links.first
    return first.flatMap { connection in
      connection.link.how.map { "\(session.label(of: connection.action.id)): \($0)" }
    }
  }

  /// Ends the challenge in question without an answer.
  mutating func endWithoutAnswer() -> [Effect] {
    guard let challenge = challengeInQuestion else {
      warn(words.notHere)
      return []
    }
    return save(
      Outcome(id: outcomeName(challenge.id), challenge: challenge.id, result: .noAnswer), challenge)
  }

  /// The name of the outcome of a challenge: of the one there is, unless that was said of a further
  /// wording, else the derived one.
  private func outcomeName(_ challenge: Identifier<Entry>) -> Identifier<Outcome> {
    let known = board.ledger?.outcome(of: challenge)
    return known.flatMap { $0.challenge == challenge ? $0.id : nil } ?? .of(challenge)
  }

  private mutating func save(_ outcome: Outcome, _ challenge: Entry) -> [Effect] {
    let told = words.ended(label(challenge), words.title(of: outcome))
    let commands = session?.commands(putting: outcome) ?? []
    guard top is FieldForm else { return perform(commands, telling: told) }
    return saveFields(commands, telling: told)
  }

  /// Opens the form of something that was said of a challenge.
  mutating func change(_ key: RecordKey) {
    guard let session, let state = session.state[key], !state.isDeleted else {
      return warn(words.nothingSelected)
    }
    let values = state.values
    let challenge: Identifier<Entry>? = values.reference("challenge")
    let fields: [FieldForm.Field]
    switch key.type {
    case .link: fields = linkFields(values)
    case .need: fields = needFields(values)
    case .encounter: fields = encounterFields(values)
    case .offer: fields = offerFields(values)
    default: return warn(words.nothingSelected)
    }
    let title = words.editTitle(
      strings.records.type(key.type), challenge.map { session.label(of: $0) } ?? "")
    open(
      FieldForm(
        .challenge(.change(key)), title: title,
        quoting: challenge.flatMap { session.entries[$0] }, fields
      ).changing(state))
  }

  /// Saves what a small form says of a challenge.
  mutating func saveChallenge(_ form: FieldForm, _ purpose: ChallengePurpose) -> [Effect] {
    switch purpose {
    case .change(let key):
      let name = session?.name(of: key, strings.records) ?? ""
      return saveChanges(of: form, telling: words.changed(name))
    case .outcome(let challenge, let result): return saveOutcome(form, challenge, result)
    case .link(let action, let challenge):
      let fields: Members = [
        "action": .string(action.name), "challenge": .string(challenge.name),
      ]
      return add(
        .link, form, fields,
        telling: words.linkedTo(
          session?.label(of: action) ?? "", session?.label(of: challenge) ?? ""))
    case .need(let challenge): return add(.need, form, of: challenge)
    case .encounter(let challenge): return add(.encounter, form, of: challenge)
    case .offer(let challenge): return add(.offer, form, of: challenge)
    }
  }

  private mutating func add(
    _ type: RecordType, _ form: FieldForm, of challenge: Identifier<Entry>
  ) -> [Effect] {
    add(
      type, form, ["challenge": .string(challenge.name)],
      telling: words.said(strings.records.type(type), session?.label(of: challenge) ?? ""))
  }

  /// Puts in a record with what a form says and `fields`, and selects it on the screen below.
  private mutating func add(
    _ type: RecordType, _ form: FieldForm, _ fields: Members, telling told: String
  ) -> [Effect] {
    let key = RecordKey(type, .random(using: &generator))
    let effects = saveFields(
      [.add(key, Members(Array(fields) + Array(form.values)))], telling: told)
    withScreen(ChallengeScreen.self) { screen in screen.chosen = .record(key) }
    return effects
  }

  private mutating func saveOutcome(
    _ form: FieldForm, _ challenge: Identifier<Entry>, _ result: Outcome.Result
  ) -> [Effect] {
    guard let entry = session?.entries[challenge] else {
      let gone = words.gone
      withFields { $0.show(gone) }
      return []
    }
    guard result != .parked || form.text("owner") != nil else {
      let missing = words.ownerMissing
      withFields { $0.show(missing, in: "owner") }
      return []
    }
    let outcome = Outcome(
      id: outcomeName(challenge), challenge: challenge, result: result,
      text: form.values.text("text"), owner: form.text("owner"))
    if form.record == outcome.key, board.ledger?.outcome(of: challenge)?.result == result {
      return saveChanges(
        of: form, telling: words.ended(label(entry), words.title(of: outcome)))
    }
    return save(outcome, entry)
  }

  func label(_ entry: Entry) -> String { session?.label(of: entry.id) ?? entry.id.name }
}

extension Model {
  private var sectorOptions: [(title: String, value: String?)] {
    [(strings.challenge.notSaid, nil)] + board.sectors.map { ($0.title, $0.id.name) }
  }

  private func linkFields(_ values: Members = Members()) -> [FieldForm.Field] {
    let options: [(title: String, value: String?)] =
      [(words.notSaid, nil)] + Link.Outcome.allCases.map { (strings.title(of: $0), $0.rawValue) }
    return [
      .text("how", words.how, values.text("how"), hint: words.howHint, hasLines: true),
      .choice("outcome", words.howFar, options, chosen: values.text("outcome")),
    ]
  }

  private func needFields(_ values: Members = Members()) -> [FieldForm.Field] {
    [
      .text("text", words.need, values.text("text"), hint: words.needHint, hasLines: true),
      .choice("sector", words.provider, sectorOptions, chosen: values.text("sector")),
    ]
  }

  private func encounterFields(_ values: Members = Members()) -> [FieldForm.Field] {
    let scopes: [(title: String, value: String?)] = [
      (words.outsideChoice, Encounter.Scope.outside.rawValue),
      (words.insideChoice, Encounter.Scope.inside.rawValue),
    ]
    return [
      .choice("scope", words.scope, scopes, chosen: values.text("scope") ?? scopes[0].value),
      .choice("sector", words.sector, sectorOptions, chosen: values.text("sector")),
      .text(
        "text", words.encounter, values.text("text"), hint: words.encounterHint, hasLines: true),
    ]
  }

  private func offerFields(_ values: Members = Members()) -> [FieldForm.Field] {
    [
      .text("text", words.offer, values.text("text"), hint: words.offerHint, hasLines: true),
      .choice("sector", words.sector, sectorOptions, chosen: values.text("sector")),
      .text(
        "organisation", words.organisation, values.text("organisation"),
        hint: words.organisationHint),
    ]
  }
}
