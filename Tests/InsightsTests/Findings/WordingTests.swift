import Insights
import SessionEngine
import Testing
import WorkshopModel

/// Sentences as a rapporteur reads them: right, whole, and with what they rest on.
@Suite("Sentences of insights")
struct WordingTests {
  private func insights(_ rooms: Rooms, _ kind: String) -> [Insight] {
    Insight.all(of: rooms.session).filter { $0.kind.rawValue == kind }
  }

  private func sentences(_ rooms: Rooms, _ kind: String) -> [String] {
    insights(rooms, kind).map(\.sentence)
  }

  @Test("a role rests on its challenges, too, also where it has no action")
  func roleEvidence() throws {
    var rooms = try Rooms()
    let action = try rooms.enter("action solver I")
    let challenges = try ["solver", "builder"].map { try rooms.enter("challenge \($0) II") }
    #expect(insights(rooms, "role-partly").map(\.evidence) == [[action, challenges[0]]])
    let builder = insights(rooms, "role-missing").filter { $0.sentence.hasPrefix("Builder") }
    #expect(builder.map(\.evidence) == [[challenges[1]]])
  }

  @Test("the ledger counts actions, each once, and rests on them")
  func ledgerActions() throws {
    var rooms = try Rooms(["I"])
    let action = try rooms.enter("action solver I")
    let challenges = try (0..<2).map { _ in try rooms.enter("challenge solver I") }
    for challenge in challenges { try rooms.link(action, to: challenge) }
    try rooms.link(action, to: challenges[0])
    let open = try #require(insights(rooms, "ledger-open").first)
    #expect(open.sentence.contains("2 of them are linked to 1 action (Solver 1)."))
    #expect(open.figure("role:solver") == 1 && open.figure("actions") == 1)
    #expect(open.evidence == [action] + challenges)
  }

