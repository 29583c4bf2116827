import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Tally")
struct TallyTests {
  private static let items = ["a", "b", "c", "d"].map { VoteItem.entry(Identifier($0)) }
  private static let group = Identifier<Group>("g")

  private func ballot(
    _ method: Ballot.Method = .secret, dots: Int = 3, dotsForOne: Int? = nil
  ) -> Ballot {
    Ballot(
      id: Ballot.name(of: Self.group, round: 1), group: Self.group, method: method, dots: dots,
      dotsForOne: dotsForOne)
  }

  private func vote(_ voter: String, _ item: String, _ dots: Int, round: Int = 1) -> Vote {
    Vote(
      id: Vote.name(of: voter, for: .entry(Identifier(item)), round: round), voter: voter,
      item: .entry(Identifier(item)), round: round, dots: dots)
  }

  @Test("those with the most dots come first, ties share a place and are told")
  func order() {
    let tally = Tally(
      ballot(), items: Self.items,
      votes: [vote("x", "b", 2), vote("x", "c", 1), vote("y", "c", 1), vote("y", "d", 1)])
    #expect(tally.rows.map(\.item.name) == ["b", "c", "d", "a"])
    #expect(tally.rows.map(\.dots) == [2, 2, 1, 0])
    #expect(tally.rows.map(\.place) == [1, 1, 3, 4])
    #expect(tally.rows.map(\.isTied) == [true, true, false, false])
    #expect(tally.rows.map(\.voters) == [1, 2, 1, 0])
    #expect(tally.papers == 2)
    #expect(tally.dots == 5)
  }

  @Test("other rounds, other methods, votes taken back and unknown challenges do not count")
  func others() {
    let votes = [
      vote("x", "a", 1, round: 2), vote(Ballot.hands, "a", 9), vote("y", "a", 0),
      vote("z", "gone", 1),
    ]
    let tally = Tally(ballot(), items: Self.items, votes: votes)
    #expect(tally.dots == 0)
    #expect(tally.papers == 0)
    #expect(Tally(ballot(.hands), items: Self.items, votes: votes).rows.first?.dots == 9)
  }

  @Test("one voter has one opinion: the same said twice is one, two that differ are none")
  func doubleOpinions() {
    let item = VoteItem.conclusion(Identifier("z"))
    let said: [(voter: String, opinions: [Opinion])] = [
      ("x", [.agree, .agree]), ("y", [.agree, .object]), ("z", [.agree, .reserve, .agree]),
      ("w", [.reserve]),
    ]
    let votes = said.flatMap { voter, opinions in
      opinions.enumerated().map { number, opinion in
        Vote(id: Identifier("\(voter)\(number)"), voter: voter, item: item, opinion: opinion)
      }
    }
    let tally = Tally(ballot(.opinions), items: [item], votes: votes)
    #expect(tally.rows.first?.opinions == [.agree: 1, .reserve: 1])
    #expect(tally.papersCut == 2)
    #expect(tally.papers == 4)
  }

  @Test("a vote that says its round counts there alone, whatever its number")
  func ownRound() {
    var own = vote("x", "a", 1, round: 2)
    own.ballot = ballot().id
    var other = vote("y", "a", 1)
    other.ballot = Identifier("another")
    #expect(Tally(ballot(), items: Self.items, votes: [own, other]).rows.first?.dots == 1)
  }

  @Test("more dots than allowed count up to the limits, the greatest numbers first, and are told")
  func limits() {
    let votes = [vote("x", "a", 1), vote("x", "b", 5), vote("x", "c", 2), vote("y", "a", 1)]
    let tally = Tally(ballot(dots: 4, dotsForOne: 3), items: Self.items, votes: votes)
    #expect(tally.rows.map(\.item.name) == ["b", "a", "c", "d"])
    #expect(tally.rows.map(\.dots) == [3, 1, 1, 0])
    #expect(tally.papersCut == 1)
  }

