import Insights
import SessionEngine
import Testing
import WorkshopModel

@Suite("Connections")
struct ConnectionsTests {
  var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))

  init() throws {
    try add(Role(id: Identifier("solver"), order: OrderKey("a1"), title: "Solver"))
    try add(EntryKind(id: Identifier("action"), order: OrderKey("a1"), title: "Action", key: "a"))
    for name in ["government", "academia"] {
      try add(Sector(id: Identifier(name), order: OrderKey("a1"), title: name))
    }
    try add(Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "Norm"))
    try addEntry("challenge", sector: "government")
    try addEntry("own", sector: "government")
    try addEntry("other", sector: "academia")
    try addEntry("unknown", sector: nil)
  }

  mutating func add(_ record: some RecordValue) throws {
    _ = try session.perform(.add(record), at: Timestamp(seconds: 0))
  }

  mutating func addEntry(_ id: String, sector: String?) throws {
    try add(
      Entry(
        id: Identifier(id), group: Identifier("g"), kind: Identifier("action"),
        role: Identifier("solver"), sector: sector.map { Identifier($0) }, text: id))
  }

  mutating func link(_ id: String, _ action: String, _ challenge: String) throws {
    try add(
      Link(id: Identifier(id), action: Identifier(action), challenge: Identifier(challenge)))
  }

  func names(_ connections: [Connection]) -> [String] { connections.map(\.link.id.name) }

  @Test("links are found from both ends, in the order in which they were made")
  mutating func bothEnds() throws {
    try link("z", "other", "challenge")
    try link("a", "own", "challenge")
    try link("m", "other", "unknown")
    let connections = Connections(session)
    #expect(names(connections.links(onChallenge: Identifier("challenge"))) == ["z", "a"])
    #expect(names(connections.links(ofAction: Identifier("other"))) == ["z", "m"])
    #expect(connections.links(onChallenge: Identifier("own")).isEmpty)
    #expect(connections.links(ofAction: Identifier("nobody")).isEmpty)
    #expect(connections.count == 3)
  }

  @Test("links made at once in two rooms stand in the same order however they are merged")
  mutating func mergedOrder() throws {
    var rooms = ["p", "q"].map { Session(id: "s", replica: ReplicaID(rawValue: $0)) }
    for index in rooms.indices {
      rooms[index].receive(session.operations.sorted)
      let link = Link(
        id: Identifier("link-\(index)"), action: Identifier("own"),
        challenge: Identifier("challenge"))
      _ = try rooms[index].perform(.add(link), at: Timestamp(seconds: 0))
    }
    let (left, right) = (rooms[0].operations.sorted, rooms[1].operations.sorted)
    rooms[0].receive(right)
    rooms[1].receive(left)
    #expect(Connections(rooms[0]) == Connections(rooms[1]))
    #expect(
      names(Connections(rooms[0]).links(ofAction: Identifier("own"))) == ["link-0", "link-1"])
  }

  @Test(
    "another sector's action is told from one's own, and neither is claimed where one is unknown",
    arguments: [("own", true, false), ("other", false, true), ("unknown", false, false)])
  mutating func sectors(action: String, isOwn: Bool, isAnother: Bool) throws {
    try link("l", action, "challenge")
    let connection = try #require(
      Connections(session).links(ofAction: Identifier(action)).first)
    #expect(connection.isOwnSector == isOwn)
    #expect(connection.isAnotherSector == isAnother)
  }

  @Test("two entries without a sector are not of the same sector")
  mutating func unknownSectors() throws {
    try addEntry("unknown too", sector: nil)
    try link("l", "unknown", "unknown too")
    let connection = try #require(Connections(session).links(ofAction: Identifier("unknown")).first)
    #expect(!connection.isOwnSector)
    #expect(!connection.isAnotherSector)
  }

  @Test("a link with a withdrawn end is passed over until the entry is back")
  mutating func withdrawnEnd() throws {
    try link("l", "own", "challenge")
    let action = Identifier<Entry>("own").key
    _ = try session.perform(.withdraw(action), at: Timestamp(seconds: 0))
    #expect(Connections(session).links(onChallenge: Identifier("challenge")).isEmpty)
    #expect(Connections(session).count == 0)
    _ = try session.perform(.restore(action), at: Timestamp(seconds: 0))
    #expect(Connections(session).count == 1)
  }

  @Test("a withdrawn link is not there")
  mutating func withdrawnLink() throws {
    try link("l", "own", "challenge")
    _ = try session.perform(.withdraw(Identifier<Link>("l").key), at: Timestamp(seconds: 0))
    #expect(Connections(session) == Connections(Session(id: "s", replica: session.replica)))
  }

  @Test("the badge counts the links at either end, one with itself once")
  mutating func badge() throws {
    try link("a", "own", "challenge")
    try link("b", "challenge", "other")
    try link("c", "challenge", "challenge")
    let connections = Connections(session)
    #expect(connections.count(of: Identifier("challenge")) == 3)
    #expect(connections.count(of: Identifier("own")) == 1)
    #expect(connections.count(of: Identifier("unknown")) == 0)
  }
}