  @Test("of one action with several links, which one overcame it is no question")
  func oneAction() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I")
    let action = try rooms.enter("action solver II")
    try rooms.link(action, to: challenge, .overcame)
    try rooms.link(action, to: challenge)
    let told = try #require(sentences(rooms, "way-elsewhere").first)
    #expect(told.hasSuffix("linked to an action from elsewhere, in group II, which overcame it."))
  }

  @Test("what has no theme is told in a whole sentence, of one, some or all")
  func withoutTheme() throws {
    var rooms = try Rooms()
    try rooms.enter("challenge solver I")
    #expect(sentences(rooms, "without-theme") == ["The one challenge has no theme yet."])
    for _ in 0..<9 { try rooms.enter("challenge solver I", themes: ["law"]) }
    #expect(
      sentences(rooms, "without-theme") == [
        "1 of 10 challenges, a small number, has no theme yet, so the themes do not cover it."
      ])
  }

  @Test("small parts of a great whole are called small")
  func smallParts() throws {
    var rooms = try Rooms()
    for _ in 0..<8 { try rooms.enter("challenge solver I") }
    for group in ["I", "II"] { try rooms.enter("challenge solver \(group)", themes: ["law"]) }
    #expect(
      sentences(rooms, "recurring-theme").first?.contains("2 of 10, a small number, in 1 role")
        == true)
    #expect(
      sentences(rooms, "ledger-group").last?.hasPrefix("Group II: of 1 challenge, a small number, ")
        == true)
  }

  @Test("an action that overcame a challenge is said in the ledger, and no offer waits for it")
  func overcome() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I", sector: "academia")
    let other = try rooms.enter("challenge solver I", sector: "academia")
    for (index, challenge) in [challenge, challenge, other, other].enumerated() {
      let sector = Identifier<Sector>(index == 3 ? "academia" : "government")
      try rooms.add(
        Offer(id: Identifier("o\(index)"), challenge: challenge, sector: sector, text: "Help"))
    }
    let action = try rooms.enter("action solver II", sector: "government")
    try rooms.link(action, to: challenge, .overcame)
    #expect(
      sentences(rooms, "offer-without-taker") == [
        "1 offer by government, a small number, waits for a taker: the challenge is open."
      ])
    #expect(
      sentences(rooms, "ledger").first?.hasSuffix(
        "1 of the open ones has an action that overcame it.") == true)
    #expect(
      sentences(rooms, "ledger-open").first?.hasSuffix(
        "1 of them has an action that overcame it, so that a way can be recorded as found.") == true
    )
  }

  @Test("an offer for what was closed without an answer is told as that")
  func offerForClosed() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I", sector: "academia")
    try rooms.add(Offer(id: Identifier("o"), challenge: challenge, text: "Help"))
    try rooms.add(Outcome(id: .of(challenge), challenge: challenge, result: .noAnswer))
    #expect(
      sentences(rooms, "offer-without-taker") == [
        "1 offer that names no sector, a small number, waits for a taker: the challenge is "
          + "closed without an answer, although the offer stands."
      ])
  }

  @Test("a role is told across norms: a group may have two, and two groups may have one")
  func norms() throws {
    var rooms = try Rooms(
      ["I", "II", "III"], norms: ["I": ["a"], "II": ["a"], "III": ["b", "c"]])
    for group in ["I", "II"] { try rooms.enter("action solver \(group)") }
    try rooms.enter("action shaper III")
    let partly = insights(rooms, "role-partly")
    #expect(partly.map { $0.figure("norms") } == [1, 2])
    #expect(partly.map { $0.figure("ofNorms") } == [3, 3])
    #expect(partly.first?.sentence.contains("in 2 of 3 groups (I and II), on 1 of 3 norms") == true)
    #expect(
      partly.last?.sentence.contains("(III), where people talk about 2 of 3 norms") == true)
  }

  @Test("a role tells how many of its actions are whose, none among them")
  func bySector() throws {
    var rooms = try Rooms(["I"])
    for _ in 0..<6 { try rooms.enter("action solver I", sector: "academia") }
    for sector in ["academia", "government"] { try rooms.seat(sector, in: "I") }
    #expect(
      sentences(rooms, "role-everywhere").first?.hasSuffix(
        "By sector: academia 6; none from government. Absent, which is not silent: industry.")
        == true)
  }

  @Test("other kinds of entry are read as what they are nearest to, and the rest is counted")
  func kinds() throws {
    var rooms = try Rooms(["I"], kinds: ["proposal", "objection", "remark"])
    for kind in ["proposal", "objection", "objection", "remark"] {
      try rooms.enter("\(kind) solver I")
    }
    let kinds = try #require(insights(rooms, "kinds").first)
    #expect(
      kinds.sentence == "Read here: “Proposal” as action and “Remark” as challenge. 2 entries of "
        + "other kinds are not looked at any further: “Objection” 2.")
    #expect(kinds.evidence.count == 2 && kinds.figure("entriesOfOtherKinds") == 2)
    var usual = try Rooms(["I"])
    try usual.enter("action solver I")
    #expect(insights(usual, "kinds").isEmpty)
  }

  @Test("titles keep their capitals unless they are known to be common nouns")
  func titles() throws {
    var rooms = try Rooms(["I"])
    for (index, title) in ["Africa Group", "Regierung", "Private sector"].enumerated() {
      try rooms.add(
        Sector(id: Identifier("s\(index)"), order: OrderKey("b\(index + 1)"), title: title))
    }
    try rooms.enter("action solver I", sector: "academia")
    try rooms.seat("academia", in: "I")
    let absent = sentences(rooms, "sector-absent").map { String($0.prefix(38)) }
    #expect(absent.contains("Nobody from Africa Group was there in "))
    #expect(absent.contains("Nobody from Regierung was there in gro"))
    #expect(absent.contains("Nobody from the private sector was the"))
  }

  @Test("challenges that count several times are said to, and none left over is not counted")
  func ways() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I", sector: "academia")
    for sector in ["academia", "industry"] {
      try rooms.link(try rooms.enter("action solver II", sector: sector), to: challenge)
    }
    #expect(
      sentences(rooms, "ways") == [
        "1 of 1 challenge, a small number, is linked to an action: 1 to one of another sector, 1 to "
          + "one of the same sector and 1 to one of another group. One challenge can count several "
          + "times."
      ])
  }

  @Test("a workshop without a challenge says so once")
  func noChallenge() throws {
    var rooms = try Rooms()
    try rooms.enter("action solver I")
    #expect(sentences(rooms, "no-challenge") == ["No challenge was entered yet."])
    try rooms.enter("challenge solver I")
    #expect(insights(rooms, "no-challenge").isEmpty)
  }
}
