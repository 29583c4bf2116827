import Insights
import SessionEngine
import Testing
import WorkshopModel

@Suite("Exchange and ledger")
struct ExchangeTests {
  private func insights(
    _ rooms: Rooms, _ kind: Insight.Kind, in group: String? = nil
  ) -> [Insight] {
    Insight.all(of: rooms.session, in: group.map { Identifier("g-\($0)") })
      .filter { $0.kind == kind }
  }

  @Test("a way is elsewhere when the action is of another sector or another group")
  func elsewhere() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I", sector: "academia")
    let own = try rooms.enter("action solver I", sector: "academia")
    try rooms.link(own, to: challenge)
    #expect(insights(rooms, .wayElsewhere).isEmpty)
    let other = try rooms.enter("action solver I", sector: "government")
    try rooms.link(other, to: challenge, .overcame)
    let far = try rooms.enter("action solver II")
    try rooms.link(far, to: challenge)
    let found = try #require(insights(rooms, .wayElsewhere).first)
    #expect(found.evidence == [challenge, other, far].sorted())
    #expect(found.figure("byAnotherSector") == 1)
    #expect(found.figure("inAnotherGroup") == 1)
    #expect(found.figure("overcame") == 1)
    let ways = try #require(insights(rooms, .ways).first)
    #expect(ways.figure("linked") == 1)
    #expect(ways.figure("byOwnSector") == 1)
    #expect(ways.figure("byAnotherSector") == 1)
    #expect(ways.figure("byUnknownSector") == 1)
    let help = insights(rooms, .couldHelp)
    #expect(help.map { $0.figure("links") } == [1])
    #expect(help[0].sentence.hasPrefix("Government could help academia: 1 linked action for 1 "))
    #expect(insights(rooms, .wayElsewhere, in: "I").count == 1)
    #expect(insights(rooms, .wayElsewhere, in: "II").isEmpty)
  }

  @Test("a challenge without a way is like one that has a way, or like an action elsewhere")
  func like() throws {
    var rooms = try Rooms()
    let open = try rooms.enter("challenge solver I", text: "No budget for incident response teams")
    #expect(insights(rooms, .wayForLike).isEmpty)
    let answered = try rooms.enter(
      "challenge solver II", text: "There is no budget for an incident response team")
    let action = try rooms.enter("action solver II")
    try rooms.link(action, to: answered)
    let found = insights(rooms, .wayForLike)
    #expect(found.map(\.evidence) == [[open, answered, action].sorted()])
    #expect(insights(rooms, .wayForLike, in: "I").count == 1)
    #expect(insights(rooms, .wayForLike, in: "II").isEmpty)
    #expect(insights(rooms, .wayAlike).isEmpty)
    let alike = try rooms.enter("action shaper II", text: "A budget for incident response teams")
    let ways = insights(rooms, .wayAlike)
    #expect(ways.map(\.evidence) == [[open, alike].sorted()])
  }

  @Test("an offer waits for a taker until a way is found for its challenge")
  func offers() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I", sector: "academia")
    for (index, sector) in ["government", nil].enumerated() {
      try rooms.add(
        Offer(
          id: Identifier("o\(index)"), challenge: challenge, sector: sector.map { Identifier($0) },
          text: "Help"))
    }
    let offers = insights(rooms, .offerWithoutTaker)
    #expect(offers.map { $0.figure("open") } == [1, 1])
    #expect(insights(rooms, .couldHelp).map { $0.figure("offers") } == [1])
    try rooms.add(Outcome(id: Identifier("x"), challenge: challenge, result: .wayFound))
    #expect(insights(rooms, .offerWithoutTaker).isEmpty)
  }

  @Test("a need is shared when like needs belong to different challenges")
  func needs() throws {
    var rooms = try Rooms()
    let first = try rooms.enter("challenge solver I", sector: "academia")
    let second = try rooms.enter("challenge solver II", sector: "industry")
    try rooms.add(Need(id: Identifier("n1"), challenge: first, text: "A law that protects finders"))
    try rooms.add(Need(id: Identifier("n2"), challenge: first, text: "a law protecting finders"))
    #expect(insights(rooms, .sharedNeed).isEmpty)
    try rooms.add(Need(id: Identifier("n3"), challenge: second, text: "Laws that protect finders"))
    let needs = insights(rooms, .sharedNeed)
    #expect(needs.map(\.evidence) == [[first, second]])
    #expect(needs.map { $0.figure("sectors") } == [2])
  }

  @Test("a challenge is shared when several sectors meet it")
  func encounters() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I", sector: "academia")
    try rooms.add(
      Encounter(
        id: Identifier("m1"), challenge: challenge, scope: .inside, sector: Identifier("academia")))
    #expect(insights(rooms, .sharedChallenge).isEmpty)
    try rooms.add(
      Encounter(
        id: Identifier("m2"), challenge: challenge, scope: .outside, sector: Identifier("industry"))
    )
    let shared = try #require(insights(rooms, .sharedChallenge).first)
    #expect(shared.sentence.hasSuffix("is met by 2 sectors: academia and industry."))
    #expect(shared.figure("inside") == 1)
    #expect(shared.figure("outside") == 1)
  }

  @Test("the ledger has every challenge once, under how it ended, also when said of a joined one")
  func ledger() throws {
    var rooms = try Rooms()
    let challenges = try (0..<5).map { _ in try rooms.enter("challenge solver I") }
    let joined = try rooms.enter("challenge solver II", joined: challenges[3].name)
    let ends: [(Identifier<Entry>, Outcome.Result, String?)] = [
      (challenges[0], .wayFound, nil), (challenges[1], .parked, "Somebody"),
      (challenges[2], .noAnswer, nil), (joined, .parked, nil),
    ]
    for (index, end) in ends.enumerated() {
      try rooms.add(
        Outcome(id: Identifier("x\(index)"), challenge: end.0, result: end.1, owner: end.2))
    }
    let all = try #require(insights(rooms, .ledger).first)
    #expect(["wayFound", "parked", "noAnswer", "open"].map { all.figure($0) } == [1, 2, 1, 1])
    #expect(insights(rooms, .ledgerWayFound).map(\.evidence) == [[challenges[0]]])
    #expect(
      insights(rooms, .ledgerParked).map(\.evidence) == [[challenges[1], challenges[3], joined]])
    #expect(insights(rooms, .ledgerParked)[0].sentence.contains("1 without an owner."))
    #expect(insights(rooms, .ledgerNoAnswer).map(\.evidence) == [[challenges[2]]])
    #expect(insights(rooms, .ledgerOpen).map(\.evidence) == [[challenges[4]]])
  }
}
