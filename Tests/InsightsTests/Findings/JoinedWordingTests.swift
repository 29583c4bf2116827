import Insights
import SessionEngine
import Testing
import WorkshopModel

/// An entry that was joined to another is no entry of its own any more, but who said it was heard.
@Suite("Joined entries in insights")
struct JoinedWordingTests {
  private func insights(_ rooms: Rooms, _ kind: Insight.Kind) -> [Insight] {
    Insight.all(of: rooms.session).filter { $0.kind == kind }
  }

  @Test(
    "an entry that was joined counts as one with what it was joined to, and its sector is heard")
  func sectors() throws {
    var rooms = try Rooms()
    let head = try rooms.enter("action solver I", sector: "academia")
    let further = try rooms.enter("action solver II", sector: "industry", joined: head.name)
    for group in ["I", "II"] {
      for sector in ["academia", "industry"] { try rooms.seat(sector, in: group) }
    }
    let role = try #require(insights(rooms, .roleEverywhere).first)
    #expect(role.figure("actions") == 1 && role.figure("groups") == 2)
    #expect(role.figure("sector:academia") == 1 && role.figure("sector:industry") == 1)
    #expect(role.evidence == [head, further])
    #expect(role.sentence.contains("One action can be of several sectors."))
    #expect(insights(rooms, .sectorSilent).isEmpty)
    let industry = try #require(
      insights(rooms, .sectorRoles).first { $0.sentence.hasPrefix("Industry") })
    #expect(industry.figure("actions") == 1 && industry.figure("groupsHeard") == 1)
    // Looked at alone, group II said it as well.
    let alone = Insight.all(of: rooms.session, in: Identifier("g-II"))
    #expect(alone.filter { $0.kind == .roleEverywhere }.map(\.evidence) == [[further]])
  }

  @Test("joined actions of two organisations are a doubled effort, however they are worded")
  func doubled() throws {
    var rooms = try Rooms()
    let head = try rooms.enter("action builder I", by: "Acme", text: "Trains judges")
    let further = try rooms.enter(
      "action builder II", by: "Other", text: "Courses on evidence", joined: head.name)
    let doubled = try #require(insights(rooms, .doubledEffort).first)
    #expect(doubled.figure("actions") == 1 && doubled.figure("organisations") == 2)
    #expect(doubled.figure("challenges") == nil)
    #expect(doubled.evidence == [head, further])
    #expect(
      doubled.sentence.hasPrefix(
        "As Builder, 2 organisations named the same action (entered 2 times, a small number, in 2"))
    let like = try rooms.enter("action builder II", by: "Third", text: "Courses about evidence")
    let more = try #require(insights(rooms, .doubledEffort).first)
    #expect(more.evidence == [head, further, like] && more.figure("actions") == 2)
  }

  @Test("joined challenges recur, but are one challenge")
  func recurring() throws {
    var rooms = try Rooms()
    let head = try rooms.enter("challenge solver I", sector: "academia")
    let further = try rooms.enter("challenge shaper II", sector: "industry", joined: head.name)
    let found = try #require(insights(rooms, .recurringWording).first)
    #expect(found.evidence == [head, further])
    #expect(found.figure("challenges") == 1 && found.figure("entered") == 2)
    #expect(found.figure("sectors") == 2)
    #expect(found.sentence.hasPrefix("A challenge was entered 2 times, a small number, in both"))
    #expect(insights(rooms, .ledger).map { $0.figure("challenges") } == [1])
    _ = try rooms.session.perform(.withdraw(further.key), at: Rooms.time)
    #expect(insights(rooms, .recurringWording).isEmpty)
    #expect(insights(rooms, .ledger).allSatisfy { !$0.evidence.contains(further) })
  }

  @Test("a link between joined entries is of the same sector where one sector said both")
  func ways() throws {
    var rooms = try Rooms()
    let challenge = try rooms.enter("challenge solver I", sector: "academia")
    try rooms.enter("challenge solver II", sector: "industry", joined: challenge.name)
    let action = try rooms.enter("action solver II", sector: "industry")
    try rooms.link(action, to: challenge)
    let ways = try #require(insights(rooms, .ways).first)
    #expect(ways.figure("byOwnSector") == 1 && ways.figure("byAnotherSector") == 0)
    #expect(ways.figure("inAnotherGroup") == 0)
    #expect(insights(rooms, .wayElsewhere).isEmpty)
  }
}
