public import SessionEngine
public import WorkshopModel

/// What was said of the challenges in the second half, looked up by challenge: how each ended, what
/// it needs, who else meets it, who offers to assist.
///
/// What was said of an entry that was joined to another counts as said of that one; what was said of
/// one that does not stand is left out. Everything is in the order in which it was made; ties by
/// name.
public struct Ledger: Equatable, Sendable {
  /// Where a challenge stands.
  public enum Standing: Equatable, CaseIterable, Sendable {
    /// Nobody has said how it ends.
    case open
    /// A way to overcome it was found.
    case wayFound
    /// It was set aside, with an owner.
    case parked
    /// Nobody had an answer.
    case noAnswer
  }

  /// The kind of entry that challenges are; nil when the workshop has none.
  public let kind: Identifier<EntryKind>?
  /// The types of the records that it follows from.
  static let sources: Set<RecordType> = [.kind, .entry, .need, .offer, .encounter, .outcome]

  private var outcomes: [Identifier<Entry>: Outcome] = [:]
  private(set) var needs: [Identifier<Entry>: [Need]] = [:]
  private(set) var encounters: [Identifier<Entry>: [Encounter]] = [:]
  private(set) var offers: [Identifier<Entry>: [Offer]] = [:]

  /// The ledger of `session` as it stands now.
  ///
  /// - Complexity: O(*n* log *n*), *n* being the number of outcomes, needs, encounters and offers;
  ///   entries without any cost nothing.
  public init(_ session: Session) {
    let state = session.state
    kind = Self.kind(among: state.all(EntryKind.self))
    for need in state.all(Need.self) {
      if let head = session.standing(need.challenge) { needs[head, default: []].append(need) }
    }
    for offer in state.all(Offer.self) {
      if let head = session.standing(offer.challenge) { offers[head, default: []].append(offer) }
    }
    for encounter in state.all(Encounter.self) {
      guard let head = session.standing(encounter.challenge) else { continue }
      encounters[head, default: []].append(encounter)
    }
    for outcome in state.all(Outcome.self) {
      guard let head = session.standing(outcome.challenge) else { continue }
      if outcomes[head].map({ Self.counts(outcome, before: $0, for: head) }) ?? true {
        outcomes[head] = outcome
      }
    }
  }

  /// Whether the later one of two outcomes counts: the weightier of them does, of equal ones on the
  /// same challenge the later, else that of the wording with the lesser name.
  private static func counts(
    _ later: Outcome, before known: Outcome, for head: Identifier<Entry>
  ) -> Bool {
    let weights = (weight(of: later, for: head), weight(of: known, for: head))
    guard weights.0 == weights.1 else { return weights.0 > weights.1 }
    return later.challenge <= known.challenge
  }

  private static func weight(of outcome: Outcome, for head: Identifier<Entry>) -> Int {
    (outcome.challenge == head ? 2 : 0) + (outcome.id == .of(outcome.challenge) ? 1 : 0)
  }

  /// The kind that is named "challenge", else the last of several.
  private static func kind(among kinds: [EntryKind]) -> Identifier<EntryKind>? {
    let named = kinds.first { $0.id.name == "challenge" }
    return named?.id ?? (kinds.count > 1 ? kinds.last?.id : nil)
  }

  /// Whether `entry` is a challenge.
  public func isChallenge(_ entry: Entry) -> Bool { entry.kind == kind }

  /// How the challenge ended; nil while that is open.
  ///
  /// As was said of itself, else of a further wording, of several that with the lesser name. Where
  /// a file has several outcomes of one, the one with the derived name, else the latest.
  public func outcome(of challenge: Identifier<Entry>) -> Outcome? { outcomes[challenge] }

  /// Where the challenge stands.
  public func standing(of challenge: Identifier<Entry>) -> Standing {
    switch outcomes[challenge]?.result {
    case nil: .open
    case .wayFound: .wayFound
    case .parked: .parked
    case .noAnswer: .noAnswer
    }
  }

  /// What is needed to overcome the challenge.
  public func needs(of challenge: Identifier<Entry>) -> [Need] { needs[challenge] ?? [] }

  /// Who else meets the challenge.
  public func encounters(of challenge: Identifier<Entry>) -> [Encounter] {
    encounters[challenge] ?? []
  }

  /// Who offers to assist with the challenge.
  public func offers(of challenge: Identifier<Entry>) -> [Offer] { offers[challenge] ?? [] }

  /// The challenges of `group` that stand by themselves, in the order of their numbers: those that
  /// were joined to another as its further wording are not among them.
  public func challenges(in group: Identifier<Group>, of session: Session) -> [Identifier<Entry>] {
    guard let kind else { return [] }
    return session.entries.entries(in: group, kind).map(\.id)
  }

  /// The challenges of `group` that nobody has said the end of, in the order of their numbers.
  public func open(in group: Identifier<Group>, of session: Session) -> [Identifier<Entry>] {
    challenges(in: group, of: session).filter { outcomes[$0] == nil }
  }

  /// How many of `challenges` stand where; they add up to all of them.
  public func counts(of challenges: [Identifier<Entry>]) -> [Standing: Int] {
    challenges.reduce(into: [:]) { $0[standing(of: $1), default: 0] += 1 }
  }
}

extension Identifier<Outcome> {
  /// The name of the outcome of `challenge`, the same on every terminal.
  public static func of(_ challenge: Identifier<Entry>) -> Self { .derived(from: challenge.name) }
}

extension Session {
  /// The entry that stands for `entry`: itself, or the one that it was joined to, as
  /// ``EntryIndex/head(of:)`` has it; nil when it was withdrawn.
  public func standing(_ entry: Identifier<Entry>) -> Identifier<Entry>? {
    let head = entries.head(of: entry)
    return entries[head] == nil ? nil : head
  }
}
