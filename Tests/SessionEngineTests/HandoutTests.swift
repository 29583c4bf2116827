import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("What was handed out")
struct HandoutTests {
  private let time = Timestamp(seconds: 1_574_674_500)
  private let edition = "chatham-house"
  private var session = Samples.session()
  private var generator = SystemRandomNumberGenerator()

  private func handout(_ entries: [String], _ count: Int = 3) -> Handout {
    Handout(
      edition: edition, entries: Set(entries.map { Identifier($0) }),
      cells: [
        Handout.Cell(table: "sectors", row: "role-0", column: nil, count: count),
        Handout.Cell(table: "attendance", row: nil, column: "sector-0", count: 7),
      ])
  }

  private static func recorded(
    _ handout: Handout, in session: inout Session
  ) throws -> Operation {
    let operation = session.record(handout, at: Timestamp(seconds: 1_574_674_500))
    return try #require(operation)
  }

  private func reread(_ session: Session) throws -> Session {
    let file = try SessionFile(SessionFile.bytes(of: session))
    #expect(file.damages.isEmpty)
    return Session(id: "session", replica: session.replica, operations: union(file.operations))
  }

  @Test("what was handed out is known again when the file is read, and is not in its readable part")
  mutating func recorded() throws {
    let before = session.state.sorted
    #expect(session.handedOut(edition).isEmpty)
    _ = try Self.recorded(handout(["entry-0"]), in: &session)
    #expect(session.state.sorted == before)
    #expect(!"\(session.document)".contains("attendance"))
    let read = try reread(session)
    #expect(read.handedOut(edition).entries == [Identifier("entry-0")])
    #expect(read.handedOut(edition).cells == handout([]).cells)
    #expect(read.handedOut("public").isEmpty)
    #expect(!read.canUndo)
  }

  @Test("the same again is not recorded, and of an entry only that it is new")
  mutating func onlyNews() throws {
    _ = session.record(handout(["entry-0"]), at: time)
    let again = session.record(handout(["entry-0"]), at: time)
    #expect(again == nil)
    let operation = try Self.recorded(handout(["entry-0", "entry-1"], 6), in: &session)
    #expect("\(operation.content)".contains("entry-1"))
    #expect(!"\(operation.content)".contains("entry-0"))
    #expect(session.handedOut(edition).entries.count == 2)
    #expect(session.handedOut(edition).cells == handout([], 6).cells)
    _ = try Self.recorded(handout(["entry-1"], 3), in: &session)
    #expect(session.handedOut(edition).cells == handout([], 3).cells)
  }

  @Test("two copies that hand out at once are both kept, and nobody says which was last")
  mutating func merged() throws {
    var other = Samples.session("b")
    let mine = try Self.recorded(handout(["entry-0"]), in: &session)
    let theirs = try Self.recorded(handout(["entry-1"], 9), in: &other)
    session.receive([theirs])
    other.receive([mine])
    for merged in [session, other] {
      #expect(merged.handedOut(edition).entries.count == 2)
      #expect(merged.handedOut(edition).cells == nil)
    }
    #expect(SessionFile.bytes(of: session) == SessionFile.bytes(of: Samples.copy(other, as: "a")))
    // The next one has seen both.
    _ = session.record(handout(["entry-0", "entry-1"], 12), at: time)
    #expect(session.handedOut(edition).cells == handout([], 12).cells)
  }

  @Test("an entry that is erased is named in no record of what was handed out, in whatever order")
  mutating func erased() throws {
    let operation = try Self.recorded(handout(["entry-0", "entry-1"]), in: &session)
    let whole = session
    let erasures = try session.perform(.erase(Samples.key(.entry, 0)), at: time)
    #expect(session.handedOut(edition).entries == [Identifier("entry-1")])
    #expect(session.handedOut(edition).cells == handout([]).cells)
    #expect([operation].contains { $0.holds([Samples.key(.entry, 0)]) })
    var late = Samples.session("a")
    late.receive(erasures)
    late.receive([operation])
    var early = whole
    early.receive(erasures)
    let built = Session(
      id: "session", replica: session.replica,
      operations: OperationSet(whole.operations.sorted + erasures))
    for copy in [late, early, built] {
      #expect(copy.operations == session.operations)
      let handouts = copy.operations.sorted.filter { $0.id == operation.id }
      #expect(handouts.count == 1)
      #expect(!"\(handouts[0].content)".contains("entry-0"))
    }
  }

  @Test("of the entries of the box it is not recorded which were handed out")
  mutating func boxed() throws {
    let fields: Members = [
      "group": "group-0", "kind": "kind-0", "role": "role-0", "text": "Secret",
    ]
    let boxed = try session.boxing(fields, using: &generator)
    session.receive([boxed])
    let id = try #require(boxed.record?.id)
    #expect(session.isOfBox(Identifier(id.rawValue)))
    #expect(!session.isOfBox(Identifier("entry-0")))
    let operation = try Self.recorded(handout([id.rawValue, "entry-0"]), in: &session)
    #expect(!"\(operation.content)".contains(id.rawValue))
  }

  @Test("in a joined session entries are named as they are there, and numbers are none of its own")
  func joinedRooms() throws {
    var room = Workshops.session("A")
    let key = Samples.key(.entry, 3)
    _ = try room.perform(.add(key, Samples.fields(.entry)), at: time)
    _ = try Self.recorded(handout(["entry-3"]), in: &room)
    let both = try joined([room, Workshops.session("B")])
    let entries = both.handedOut(edition).entries
    #expect(entries.count == 1)
    #expect(entries.allSatisfy { both.state.value($0) != nil })
    #expect(both.handedOut(edition).cells == [])
    _ = try room.perform(.erase(key), at: time)
    #expect(try joined([room], into: both).handedOut(edition).entries == [])
  }
}
