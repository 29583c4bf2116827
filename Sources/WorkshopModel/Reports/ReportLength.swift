/// How much a report tells, in formats with a layout; the raw value is its name on the command line.
public enum ReportLength: String, CaseIterable, Sendable {
  /// Everything that the edition shows.
  case full
  /// The conclusions and how the challenges ended: about a page for each group.
  case short

  /// The usual one.
  public static let usual = ReportLength.full
}
