public import SessionEngine
public import WorkshopModel

/// What a ballot comes to: a pure function of the votes, so that copies that are merged in any
/// order come to the same.
///
/// No voter counts for more than the ballot allows, whatever a merge brought together: see
/// ``papersCut``.
public struct Tally: Equatable, Sendable {
  /// What one of them got.
  public struct Row: Equatable, Sendable {
    /// What it is: mostly a challenge.
    public let item: VoteItem
    /// Its dots, or hands.
    public let dots: Int
    /// How many voters gave it any; 0 when hands were counted.
    public let voters: Int
    /// Its place, from 1; those with as many dots share one.
    public let place: Int
    /// Whether another challenge has as many dots, and there are some.
    public let isTied: Bool
    /// How many said what of it, in a round of opinions; empty in others.
    public let opinions: [Opinion: Int]
    /// Whether it reads differently now than in the round, so that it is not what was voted on.
    public internal(set) var isReworded = false
  }

  /// The challenges on the ballot, those with the most dots first, ties in the order given.
  public private(set) var rows: [Row]
  /// How many voters gave any dots; 0 when hands were counted.
  public let papers: Int
  /// How many dots or hands there are in all.
  public let dots: Int
  /// How many voters had given more than they may, of which no more than that counts: their
  /// greatest numbers first, ties by the challenge's name.
  public let papersCut: Int

  /// The types of the records that it follows from.
  static let sources: Set<RecordType> = Ledger.sources.union([.ballot, .vote, .conclusion])

  /// What `votes` come to on `ballot`.
  ///
  /// - Parameters:
  ///   - ballot: The ballot, with its limits.
  ///   - items: The challenges on it, each once, in the order in which ties are listed.
  ///   - votes: Votes of any rounds and groups; those that are not of this ballot do not count.
  ///   - standing: The challenge that a vote's item stands for now; nil when for none.
  public init(
    _ ballot: Ballot, items: [VoteItem], votes: [Vote],
    standing: (VoteItem) -> VoteItem? = { $0 }
  ) {
    let listed = Set(items)
    var byVoter: [String: [VoteItem: Int]] = [:]
    for vote in votes where vote.isGiven(in: ballot) && vote.dots > 0 {
      guard (vote.voter == Ballot.hands) == (ballot.method == .hands),
        (vote.opinion == nil) == (ballot.method != .opinions), let item = standing(vote.item),
        listed.contains(item)
      else { continue }
      let known = byVoter[vote.voter]?[item]
      let given =
        if let opinion = vote.opinion?.number {
          // Two answers of one voter, which no terminal gives, are none.
          known == nil || known == opinion ? opinion : 0
        } else {
          (known ?? 0) + vote.dots
        }
      byVoter[vote.voter, default: [:]][item] = given
    }
    var cut = 0
    var sums: [VoteItem: (dots: Int, voters: Int)] = [:]
    var opinions: [VoteItem: [Opinion: Int]] = [:]
    for (voter, given) in byVoter {
      let counted = voter == Ballot.hands ? given : ballot.allowed(of: given)
      if counted != given { cut += 1 }
      for (item, dots) in counted {
        let sum = sums[item] ?? (0, 0)
        let opinion = ballot.method == .opinions ? Opinion(number: dots) : nil
        if let opinion { opinions[item, default: [:]][opinion, default: 0] += 1 }
        sums[item] = (
          sum.dots + (opinion == nil ? dots : 1), sum.voters + (voter == Ballot.hands ? 0 : 1)
        )
      }
    }
    papers = byVoter.keys.count { $0 != Ballot.hands }
    papersCut = cut
    dots = sums.values.reduce(0) { $0 + $1.dots }
    rows = Self.rows(items, sums, opinions, isRanked: ballot.method != .opinions)
  }

  /// What votes of the other kind come to that were given in the round of `ballot`: hands in a
  /// secret one, papers in one by hands; nil when there are none.
  ///
  /// That happens when two terminals opened the round at once, each by its own rule. Such votes are
  /// never added to those of the rule that counts.
  public static func ofOtherKind(_ ballot: Ballot, of session: Session, _ ledger: Ledger) -> Tally?
  {
    guard ballot.method != .opinions else { return nil }
    var other = ballot
    other.method = ballot.method == .hands ? .secret : .hands
    let tally = Tally(other, of: session, ledger)
    return tally.dots > 0 ? tally : nil
  }

