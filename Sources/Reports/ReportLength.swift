/// How much a report tells.
public enum ReportLength: String, CaseIterable, Sendable {
  /// The conclusions and how the challenges ended: about a page for each group.
  case short
  /// Everything that the edition shows.
  case full
}
