/// What an edition shows of those who took part in a group.
public struct ParticipantsContent: Equatable, Sendable {
  /// Each of them, as they were put in; empty when the edition does not list them.
  public let listed: [ParticipantContent]
  /// The titles of the sectors that were there, each once, in the workshop's order; empty when
  /// participants are listed or sectors are not shown.
  public let sectors: [String]
  /// How many they were; nil when the edition lists them, or when they were fewer than three.
  public let count: Int?

  /// Whether there is nothing to show.
  public var isEmpty: Bool { listed.isEmpty && sectors.isEmpty && count == nil }
}

/// What an edition shows of somebody who took part.
public struct ParticipantContent: Equatable, Sendable {
  /// Their name; nil when not known or not shown.
  public let name: String?
  /// Where they come from; nil when not known or not shown.
  public let organisation: String?
  /// The title of the sector they declared; nil when unspecified.
  public let sector: String?
}
