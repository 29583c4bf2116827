import WorkshopModel

extension FieldForm {
  /// What a form is for: each purpose with what it is about.
  enum Purpose: Hashable, Sendable {
    /// Setting a point aside, perhaps one that came up with an entry.
    case park(Identifier<Entry>?)
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
