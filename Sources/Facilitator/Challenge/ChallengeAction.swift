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
