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
  /// The groups in which nothing was entered.
  let silentGroups: [String]
  /// The norms of the groups with an action.
  let norms: NormSpread
  /// The sectors that named an action, with how many; one action can be of several.
  let sectors: [Counted]
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
  /// How many actions in the roles without one name no sector, and may be its.
  let possible: Int
  /// How many entries name no sector where nothing was entered under its name.
  let unnamed: Int
  let heard: [String]
  let silent: [String]
  /// The groups in which it was there, and may have been heard without its name.
  let unclear: [String]
  let absent: [String]
  let unknown: [String]

  var groups: Int { [heard, silent, unclear, absent, unknown].reduce(0) { $0 + $1.count } }
}

/// What is to be said of a sector without an action in a role in which others have some.
struct RoleGap: Sendable {
  let role: String
  let sector: String
  /// How many actions other sectors named.
  let others: Int
  /// How many more name no sector, and may be its.
  let possible: Int
  let there: [String]
  let absent: [String]
  let unknown: [String]
}

/// Which kinds of entry are taken for actions and challenges.
struct KindsRead: Sendable {
  let action: String?
  let challenge: String?
  /// The other kinds, with how many entries.
  let others: [Counted]
}

/// How far challenges of a theme, or worded alike, are spread.
struct ChallengeSpread: Sendable {
  let theme: String
  let challenges: Int
  let ofChallenges: Int
  /// How many entries they are, further wordings counted.
  let entered: Int
  let groups: [String]
  let missing: [String]
  let norms: NormSpread
  let sectors: Int
  let unspecified: Int
  let roles: [Counted]
}

/// A challenge held against activity in a role, in cells.
struct Compared: Sendable {
  let role: String
  let both: Int
  let active: Int
  let challengeOnly: Int
  let inactive: Int
}

/// The challenges and roles that there is too little of to compare, or too much.
struct OneSided: Sendable {
  /// In how many cells any challenge was met; nil when it can be compared.
  let any: Int?
  /// The themes, with the cells in which a challenge of theirs was met.
  let themes: [Counted]
  /// The roles, with the cells in which somebody was active.
  let roles: [Counted]
  /// How many more themes were compared, and are too few to tell.
  let furtherThemes: Int
  /// Whether it is counted by sector and group, and not by group alone.
  let isBySector: Bool
  let cells: Int
  let fewestOnSide: Int

  func isRare(_ count: Int) -> Bool { count < fewestOnSide }
}

/// What is to be said of actions of several organisations in a role.
struct Efforts: Sendable {
  let role: String
  /// Nil for actions that are worded alike.
  let theme: String?
  let actions: Int
  /// How many entries they are, further wordings counted.
  let entered: Int
  let organisations: Int
  /// How many actions name no organisation.
  let unnamed: Int
  let groups: Int
  let sectors: Int
  /// How many challenges of the same theme there are in the role.
  let challenges: Int
}

/// What is to be said of a round of votes.
struct Round: Sendable {
  let ballot: Ballot
  /// The number of its group; nil where that is not there any more.
  let group: String?
  /// How many voted; nil where hands were counted.
  let voters: Int?
  /// How many entries could be chosen.
  let choices: Int
  /// How many of them came first.
  let first: Int
  /// What each of these got.
  let most: Int
}
