import WorkshopModel

/// What is to be said of a role.
struct RoleInvolvement: Sendable {
  let role: String
  let actions: Int
  let challenges: Int
  /// The groups with an action in the role.
  let active: [String]
  /// The groups without one, although something was entered there.
  let missing: [String]
  /// How many sectors named an action.
  let sectors: Int
  /// The sectors that were there and named none.
  let silent: [String]
  /// The sectors of which nobody was there.
  let absent: [String]
  /// Whether it is known that no other sectors were there.
  let areOthersKnown: Bool
  /// How many actions name no sector.
  let unspecified: Int
}

/// What is to be said of a sector.
struct SectorInvolvement: Sendable {
  let sector: String
  let actions: Int
  let challenges: Int
  /// The roles in which it named actions, with how many.
  let roles: [Counted]
  let without: [String]
  let heard: [String]
  let silent: [String]
  let absent: [String]
  let unknown: [String]
}

/// What is to be said of a sector without an action in a role in which others have some.
struct RoleGap: Sendable {
  let role: String
  let sector: String
  /// How many actions others named.
  let others: Int
  /// How many of them name no sector.
  let unspecified: Int
  let there: [String]
  let absent: [String]
  let unknown: [String]
}

/// How far challenges of a theme, or worded alike, are spread.
struct ChallengeSpread: Sendable {
  let theme: String
  let challenges: Int
  let ofChallenges: Int
  let groups: [String]
  let missing: [String]
  let norms: Int
  let sectors: Int
  let unspecified: Int
  let roles: [Counted]
}

/// What is to be said of a challenge that goes with activity in a role, or with its absence.
struct SeenTogether: Sendable {
  /// Nil for any challenge.
  let theme: String?
  let role: String
  /// Whether it is counted by sector and group, and not by group alone.
  let isBySector: Bool
  let both: Int
  let active: Int
  let challengeOnly: Int
  let inactive: Int
}

/// The challenges and roles that there is too little of to compare.
struct TooFew: Sendable {
  /// In how many cells any challenge was met; nil when that is enough.
  let any: Int?
  /// The themes, with the cells in which a challenge of theirs was met.
  let themes: [Counted]
  /// The roles, with the cells in which somebody was active.
  let roles: [Counted]
  /// Whether it is counted by sector and group, and not by group alone.
  let isBySector: Bool
  let cells: Int
  let fewestCells: Int
  let fewestOnSide: Int
}

/// What is to be said of actions of several organisations in a role.
struct Efforts: Sendable {
  let role: String
  /// Nil for actions that are worded alike.
  let theme: String?
  let actions: Int
  let organisations: Int
  /// How many actions name no organisation.
  let unnamed: Int
  let groups: Int
  let sectors: Int
  /// How many challenges of the same theme there are in the role.
  let challenges: Int
}

/// How many challenges are linked to an action, and whose; one challenge can count several times.
struct Ways: Sendable {
  let challenges: Int
  let linked: Int
  let own: Int
  let another: Int
  let elsewhere: Int
  let untold: Int
}

/// What is to be said of a challenge that is linked to actions of another group or sector.
struct WayElsewhere: Sendable {
  let group: String
  let role: String
  let sector: String?
  let actions: Int
  let sectors: [String]
  /// The other groups.
  let groups: [String]
  let overcame: Int
  let inPart: Int
  let links: Int
}

/// What is to be said of challenges without a way that are like what has one or may be one.
struct WaysForLike: Sendable {
  let answered: Int
  let open: Int
  let actions: Int
  /// The groups of the challenges without a way.
  let groups: [String]
}

/// What is to be said of a challenge that several sectors meet.
struct SharedChallenge: Sendable {
  let group: String
  let role: String
  let sectors: [String]
  let inside: Int
  let outside: Int
}

/// What one sector has for the challenges of another.
struct Help: Sendable {
  let helper: String
  let helped: String
  let links: Int
  let offers: Int
  let challenges: Int
}

/// How challenges ended.
struct Ends: Sendable {
  /// Nil for all groups.
  let group: String?
  let challenges: Int
  let wayFound: Int
  let parked: Int
  let noAnswer: Int
  var open: Int { challenges - wayFound - parked - noAnswer }
}

/// The challenges that ended in one way.
struct End: Sendable {
  /// Nil for those that nobody has said the end of.
  let end: Outcome.Result?
  let challenges: Int
  let ofChallenges: Int
  let linked: Int
  /// The roles of the actions linked to them, with how many.
  let roles: [Counted]
  let owners: Int
}

/// How entries spread over the stages of norm cultivation.
struct Stages: Sendable {
  let source: String?
  let entries: Int
  let stages: [Counted]
  /// How many entries are at two or more stages.
  let several: Int
  /// How many entries are at none.
  let without: Int
}
