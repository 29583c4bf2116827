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
    /// Making two entries of one that says that.
    case split(Identifier<Entry>, of: String)
    /// New themes for an entry.
    case newThemes(Identifier<Entry>)
    /// Another name for a theme.
    case renameTheme(String)
    /// The moderator's wording of an entry.
    case wording(Identifier<Entry>)
    /// Something of the set-up.
    case setUp(SetUpPurpose)
    /// Changing a phase of the plan.
    case phase(Identifier<Phase>)
    /// Putting a phase into the plan, behind another or as the first.
    case newPhase(after: Identifier<Phase>?)
    /// A new conclusion of a group, or of the plenary for nil.
    case newConclusion(Identifier<Group>?)
    /// The text of a conclusion and the remark on it.
    case conclusion(Identifier<Conclusion>)
    /// What the room reserves when it agrees to a conclusion.
    case reservation(Identifier<Conclusion>)
    /// An unattributed remark on a conclusion.
    case conclusionNote(Identifier<Conclusion>)
  }
}
