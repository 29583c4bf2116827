import WorkshopModel

extension FieldForm {
  /// What a form is for: each purpose with what it is about.
  enum Purpose: Hashable, Sendable {
    /// Setting a point aside, perhaps one that came up with an entry.
    case park(Identifier<Entry>?)
    /// Changing a phase of the plan.
    case phase(Identifier<Phase>)
    /// Putting a phase into the plan, behind another or as the first.
    case newPhase(after: Identifier<Phase>?)
  }
}
