import Insights
import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// What may be on the wall: what the public edition prints in words, and less.
@Suite("What a wall may show")
struct WallContentTests {
  private var workshop: SmallWorkshop
  private let noon = Timestamp(seconds: 43_200)

  init() throws { workshop = try SmallWorkshop() }

  private mutating func enter(
    _ id: String, _ text: String, kind: String = "action", role: String = "solver",
    release: Release = .quote, paraphrase: String? = nil, joined: String? = nil
  ) throws {
    let entry = Entry(
      id: Identifier(id), group: Identifier("g"), kind: Identifier(kind), role: Identifier(role),
      sector: Identifier("ngo"), text: text, themes: ["theme \(id)"], release: release,
      paraphrase: paraphrase, joined: joined.map { Identifier($0) })
    _ = try workshop.session.perform(.add(entry), at: noon)
  }

  private mutating func enterInTurn(_ id: String, _ text: String, joined: String? = nil) throws {
    let entry = Entry(
      id: Identifier(id), group: Identifier("g"), kind: Identifier("action"),
      role: Identifier("solver"), text: text, joined: joined.map { Identifier($0) })
    _ = try workshop.session.perform(
      [.add(entry)], by: ReplicaID(rawValue: "turn-\(id)"), at: Timestamp(seconds: 0))
  }

  private func wall(isGoingRound: Bool = false) -> WallContent {
    WallContent(workshop.session, isGoingRound: isGoingRound)
  }

  private func told(_ wall: WallContent) -> [String] {
    wall.items.map { "\($0.label ?? "·") \($0.text)" }
  }

  @Test("entries are by role and kind, by number, in the words that may be told")
  mutating func order() throws {
    try enter("d", "fourth", role: "shaper")
    try enter("a", "first")
    try enter("b", "not told", release: .room)
    try enter("c", "not told either", release: .moderator)
    try enter("e", "raw", release: .paraphrase, paraphrase: "in other words")
    try enter("f", "nobody found words for", release: .paraphrase)
    try enter("h", "hard", kind: "challenge")
    #expect(told(wall()) == ["A2 first", "A5 in other words", "C1 hard", "A1 fourth"])
    #expect(wall().items.map(\.sector) == ["NGO", "NGO", "NGO", "NGO"])
    #expect(Set(wall().items.flatMap(\.themes)) == ["theme a", "theme d", "theme e", "theme h"])
  }

  @Test("names that the public edition takes out are taken out")
  mutating func names() throws {
    workshop = try SmallWorkshop(attribution: "none")
    try workshop.addParticipant("Zebulon")
    try enter("a", "We asked Name Zebulon for help")
    let report = workshop.report
    #expect(!report.contains("Zebulon"))
    #expect(!told(wall()).joined().contains("Zebulon"))
    #expect(wall().items.allSatisfy { $0.sector == nil })
  }

  @Test("nothing of the box is there, nor what an entry of it is a wording of")
  mutating func box() throws {
    var random = SplitMix64(seed: 3)
    let boxed = try workshop.session.boxing(
      ["group": "g", "kind": "action", "role": "solver", "text": "secretly"], using: &random)
    workshop.session.receive([boxed])
    try enter("a", "openly")
    #expect(told(wall()) == ["A1 openly"])
    let record = try #require(boxed.record)
    _ = try workshop.session.perform(.edit(record, ["joined": "a"]), at: noon)
    #expect(told(wall()).isEmpty)
  }

  @Test("of a terminal that goes round nothing is shown before the round is over, then no number")
  mutating func turn() throws {
    try enter("a", "openly")
    for id in ["t3", "t1", "t2"] { try enterInTurn(id, "turn \(id)") }
    #expect(told(wall(isGoingRound: true)) == ["A1 openly"])
    #expect(told(wall()) == ["A1 openly", "· turn t1", "· turn t2", "· turn t3"])
  }

  @Test("a wording from a terminal that goes round keeps what it is joined to from the wall")
  mutating func wording() throws {
    try enter("a", "openly")
    try enterInTurn("t", "the same", joined: "a")
    #expect(told(wall(isGoingRound: true)).isEmpty)
    #expect(told(wall()).count == 1)
    #expect(wall().items[0].label == nil)
  }

  @Test("votes are told of rounds that are done; what may not be shown has no words there")
  mutating func votes() throws {
    try enter("c", "hard", kind: "challenge")
    try enter("d", "hidden", kind: "challenge", release: .room)
    for (round, isDone) in [(1, true), (2, false)] {
      let ballot = Ballot(
        id: Ballot.name(of: Identifier("g"), round: round), group: Identifier("g"), round: round,
        method: .hands, dots: 1, isDone: isDone)
      try workshop.add(ballot)
      _ = try workshop.session.perform(
        workshop.session.commands(
          giving: [.entry(Identifier("c")): 7, .entry(Identifier("d")): 3], of: Ballot.hands,
          on: ballot),
        at: noon)
    }
    let rounds = wall().rounds
    #expect(rounds.map(\.number) == [1])
    #expect(rounds.first?.isByHands == true)
    #expect(rounds.first?.rows.compactMap(\.subject) == ["C1  hard"])
    #expect(!rounds.description.contains("hidden"))
  }

  @Test("a secret round of two is not told", arguments: [2, 3])
  mutating func fewVoters(count: Int) throws {
    try enter("c", "hard", kind: "challenge")
    let ballot = Ballot(
      id: Ballot.name(of: Identifier("g"), round: 1), group: Identifier("g"), round: 1,
      method: .secret, dots: 1, isDone: true)
    try workshop.add(ballot)
    for voter in ["k", "l", "m"].prefix(count) {
      _ = try workshop.session.perform(
        workshop.session.commands(giving: [.entry(Identifier("c")): 1], of: voter, on: ballot),
        at: noon)
    }
    #expect(wall().rounds.count == (count < 3 ? 0 : 1))
  }
}
