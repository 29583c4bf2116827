import ScreenKit
import SessionEngine
import WorkshopModel

/// The forms of what is said of a challenge on the guiding questions: links, needs, encounters and
/// offers.
enum ChallengeForms {
  /// Asks for a need, an encounter or an offer.
  static func ask(for type: RecordType, of challenge: Entry, in model: inout Model) {
    let words = model.strings.challenge
    let label = model.session?.label(of: challenge.id) ?? ""
    let title =
      switch type {
      case .need: words.needTitle(label)
      case .encounter: words.encounterTitle(label)
      default: words.offerTitle(label)
      }
    model.open(
      FieldForm(
        .saying(type, of: challenge.id), title: title, quoting: challenge,
        fields(of: type, in: model)))
  }

  /// Asks how an action overcame a challenge.
  static func link(_ action: Entry, _ challenge: Entry, in model: inout Model) {
    let label = { [session = model.session] in session?.label(of: $0) ?? "" }
    model.open(
      FieldForm(
        .linking(action.id, challenge.id),
        title: model.strings.challenge.linkTitle(label(action.id), label(challenge.id)),
        quoting: action, fields(of: .link, in: model)))
  }

  /// Opens the form of something that was said of a challenge.
  static func change(_ key: RecordKey, in model: inout Model) {
    let words = model.strings.challenge
    guard let session = model.session, let state = session.state[key], !state.isDeleted else {
      return model.warn(words.nothingSelected)
    }
    let fields = fields(of: key.type, saying: state.values, in: model)
    guard !fields.isEmpty else { return model.warn(words.nothingSelected) }
    let challenge: Identifier<Entry>? = state.values.reference("challenge")
    let title = words.editTitle(
      model.strings.records.type(key.type), challenge.map { session.label(of: $0) } ?? "")
    model.open(
      FieldForm(
        .changing(key), title: title, quoting: challenge.flatMap { session.entries[$0] }, fields
      ).changing(state))
  }

  /// Puts in a record with what a form says and `ends`, and selects it on the screen below.
  fileprivate static func add(
    _ type: RecordType, _ form: FieldForm, _ ends: Members, telling told: String,
    in model: inout Model
  ) -> [Effect] {
    let key = RecordKey(type, .random(using: &model.generator))
    let effects = model.saveFields(
      [.add(key, Members(Array(ends) + Array(form.values)))], telling: told)
    model.withScreen(ChallengeScreen.self) { $0.chosen = .record(key) }
    return effects
  }
}

extension FormPurpose {
  /// Saying what a challenge needs, who else meets it, who can assist.
  fileprivate static func saying(
    _ type: RecordType, of challenge: Identifier<Entry>
  ) -> FormPurpose {
    FormPurpose(type.rawValue, challenge.key) { model, form in
      let told = model.strings.challenge.said(
        model.strings.records.type(type), model.session?.label(of: challenge) ?? "")
      return ChallengeForms.add(
        type, form, ["challenge": .string(challenge.name)], telling: told, in: &model)
    }
  }

  /// Saying how an action overcame a challenge.
  fileprivate static func linking(
    _ action: Identifier<Entry>, _ challenge: Identifier<Entry>
  ) -> FormPurpose {
    FormPurpose("link-\(action.name)", challenge.key) { model, form in
      let label = { [session = model.session] in session?.label(of: $0) ?? "" }
      return ChallengeForms.add(
        .link, form, ["action": .string(action.name), "challenge": .string(challenge.name)],
        telling: model.strings.challenge.linkedTo(label(action), label(challenge)), in: &model)
    }
  }

  /// Changing something that was said of a challenge.
  fileprivate static func changing(_ key: RecordKey) -> FormPurpose {
    FormPurpose("change", key) { model, form in
      let name = model.session?.name(of: key, model.strings.records) ?? ""
      return model.saveChanges(of: form, telling: model.strings.challenge.changed(name))
    }
  }
}

extension ChallengeForms {
  /// The fields of what is said on a guiding question, with what it says; none for other records.
  private static func fields(
    of type: RecordType, saying values: Members = Members(), in model: Model
  ) -> [FieldForm.Field] {
    let words = model.strings.challenge
    let nothing: [(title: String, value: String?)] = [(words.notSaid, nil)]
    let sectors = nothing + model.board.sectors.map { ($0.title, $0.id.name) }
    let text = { (label: String, hint: String) in
      FieldForm.Field.text("text", label, values.text("text"), hint: hint, hasLines: true)
    }
    let sector = { (label: String) in
      FieldForm.Field.choice("sector", label, sectors, chosen: values.text("sector"))
    }
    switch type {
    case .link:
      let outcomes = Link.Outcome.allCases.map { (model.strings.title(of: $0), $0.rawValue) }
      return [
        .text("how", words.how, values.text("how"), hint: words.howHint, hasLines: true),
        .choice("outcome", words.howFar, nothing + outcomes, chosen: values.text("outcome")),
      ]
    case .need: return [text(words.need, words.needHint), sector(words.provider)]
    case .encounter:
      let scopes: [(title: String, value: String?)] = [
        (words.outsideChoice, Encounter.Scope.outside.rawValue),
        (words.insideChoice, Encounter.Scope.inside.rawValue),
      ]
      return [
        .choice("scope", words.scope, scopes, chosen: values.text("scope") ?? scopes[0].value),
        sector(words.sector), text(words.encounter, words.encounterHint),
      ]
    case .offer:
      return [
        text(words.offer, words.offerHint), sector(words.sector),
        .text(
          "organisation", words.organisation, values.text("organisation"),
          hint: words.organisationHint),
      ]
    default: return []
    }
  }
}
