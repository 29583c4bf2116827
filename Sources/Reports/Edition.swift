/// Whom a report is for, which decides what it lets them see.
public enum Edition: String, CaseIterable, Sendable {
  /// For those who were in the room and run the workshop: everything.
  case `internal`
  /// For everybody, under the Chatham House Rule: what was said, nothing of who said it.
  case chathamHouse = "chatham-house"
  /// For everybody: what the workshop's attribution and each entry's release allow.
  case `public`
}
