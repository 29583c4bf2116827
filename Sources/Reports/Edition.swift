/// Whom a report is for, which decides what it lets them see.
public enum Edition: String, CaseIterable, Sendable {
  /// For everybody: what the workshop's attribution and each entry's release allow.
  case `public`
}
