public import SessionEngine
public import WorkshopModel

/// What was said of the challenges in the second half, looked up by challenge: how each ended, what
/// it needs, who else meets it, who offers to assist.
///
/// Everything is in the order in which it was made; ties by name.
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
  private var outcomes: [Identifier<Entry>: Outcome] = [:]
  private var needs: [Identifier<Entry>: [Need]] = [:]
  private var encounters: [Identifier<Entry>: [Encounter]] = [:]
  private var offers: [Identifier<Entry>: [Offer]] = [:]

  /// The ledger of `session` as it stands now.
  ///
  /// - Complexity: O(*n* log *n*), *n* being the number of outcomes, needs, encounters and offers;
  ///   entries without any cost nothing.
  public init(_ session: Session) {
    let state = session.state
    kind = Self.kind(among: state.all(EntryKind.self))
    for need in state.all(Need.self) { needs[need.challenge, default: []].append(need) }
    for offer in state.all(Offer.self) { offers[offer.challenge, default: []].append(offer) }
    for encounter in state.all(Encounter.self) {
      encounters[encounter.challenge, default: []].append(encounter)
    }
    for outcome in state.all(Outcome.self) {
      let known = outcomes[outcome.challenge]
      guard known?.id != .of(outcome.challenge) else { continue }
      outcomes[outcome.challenge] = outcome
    }
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
  /// Where a file has several outcomes of it, the one with the derived name, else the latest.
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
    return session.entries.entries(in: group, kind).map(\.id).filter {
      session.standing($0) == $0
    }
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
  /// The entry that stands for `entry`: itself, or the one that it was joined to; nil when that was
  /// withdrawn.
  public func standing(_ entry: Identifier<Entry>) -> Identifier<Entry>? {
    var place = entry
    var seen: Set<Identifier<Entry>> = [entry]
    while let next = entries[place]?.joined, entries[next] != nil {
      // Two rooms can join two entries to each other; then the lesser name stands for both.
      guard seen.insert(next).inserted else { return seen.min() }
      place = next
    }
    return entries[place] == nil ? nil : place
  }
}
