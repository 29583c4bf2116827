import WorkshopModel

extension FieldForm {
  /// What a form is for: each purpose with what it is about.
  enum Purpose: Hashable, Sendable {
    /// Setting a point aside, perhaps one that came up with an entry.
    case park(Identifier<Entry>?)
    /// Making two entries of one that says that.
    case split(Identifier<Entry>, of: String)
    /// New themes for an entry.
    case newThemes(Identifier<Entry>)
    /// Another name for a theme.
    case renameTheme(String)
    /// The moderator's wording of an entry.
    case wording(Identifier<Entry>)
  }
}
