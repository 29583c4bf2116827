/// What becomes of the title of a group that holds a name which an edition may not tell; the raw value
/// is its name on the command line.
public enum NamedHeadings: String, CaseIterable, Sendable {
  /// A mark stands in place of the name.
  case mark
  /// The group's number stands alone.
  case number

  /// What usually becomes of it.
  public static let usual = NamedHeadings.mark
}
