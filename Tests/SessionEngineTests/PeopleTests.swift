import SessionEngine
import Testing
import WorkshopModel

@Suite("People who are in several lists")
struct PeopleTests {
  private let now = Timestamp(seconds: 0)
  private var room = Samples.session("room")
  private var numbers = 0

  /// Puts a participant in as `replica`.
  private mutating func put(
    _ name: Value?, _ organisation: Value? = "House", sector: Value? = "sector-0",
    group: Value = "group-0", by replica: String
  ) throws {
    var fields: Members = ["group": group]
    fields["name"] = name
    fields["organisation"] = organisation
    fields["sector"] = sector
    numbers += 1
    var program = Samples.copy(room, as: replica)
    let key = RecordKey(.participant, RecordID(rawValue: "p\(numbers)"))
    room.receive(try program.perform(.add(key, fields), at: now))
  }

  private var people: [String] { room.state.people.map(\.id.name) }

  @Test("a list that was put in in two rooms counts once, whatever the case and the spaces")
  mutating func twoRooms() throws {
    for replica in ["a", "b", "c"] {
      try put("Ada Lovelace", by: replica)
      try put(" ada  LOVELACE\u{a0}", "HOUSE", by: replica + "2")
      try put("Bö Li", nil, sector: nil, by: replica)
    }
    #expect(people == ["p1", "p3"])
    #expect(room.state.peoplePutInRepeatedly == 2)
  }

  @Test("who differs in group, name, organisation or sector is somebody else")
  mutating func others() throws {
    try put("Ada", by: "a")
    try put("Adah", by: "b")
    try put("Ada", "Other", by: "c")
    try put("Ada", nil, by: "d")
    try put("Ada", sector: "sector-1", by: "e")
    try put("Ada", sector: nil, by: "f")
    try put("Ada", group: "group-1", by: "g")
    #expect(people.count == 7)
    #expect(room.state.peoplePutInRepeatedly == 0)
  }

  @Test("people without a name are never the same")
  mutating func unnamed() throws {
    for replica in ["a", "b", "c"] { try put(nil, by: replica) }
    #expect(people.count == 3)
    #expect(room.state.peoplePutInRepeatedly == 0)
  }

  @Test("two that one program put in are two, however many others put them in as well")
  mutating func twins() throws {
    for replica in ["a", "b", "a", "c"] { try put("Ada", by: replica) }
    #expect(people == ["p1", "p2"])
    #expect(room.state.peoplePutInRepeatedly == 1)
    try put("Ada", by: "b")
    #expect(people == ["p1", "p2"])
    #expect(room.state.peoplePutInRepeatedly == 2)
  }

  @Test("who was withdrawn does not count")
  mutating func withdrawn() throws {
    for replica in ["a", "b"] { try put("Ada", by: replica) }
    let first = RecordKey(.participant, RecordID(rawValue: "p1"))
    _ = try room.perform(.withdraw(first), at: now)
    #expect(people == ["p2"])
    #expect(room.state.peoplePutInRepeatedly == 0)
  }
}
