public import WorkshopModel

/// The name by which people refer to an entry.
public struct EntryReference: Hashable, Sendable {
  /// The group it was said in; nil where that is not told.
  public let group: Identifier<Group>?
  /// What people call that group; nil when there is no such group (any more), or it is not told.
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
  /// Whether it is a challenge.
  public let isChallenge: Bool
  /// The title of the role it was said in; nil for none that the workshop has, or not told.
  public let role: String?
  /// What was said: its own wording first, then those that count as the same; at least one.
  public let wordings: [WordingContent]
  /// The moderator's tags; may be empty.
  public let themes: [String]
  /// Where it is published; nil for what was said in the room, or when it would tell of an
  /// organisation that is not shown.
  public let source: String?
  /// The date of the published fact; nil when it has none.
  public let asOf: String?
  /// Whether it is material to show the program with, not a statement made in the workshop.
  public let isDemonstration: Bool
  /// A remark on it; nil for none, or not shown.
  public let note: String?
  /// When and where it was entered; nil when not known or not shown.
  public let entered: EnteredContent?
  /// How far it may travel; nil where only what may is shown.
  public let release: Release?
  /// What it got in each round of votes that is done, in their order; empty for none, or not told.
  public let votes: [VoteContent]
  /// What overcame or could overcome it.
  public let links: [LinkContent]
  /// What it needs.
  public let needs: [AnswerContent]
  /// Who else meets it.
  public let encounters: [AnswerContent]
  /// Who offers to assist.
  public let offers: [AnswerContent]
  /// How it ended; nil while that is open.
  public let outcome: OutcomeContent?
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
  public enum Reach: String, Sendable {
    /// The sector's own that met the challenge.
    case ownSector
    /// Another sector's.
    case anotherSector
  }

  /// The action; nil where it is not told which.
  public let action: EntryReference?
  /// The title of the role that acted; nil for none that the workshop has, or not told.
  public let role: String?
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
  /// What it rests on; nil for nothing, or not shown.
  public let basis: String?
  /// A remark on it; nil for none, or not shown.
  public let note: String?
  /// Whether it is material to show the program with.
  public let isDemonstration: Bool
}

/// What an edition shows of an answer to a guiding question: a need, an encounter or an offer.
public struct AnswerContent: Equatable, Sendable {
  /// What was said; nil for an encounter that nobody described.
  public let text: String?
  /// The title of the sector it is about; nil when unspecified or not shown.
  public let sector: String?
  /// The organisation that offers; nil when unspecified or not shown.
  public let organisation: String?
  /// Whether an encounter is inside the sector or outside; nil for needs and offers.
  public let scope: Encounter.Scope?
}

/// What an edition shows of the end of a challenge.
public struct OutcomeContent: Equatable, Sendable {
  /// Way found, parked, or no answer.
  public let result: Outcome.Result
  /// What was found or is left; nil for nothing.
  public let text: String?
  /// Who takes it on; nil when nobody does, or not shown.
  public let owner: String?
}

/// When and where something was entered.
public struct EnteredContent: Equatable, Sendable {
  /// The moment, as the file has it; the day alone where no more is recorded; nil for what came from
  /// the anonymous box, of which no time is.
  public let at: String?
  /// The terminal; nil when not recorded.
  public let terminal: String?
}
