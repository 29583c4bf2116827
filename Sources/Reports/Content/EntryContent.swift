public import WorkshopModel

/// The name by which people refer to an entry.
public struct EntryReference: Equatable, Sendable {
  /// The group it was said in.
  public let group: Identifier<Group>
  /// What people call that group; nil when there is no such group (any more).
  public let groupNumber: String?
  /// Its kind's letter and its number in the group: "C3".
  public let label: String
  /// Whether it is material to show the program with.
  public let isDemonstration: Bool
}

/// What an edition shows of an entry.
public struct EntryContent: Equatable, Sendable {
  /// The name people refer to it by.
  public let reference: EntryReference
  /// What was said, as it was entered, or in the moderator's words.
  public let text: String
  /// What others made of the same text at the same time, the latest first; mostly empty.
  public let otherVersions: [String]
  /// Whether the text is the moderator's, since the entry's own may not travel.
  public let isParaphrased: Bool
  /// The organisation it is about; nil when unspecified or not shown.
  public let organisation: String?
  /// The title of its sector; nil when unspecified or not shown.
  public let sector: String?
  /// Where it is published; nil for what was said in the room, or when it would tell of an
  /// organisation that is not shown.
  public let source: String?
  /// The date of the published fact; nil when it has none.
  public let asOf: String?
  /// Whether it is material to show the program with, not a statement made in the workshop.
  public let isDemonstration: Bool
  /// A remark on it, of demonstration material only; nil for none.
  public let note: String?
  /// What else was said that counts as the same, in the order in which it was entered.
  public let wordings: [WordingContent]
  /// What overcame or could overcome it, in the order in which the links were made.
  public let links: [LinkContent]
}

/// What an edition shows of one wording of an entry.
public struct WordingContent: Equatable, Sendable {
  /// What was said, as it was entered, or in the moderator's words.
  public let text: String
  /// What others made of the same text at the same time, the latest first; mostly empty.
  public let otherVersions: [String]
  /// Whether the text is the moderator's.
  public let isParaphrased: Bool
  /// The organisation it is about; nil when unspecified or not shown.
  public let organisation: String?
  /// The title of its sector; nil when unspecified or not shown.
  public let sector: String?
}

/// What an edition shows of a link, from the side of the challenge.
public struct LinkContent: Equatable, Sendable {
  /// Whose action it was, seen from the challenge.
  public enum Reach: Equatable, Sendable {
    /// The sector's own that met the challenge.
    case ownSector
    /// Another sector's.
    case anotherSector
  }

  /// The action.
  public let action: EntryReference
  /// The title of the sector that acted; nil when unspecified or not shown.
  public let sector: String?
  /// Whose action it was; nil when an end names no sector, or sectors are not shown.
  public let reach: Reach?
  /// How far it went; nil when nobody said.
  public let outcome: Link.Outcome?
  /// How it did or could; nil when nobody said.
  public let how: String?
  /// Where it is published; nil when it was made in the room or as for an entry.
  public let source: String?
  /// What it rests on, of demonstration material only; nil for nothing.
  public let basis: String?
  /// A remark on it, of demonstration material only; nil for none.
  public let note: String?
  /// Whether it is material to show the program with.
  public let isDemonstration: Bool
}
