public import WorkshopModel

/// What an edition shows of a breakout group.
public struct GroupContent: Equatable, Sendable {
  /// The group's record; nil for what was said in groups that are not told apart.
  public let id: Identifier<Group>?
  /// What people call it: "I"; nil when there is no such group (any more) but records are in it.
  public let number: String?
  /// Its title; nil as ``number`` is.
  public let title: String?
  /// Where its norms were published, in the group's order; may be empty.
  public let norms: [String]
  /// Who moderated; nil when not known or not shown.
  public let moderator: Person?
  /// Who wrote the report; nil when not known or not shown.
  public let rapporteur: Person?
  /// Its conclusions in their order.
  public let conclusions: [ConclusionContent]
  /// Who took part.
  public let participants: ParticipantsContent
  /// Its rounds of votes that are done, in their order.
  public let rounds: [RoundContent]
  /// Its entries by role, in the order of the roles; a role without entries is not here.
  public let roles: [RoleContent]
  /// The points that were set aside in it.
  public let parked: [ParkedContent]
  /// What of the group is not shown; nothing where only the whole is told.
  public let leftOut: LeftOut

  /// All entries that are shown, role by role and kind by kind.
  public var entries: [EntryContent] { roles.flatMap { $0.kinds.flatMap(\.entries) } }
}

/// What a group entered in one role.
public struct RoleContent: Equatable, Sendable {
  /// The role's title; nil for entries in no role that the workshop has, or in several.
  public let title: String?
  /// The entries by kind, in the order of the kinds; a kind without entries is not here.
  public let kinds: [KindContent]
}

/// What a group entered of one kind in one role.
public struct KindContent: Equatable, Sendable {
  /// The kind's title; nil for entries of no kind that the workshop has.
  public let title: String?
  /// The entries as they are listed; at least one.
  public let entries: [EntryContent]
}

/// A point that was set aside.
public struct ParkedContent: Equatable, Sendable {
  /// The point.
  public let text: String
  /// Who takes it on; nil while nobody has, or not shown.
  public let owner: String?
}

/// How much an edition does not show.
public struct LeftOut: Equatable, Sendable {
  /// Entries that stay in the room or with the moderator.
  public internal(set) var entriesInRoom = 0
  /// Entries whose sense may be told, for which nobody has found other words.
  public internal(set) var entriesWithoutWording = 0
  /// Links of shown challenges with entries that are not shown.
  public internal(set) var links = 0
  /// Links that are so few between two roles that they would tell of somebody.
  public internal(set) var rareLinks = 0
  /// Points set aside that were made of entries that are not shown.
  public internal(set) var points = 0

  /// How many entries that makes.
  public var entries: Int { entriesInRoom + entriesWithoutWording }

  /// Whether anything is left out.
  public var isEmpty: Bool { self == LeftOut() }

  /// Both together.
  static func + (left: LeftOut, right: LeftOut) -> LeftOut {
    LeftOut(
      entriesInRoom: left.entriesInRoom + right.entriesInRoom,
      entriesWithoutWording: left.entriesWithoutWording + right.entriesWithoutWording,
      links: left.links + right.links, rareLinks: left.rareLinks + right.rareLinks,
      points: left.points + right.points)
  }
}
