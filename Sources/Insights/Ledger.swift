public import SessionEngine
public import WorkshopModel

/// What was said of entries on the guiding questions, looked up by entry: how each ended, what it
/// needs, who else meets it, who offers to assist, what was answered in plain words.
///
/// What stands in the way, of whatever kind, is a challenge here, as in 2019. Other kinds can come to
/// an end as well, and be asked about, where the workshop says so.
///
/// What was said of an entry that was joined to another counts as said of that one; what was said of
/// one that does not stand is left out. Everything is in the order in which it was made; ties by
/// name.
public struct Ledger: Equatable, Sendable {
  /// The kinds of entry that stand for something in the way, in their order; may be none.
  public let challengeKinds: [EntryKind]
  /// The kinds of entry that can come to an end, in their order: mostly the same.
  public let endingKinds: [EntryKind]
  private let questions: [Identifier<EntryKind>: [GuidingQuestion]]
  private let ends: [Identifier<EntryKind>: [End]]
  /// The types of the records that it follows from.
  static let sources: Set<RecordType> = [
    .workshop, .kind, .entry, .need, .offer, .encounter, .answer, .outcome,
  ]

  private var outcomes: [Identifier<Entry>: Outcome] = [:]
  private(set) var needs: [Identifier<Entry>: [Need]] = [:]
  private(set) var encounters: [Identifier<Entry>: [Encounter]] = [:]
  private(set) var offers: [Identifier<Entry>: [Offer]] = [:]
  private var answers: [Identifier<Entry>: [Answer]] = [:]

  /// The ledger of `session` as it stands now.
  ///
  /// - Complexity: O(*n* log *n*), *n* being the number of outcomes, needs, encounters and offers;
  ///   entries without any cost nothing.
  public init(_ session: Session) {
    let state = session.state
    let kinds = state.all(EntryKind.self)
    let workshop = state.workshop
    challengeKinds = kinds.filter { $0.meaning == .obstacle }
    endingKinds = kinds.filter { !workshop.ends(of: $0).isEmpty }
    questions = Dictionary(
      kinds.map { ($0.id, workshop.questions(about: $0)) }, uniquingKeysWith: { first, _ in first })
    ends = Dictionary(
      kinds.map { ($0.id, workshop.ends(of: $0)) }, uniquingKeysWith: { first, _ in first })
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
    for answer in state.all(Answer.self) {
      if let head = session.standing(answer.entry) { answers[head, default: []].append(answer) }
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

  /// Whether `entry` stands for something in the way.
  public func isChallenge(_ entry: Entry) -> Bool {
    challengeKinds.contains { $0.id == entry.kind }
  }

  /// The ends that entries of a kind can come to, in the order of the workshop; mostly none.
  public func ends(of kind: Identifier<EntryKind>) -> [End] { ends[kind] ?? [] }

  /// The questions that are asked about entries of a kind, in the order of the workshop; mostly none.
  public func questions(about kind: Identifier<EntryKind>) -> [GuidingQuestion] {
    questions[kind] ?? []
  }

  /// Whether there is more to entries of a kind than what they say: they stand in the way, are asked
  /// about, or can come to an end.
  public func isTakenUp(_ kind: Identifier<EntryKind>) -> Bool {
    challengeKinds.contains { $0.id == kind } || !ends(of: kind).isEmpty
      || !questions(about: kind).isEmpty
  }

  /// Whether it is asked about entries of a kind what overcame them.
  public func asksForLinks(_ kind: Identifier<EntryKind>) -> Bool {
    questions(about: kind).contains { $0.record == .link }
  }

  /// How the challenge ended; nil while that is open.
  ///
  /// As was said of itself, else of a further wording, of several that with the lesser name. Where
  /// a file has several outcomes of one, the one with the derived name, else the latest.
  public func outcome(of challenge: Identifier<Entry>) -> Outcome? { outcomes[challenge] }

  /// What is needed to overcome the challenge.
  public func needs(of challenge: Identifier<Entry>) -> [Need] { needs[challenge] ?? [] }

  /// Who else meets the challenge.
  public func encounters(of challenge: Identifier<Entry>) -> [Encounter] {
    encounters[challenge] ?? []
  }

  /// Who offers to assist with the challenge.
  public func offers(of challenge: Identifier<Entry>) -> [Offer] { offers[challenge] ?? [] }

  /// What was said of the entry on all questions that ask for no more than words.
  public func answers(on entry: Identifier<Entry>) -> [Answer] { answers[entry] ?? [] }

  /// The entries of `group` that can come to an end and stand by themselves, kind by kind in the
  /// order of their numbers: those that were joined to another as its further wording are not among
  /// them.
  public func challenges(in group: Identifier<Group>, of session: Session) -> [Identifier<Entry>] {
    endingKinds.flatMap { session.entries.entries(in: group, $0.id).map(\.id) }
  }

  /// Those of them that nobody has said the end of.
  public func open(in group: Identifier<Group>, of session: Session) -> [Identifier<Entry>] {
    challenges(in: group, of: session).filter { outcomes[$0] == nil }
  }

  /// How many of `challenges` came to which end, nil for those that nobody has said the end of; they
  /// add up to all of them.
  public func counts(of challenges: [Identifier<Entry>]) -> [Identifier<End>?: Int] {
    challenges.reduce(into: [:]) { $0[outcomes[$1]?.result, default: 0] += 1 }
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
