import WorkshopModel

extension FieldForm {
  /// What a form is for: each purpose with what it is about.
  enum Purpose: Hashable, Sendable {
    /// Setting a point aside, perhaps one that came up with an entry.
    case park(Identifier<Entry>?)
    /// Something of the set-up.
    case setUp(SetUpPurpose)
  }
}
