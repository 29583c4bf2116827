import WorkshopModel

/// Something that a key can ask for about a challenge.
enum ChallengeAction: Hashable, Sendable {
  /// Linking a challenge with an action, or an action with a challenge.
  case link
  case need, encounter, offer
  case wayFound, park, noAnswer
  case next, previous
  /// The time for the challenge, and turning the room to it.
  case clock, moreTime, showRoom
  /// What Enter, `e` and `d` do depends on what is selected.
  case open, edit, withdraw
  /// Taking what the picker has selected.
  case pick
}

/// What a small form says of a challenge.
enum ChallengePurpose: Hashable, Sendable {
  /// How an action overcame it.
  case link(action: Identifier<Entry>, challenge: Identifier<Entry>)
  /// What it needs.
  case need(Identifier<Entry>)
  /// Who else meets it.
  case encounter(Identifier<Entry>)
  /// Who can assist.
  case offer(Identifier<Entry>)
  /// How it ended.
  case outcome(Identifier<Entry>, Outcome.Result)
  /// A change of something that was said of it.
  case change(RecordKey)
}

extension ChallengePurpose {
  /// What a draft of such a form is called, and the record that it is about.
  fileprivate var kept: (name: String, record: RecordKey?) {
    switch self {
    case .link(let action, let challenge): ("link-\(action.name)", challenge.key)
    case .need(let challenge): ("need", challenge.key)
    case .encounter(let challenge): ("encounter", challenge.key)
    case .offer(let challenge): ("offer", challenge.key)
    case .outcome(let challenge, let result): ("outcome-\(result.rawValue)", challenge.key)
    case .change(let record): ("change", record)
    }
  }
}

extension FormPurpose {
  /// Saying something of a challenge.
  static func challenge(_ purpose: ChallengePurpose) -> FormPurpose {
    FormPurpose(purpose.kept.name, purpose.kept.record) { $0.saveChallenge($1, purpose) }
  }
}