  /// What the votes of `session` come to on `ballot`; `ledger` is the session's.
  public init(_ ballot: Ballot, of session: Session, _ ledger: Ledger) {
    self.init(
      ballot, items: ledger.items(of: ballot, in: session),
      // A paper that was changed in two copies at once says two things of which neither counts.
      votes: session.state.all(Vote.self).filter { vote in
        !(session.state[vote.key]?["opinion"]?.isConflicted ?? false)
      },
      standing: { session.standing($0) })
    for index in rows.indices {
      rows[index].isReworded = session.isReworded(rows[index].item, since: ballot)
    }
  }

  private static func rows(
    _ items: [VoteItem], _ sums: [VoteItem: (dots: Int, voters: Int)],
    _ opinions: [VoteItem: [Opinion: Int]], isRanked: Bool
  ) -> [Row] {
    let counts = items.map { sums[$0]?.dots ?? 0 }
    let sorted = items.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return (isRanked ? sorted : Array(items.indices)).map { index in
      let dots = counts[index]
      return Row(
        item: items[index], dots: dots, voters: sums[items[index]]?.voters ?? 0,
        place: 1 + counts.count { $0 > dots },
        isTied: isRanked && dots > 0 && counts.count { $0 == dots } > 1,
        opinions: opinions[items[index]] ?? [:])
    }
  }

  /// The challenges that would go into another round when about `count` are wanted: all that have
  /// dots and a place up to that, so that a tie at the edge keeps all that are tied.
  public func leading(_ count: Int) -> [VoteItem] {
    rows.filter { $0.dots > 0 && $0.place <= count }.map(\.item)
  }
}

extension Ballot {
  /// Who votes in the votes that stand for hands that the moderator counted.
  public static let hands = "hands"

  /// The name of the ballot of `group` in that round, the same on every terminal.
  public static func name(
    of group: Identifier<Group>, round: Int
  ) -> Identifier<Ballot> { .derived(from: group.name, "\(round)") }

  /// The number of the next round of `group`: after every one that there ever was, those that were
  /// taken out among them, so that no vote of an earlier one counts in it.
  public static func nextRound(of group: Identifier<Group>, in session: Session) -> Int {
    let ballots = session.state.states(of: .ballot).map(\.values).filter {
      $0.text("group") == group.name
    }
    let votes = session.state.states(of: .vote).map(\.values).filter { vote in
      let item = vote.text("item").map { RecordKey(.entry, RecordID(rawValue: $0)) }
      return item.flatMap { session.state[$0]?.values.text("group") } == group.name
    }
    return ((ballots + votes).compactMap { $0.integer("round", in: allowedRounds) }.max() ?? 0) + 1
  }

  /// How many dots one challenge may get from one voter.
  public var mostForOne: Int {
    method == .opinions ? Opinion.allCases.count : min(dotsForOne ?? dots, dots)
  }

  /// As much of what a voter gave as the voter may give, at most the limits.
  public func allowed(of given: [VoteItem: Int]) -> [VoteItem: Int] {
    if method == .opinions { return given.filter { Opinion(number: $0.value) != nil } }
    var left = dots
    var allowed: [VoteItem: Int] = [:]
    for (item, wanted) in given.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let dots = min(wanted, mostForOne, left)
      left -= dots
      if dots > 0 { allowed[item] = dots }
    }
    return allowed
  }
}

extension Ledger {
  /// What `ballot` is about: the entries of its group that it names, kind by kind in the order of
  /// their numbers, then conclusions and themes, as far as they stand; else all challenges of the
  /// group.
  public func items(of ballot: Ballot, in session: Session) -> [VoteItem] {
    guard !ballot.items.isEmpty else {
      return challenges(in: ballot.group, of: session).map(VoteItem.entry)
    }
    let named = ballot.items.compactMap { session.standing($0) }
    let entries = Set(named.compactMap(\.entry))
    let kinds = entries.isEmpty ? [] : session.state.all(EntryKind.self)
    return kinds.flatMap { kind in
      session.entries.entries(in: ballot.group, kind.id).map(\.id).filter(entries.contains)
        .map(VoteItem.entry)
    } + named.filter { $0.entry == nil }
  }
}

extension Session {
  /// What stands for what was voted on: for an entry the one that it was joined to;
  /// nil when it was withdrawn.
  public func standing(_ item: VoteItem) -> VoteItem? {
    switch item {
    case .entry(let entry): standing(entry).map(VoteItem.entry)
    case .conclusion(let conclusion): state.value(conclusion) == nil ? nil : item
    case .theme: item
    }
  }
}
