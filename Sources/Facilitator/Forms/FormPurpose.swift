import WorkshopModel

extension FieldForm {
  /// What a form is for: each purpose with what it is about.
  enum Purpose: Hashable, Sendable {
    /// Setting a point aside, perhaps one that came up with an entry.
    case park(Identifier<Entry>?)
    /// Changing a point that was set aside.
    case parked(Identifier<Parked>)
    /// Saying something of a challenge.
    case challenge(ChallengePurpose)
    /// Opening a round of votes, or changing its rules.
    case ballot(Identifier<Group>, round: Int)
  }
}
