/// Whom a report is for, which decides what it lets them see; the raw value is its name on the command
/// line.
public enum Edition: String, CaseIterable, Sendable {
  /// For everybody: what the workshop's attribution and each entry's release allow.
  case `public`
  /// For everybody, under the Chatham House Rule: what was said, nothing of who said it.
  case chathamHouse = "chatham-house"
  /// For those who were in the room and run the workshop: everything.
  case `internal`

  /// The usual one.
  public static let usual = Edition.public

  /// Whether it tells everything, so that no name is to be hidden in it and nothing to be held back.
  public var tellsEverything: Bool { self == .internal }
}