  @Test("votes for a challenge that was joined to another count for that one")
  func joined() {
    let votes = [vote("x", "a", 1), vote("y", "b", 1)]
    let tally = Tally(
      ballot(), items: Array(Self.items.dropFirst()), votes: votes,
      standing: { $0.name == "a" ? .entry(Identifier("b")) : $0 })
    #expect(tally.rows.first?.item.name == "b")
    #expect(tally.rows.first?.dots == 2)
  }

  @Test("the leading ones include all that are tied at the edge, and none without dots")
  func leading() {
    let votes = [vote("x", "a", 2), vote("y", "b", 1), vote("z", "c", 1)]
    let tally = Tally(ballot(), items: Self.items, votes: votes)
    #expect(tally.leading(1).map(\.name) == ["a"])
    #expect(tally.leading(2).map(\.name) == ["a", "b", "c"])
    #expect(tally.leading(9).map(\.name) == ["a", "b", "c"])
  }

  @Test("copies merged in any order come to the same, and no voter counts for more than allowed")
  func merging() throws {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let base = try Self.session()
      var copies = (0..<3).map { index in
        var copy = Session(id: "s", replica: ReplicaID(rawValue: "r\(index)"))
        copy.receive(base.operations.sorted)
        return copy
      }
      for _ in 0..<30 {
        let copy = random.below(3)
        let voter = "v\(random.below(4))"
        let item = Self.items[random.below(4)]
        let vote = Vote(
          id: Vote.name(of: voter, for: item, round: 1), voter: voter, item: item,
          dots: random.below(4))
        let commands = copies[copy].commands(putting: vote)
        _ = try copies[copy].perform(commands, at: Timestamp(seconds: 0))
        if random.below(5) == 0 {
          copies[copy].receive(copies[random.below(3)].operations.sorted)
        }
      }
      let ballot = ballot(dots: 1 + random.below(5), dotsForOne: 1 + random.below(4))
      var tallies: [Tally] = []
      for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2, 1]] {
        var merged = Session(id: "s", replica: ReplicaID(rawValue: "m"))
        for index in order { merged.receive(copies[index].operations.sorted) }
        tallies.append(Tally(ballot, of: merged, Ledger(merged)))
        for voter in (0..<4).map({ "v\($0)" }) {
          let own = merged.state.all(Vote.self).filter { $0.voter == voter }
          let counted = Tally(ballot, items: Self.items, votes: own)
          #expect(counted.dots <= ballot.dots, "seed \(seed)")
          #expect(counted.rows.allSatisfy { $0.dots <= ballot.mostForOne }, "seed \(seed)")
        }
      }
      #expect(tallies.allSatisfy { $0 == tallies[0] }, "seed \(seed)")
      #expect(tallies[0].rows.map(\.dots).reduce(0, +) == tallies[0].dots, "seed \(seed)")
    }
  }

  /// A session with a group and four challenges.
  static func session() throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "base"))
    let kind = EntryKind(
      id: Identifier("challenge"), order: OrderKey("a1"), title: "Challenge", key: "c")
    var commands: [Command] = [
      .add(Group(id: group, order: OrderKey("a1"), number: "I", title: "Norm")), .add(kind),
      .add(Role(id: Identifier("solver"), order: OrderKey("a1"), title: "Solver")),
    ]
    commands += items.map { item in
      .add(
        Entry(
          id: item.entry ?? Identifier(""), group: group, kind: kind.id, role: Identifier("solver"),
          text: item.name))
    }
    _ = try session.perform(commands, at: Timestamp(seconds: 0))
    return session
  }
}

@Suite("Ledger")
struct LedgerTests {
  private var session: Session
  private let challenge = Identifier<Entry>("a")

  init() throws { session = try TallyTests.session() }

  private mutating func perform(_ commands: [Command]) throws {
    _ = try session.perform(commands, at: Timestamp(seconds: 0))
  }

  private var ledger: Ledger { Ledger(session) }

