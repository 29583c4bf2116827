public import WorkshopModel

/// Something that the entries show: a sentence with its figures and the entries that it rests on.
///
/// An insight is for the moderator: its evidence may hold entries that may not leave the room. The
/// sentence quotes no entry and names no person and no organisation; it does name groups, roles,
/// sectors, stages and themes.
public struct Insight: Equatable, Sendable {
  /// A number with its name.
  public struct Figure: Equatable, Sendable {
    /// What it counts: "actions", "sector:government".
    public let name: String
    /// How many there are.
    public let value: Int

    /// The figure `value` under `name`.
    init(_ name: String, _ value: Int) {
      self.name = name
      self.value = value
    }
  }

  /// What it is about.
  public let kind: Kind
  /// What it says.
  public let sentence: String
  /// The numbers that it rests on, each name once.
  public let figures: [Figure]
  /// The entries that it rests on, by name.
  public let evidence: [Identifier<Entry>]

  /// What it says as the beginning of a conclusion, for the moderator to put into the room's words.
  public let draft: String

  /// An insight that rests on `evidence`, in whatever order and however often entries are in it;
  /// without a `draft` a conclusion begins with the sentence itself.
  init(
    _ kind: Kind, _ sentence: String, _ figures: [Figure],
    evidence: some Sequence<Identifier<Entry>>, draft: String? = nil
  ) {
    self.kind = kind
    self.sentence = sentence
    self.figures = figures
    self.evidence = Set(evidence).sorted()
    self.draft = draft ?? sentence
  }

  /// The figure `name`; nil when the insight has none of that name.
  public func figure(_ name: String) -> Int? { figures.first { $0.name == name }?.value }
}

extension Insight {
  /// Numbers below this one are called small in the sentence.
  public static let smallLimit = 5

  /// What several insights are about together.
  public enum Topic: String, CaseIterable, Sendable {
    /// Who is active in which role, who is missing, who was there and silent.
    case involvement
    /// Challenges that come again.
    case challenges
    /// What was seen together with what.
    case association
    /// The same done by several.
    case efforts
    /// What one can learn or get from another.
    case exchange
    /// How the challenges ended.
    case ledger
    /// The rounds of votes that are done.
    case votes
    /// The stages of norm cultivation.
    case stages
  }

  /// What an insight is about; the raw value is its name in JSON.
  public enum Kind: String, CaseIterable, Sendable {
    /// A role with actions in every group.
    case roleEverywhere = "role-everywhere"
    /// A role with actions in some groups.
    case rolePartly = "role-partly"
    /// A role without any action.
    case roleMissing = "role-missing"
    /// What a sector does in which roles.
    case sectorRoles = "sector-roles"
    /// A sector that was there and named no action in a role in which others did.
    case sectorRoleGap = "sector-role-gap"
    /// A sector that was there and said nothing at all.
    case sectorSilent = "sector-silent"
    /// A sector that was there, of which nobody can tell whether it said anything.
    case sectorUnclear = "sector-unclear"
    /// A sector of which nobody was there.
    case sectorAbsent = "sector-absent"
    /// A group in which nothing was entered yet.
    case groupSilent = "group-silent"
    /// Which kinds of entry are taken for actions and challenges.
    case kinds
    /// No challenge at all.
    case noChallenge = "no-challenge"
    /// A theme of challenges in several groups.
    case recurringTheme = "recurring-theme"
    /// Challenges with like wording.
    case recurringWording = "recurring-wording"
    /// Nowhere two challenges with like wording.
    case noLikeWording = "no-like-wording"
    /// Challenges that have no theme yet.
    case withoutTheme = "without-theme"
    /// A challenge or theme that was seen more often, or less often, with activity in a role.
    case seenTogether = "seen-together"
    /// A challenge or theme that was seen about as often with activity in a role as without.
    case noDifference = "no-difference"
    /// A challenge or theme of which there is too little to compare.
    case tooFew = "too-few"
    /// How many comparisons were made, and what came of them.
    case comparisons
    /// Like actions by different organisations in one role.
    case doubledEffort = "doubled-effort"
    /// Nowhere two like actions by different organisations in one role.
    case noDoubledEffort = "no-doubled-effort"
    /// Actions on one theme by different organisations in one role.
    case parallelEfforts = "parallel-efforts"
    /// How many challenges are linked to an action, and whose.
    case ways
    /// A challenge linked to an action of another group or sector.
    case wayElsewhere = "way-elsewhere"
    /// Like challenges, some of which have a way while others have none.
    case wayForLike = "way-for-like"
    /// A challenge without a link and actions elsewhere that are worded alike.
    case wayAlike = "way-alike"
    /// Offers for challenges that have no way found yet.
    case offerWithoutTaker = "offer-without-taker"
    /// A need that several challenges share.
    case sharedNeed = "shared-need"
    /// A challenge that several sectors meet.
    case sharedChallenge = "shared-challenge"
    /// What one sector did or offers for the challenges of another.
    case couldHelp = "could-help"
    /// How the challenges ended.
    case ledger
    /// How the challenges of one group ended.
    case ledgerOfGroup = "ledger-group"
    /// The challenges that a way was found for.
    case ledgerWayFound = "ledger-way-found"
    /// The challenges that were set aside.
    case ledgerParked = "ledger-parked"
    /// The challenges that nobody had an answer to.
    case ledgerNoAnswer = "ledger-no-answer"
    /// The challenges that nobody has said the end of.
    case ledgerOpen = "ledger-open"
    /// A round of votes that is done: its rule, who could vote and what came first.
    case roundOfVotes = "round-of-votes"
    /// How the entries spread over the stages of norm cultivation.
    case stages

    /// What it belongs to.
    public var topic: Topic {
      switch self {
      case .roleEverywhere, .rolePartly, .roleMissing, .sectorRoles, .sectorRoleGap,
        .sectorSilent, .sectorUnclear, .sectorAbsent, .groupSilent, .kinds:
        .involvement
      case .noChallenge, .recurringTheme, .recurringWording, .noLikeWording, .withoutTheme:
        .challenges
      case .seenTogether, .noDifference, .tooFew, .comparisons: .association
      case .doubledEffort, .noDoubledEffort, .parallelEfforts: .efforts
      case .ways, .wayElsewhere, .wayForLike, .wayAlike, .offerWithoutTaker, .sharedNeed,
        .sharedChallenge, .couldHelp:
        .exchange
      case .ledger, .ledgerOfGroup, .ledgerWayFound, .ledgerParked, .ledgerNoAnswer,
        .ledgerOpen:
        .ledger
      case .roundOfVotes: .votes
      case .stages: .stages
      }
    }
  }
}
