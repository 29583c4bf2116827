import WorkshopModel

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
  /// The sectors that met it.
  let sectors: [String]
  let actions: Int
  /// The sectors that did something.
  let actors: [String]
  /// The other groups.
  let groups: [String]
  let overcame: Int
  let inPart: Int
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

/// What is to be said of the offers of a sector that nobody has taken up.
struct Offers: Sendable {
  /// Nil for offers that name none.
  let sector: String?
  let offers: Int
  /// How many of the challenges they are for are open, parked, or closed without an answer.
  let open: Int
  let parked: Int
  let noAnswer: Int
  var challenges: Int { open + parked + noAnswer }
}

/// What one sector has for the challenges of another.
struct Help: Sendable {
  let helper: String
  let helped: String
  /// How many actions are linked.
  let actions: Int
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
  /// How many open ones have an action that overcame them.
  let overcome: Int
  var open: Int { challenges - wayFound - parked - noAnswer }
}

/// The challenges that ended in one way.
struct End: Sendable {
  /// Nil for those that nobody has said the end of.
  let end: Outcome.Result?
  let challenges: Int
  let ofChallenges: Int
  let linked: Int
  /// How many actions are linked to them.
  let actions: Int
  /// The roles of these actions, with how many.
  let roles: [Counted]
  /// How many have an action that overcame them.
  let overcome: Int
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