  @Test("a challenge is open until an outcome says how it ended")
  mutating func standing() throws {
    #expect(ledger.standing(of: challenge) == .open)
    for (result, standing) in [
      (Outcome.Result.wayFound, Ledger.Standing.wayFound), (.parked, .parked),
      (.noAnswer, .noAnswer),
    ] {
      let outcome = Outcome(id: .of(challenge), challenge: challenge, result: result)
      try perform(session.commands(putting: outcome))
      #expect(ledger.standing(of: challenge) == standing)
    }
    try perform([.withdraw(Identifier<Outcome>.of(challenge).key)])
    #expect(ledger.standing(of: challenge) == .open)
    let again = Outcome(id: .of(challenge), challenge: challenge, result: .noAnswer)
    try perform(session.commands(putting: again))
    #expect(ledger.outcome(of: challenge) == again)
  }

  @Test("putting a record says what it says and nothing that it said before")
  mutating func putting() throws {
    var outcome = Outcome(
      id: .of(challenge), challenge: challenge, result: .parked, text: "left", owner: "Ana")
    try perform(session.commands(putting: outcome))
    outcome.owner = nil
    outcome.text = nil
    outcome.result = .noAnswer
    try perform(session.commands(putting: outcome))
    #expect(session.state.value(outcome.id) == outcome)
  }

  @Test("an outcome under the derived name goes before any other of the same challenge")
  mutating func derived() throws {
    let first = Outcome(id: Identifier("typed"), challenge: challenge, result: .wayFound)
    let second = Outcome(id: .of(challenge), challenge: challenge, result: .parked, owner: "Ana")
    let third = Outcome(id: Identifier("later"), challenge: challenge, result: .noAnswer)
    try perform([.add(first)])
    #expect(ledger.outcome(of: challenge)?.id == first.id)
    try perform([.add(third)])
    #expect(ledger.outcome(of: challenge)?.id == third.id)
    try perform([.add(second)])
    #expect(ledger.outcome(of: challenge)?.id == second.id)
  }

  @Test("joined challenges are listed by the one they were joined to, whatever a merge did")
  mutating func joined() throws {
    try perform([.edit(challenge.key, ["joined": "b"])])
    let group = Identifier<Group>("g")
    #expect(ledger.challenges(in: group, of: session).map(\.name) == ["b", "c", "d"])
    try perform([.edit(RecordKey(.entry, RecordID(rawValue: "b")), ["joined": "a"])])
    #expect(ledger.challenges(in: group, of: session).map(\.name) == ["a", "c", "d"])
    #expect(session.standing(Identifier("b"))?.name == "a")
    try perform([.withdraw(challenge.key)])
    #expect(ledger.challenges(in: group, of: session).map(\.name) == ["b", "c", "d"])
  }

  @Test("the counts add up to all challenges, in random sessions")
  func counts() throws {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      var session = try TallyTests.session()
      for _ in 0..<random.below(12) {
        let challenge = Identifier<Entry>(["a", "b", "c", "d"][random.below(4)])
        let result = Outcome.Result.allCases[random.below(3)]
        let outcome = Outcome(id: .of(challenge), challenge: challenge, result: result)
        let isWithdrawn = session.state.value(outcome.id) != nil && random.below(3) == 0
        let commands =
          isWithdrawn ? [.withdraw(outcome.key)] : session.commands(putting: outcome)
        _ = try session.perform(commands, at: Timestamp(seconds: 0))
      }
      let ledger = Ledger(session)
      let all = ledger.challenges(in: Identifier("g"), of: session)
      let counts = ledger.counts(of: all)
      #expect(counts.values.reduce(0, +) == all.count, "seed \(seed)")
      #expect(
        counts[.open] ?? 0 == ledger.open(in: Identifier("g"), of: session).count, "seed \(seed)")
    }
  }
}

extension SplitMix64 {
  /// A number from 0 to below `limit`.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }
}
