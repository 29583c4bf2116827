import SessionEngine
import Testing
import WorkshopModel

@Suite("The anonymous box")
struct BoxTests {
  private let time = Timestamp(seconds: 1_574_674_500)
  private var room = Session(
    id: "session", replica: ReplicaID(rawValue: "a"), terminal: TerminalID(rawValue: "board"),
    operations: Samples.beginning.operations)
  private var generator = SystemRandomNumberGenerator()

  private func fields(_ text: String) -> Members {
    [
      "group": "group-0", "kind": "kind-0", "role": "role-0", "sector": "sector-0",
      "text": .string(text),
    ]
  }

  @Test("nothing in an entry from the box tells a terminal, a time or an order")
  mutating func nothingTold() throws {
    let before = room.entries.count
    let made = try (0..<50).map { try room.boxing(fields("Secret \($0)"), using: &generator) }
    #expect(Set(made.map(\.id.replica)).count == 50)
    for operation in made {
      #expect(operation.id.replica.isOfBox && operation.id.number == 1 && operation.lamport == 1)
      #expect(operation.terminal == nil && operation.at == nil && operation.purpose == nil)
      room.receive([operation])
    }
    #expect(room.entries.count == before + 50)
    #expect(room.operations.missing.isEmpty)
    #expect(!room.canUndo)
  }

  @Test("the box takes in what an entry may say, and nothing else")
  mutating func checked() {
    #expect(throws: CommandError.self) { try room.boxing(fields(" "), using: &generator) }
    var elsewhere = fields("Secret")
    elsewhere["group"] = "nowhere"
    #expect(throws: CommandError.self) { try room.boxing(elsewhere, using: &generator) }
  }

  @Test("an entry from the box moves no number, and its own label tells no order")
  mutating func labels() throws {
    for name in ["first", "second"] {
      for _ in 0..<6 {
        room.receive([try room.boxing(fields("Secret"), using: &generator)])
      }
      _ = try room.perform(
        .add(RecordKey(.entry, RecordID(rawValue: name)), fields(name)), at: time)
    }
    let listed = room.entries.entries(in: Identifier("group-0"), Identifier("kind-0"))
    let spoken = listed.dropLast(12)
    #expect(spoken.map(\.number) == (1...spoken.count).map { .counted($0) })
    #expect(spoken.suffix(2).map(\.id.name) == ["first", "second"])
    let boxed = listed.suffix(12)
    #expect(boxed.map(\.id) == boxed.map(\.id).sorted())
    #expect(boxed.allSatisfy { "\($0.number)" == "·" + $0.id.name.prefix(4) })
    let again = Session(id: "session", replica: room.replica, operations: room.operations)
    let listedAgain = again.entries.entries(in: Identifier("group-0"), Identifier("kind-0"))
    #expect(listedAgain.map(\.id) == listed.map(\.id))
    #expect(listedAgain.map(\.number) == listed.map(\.number))
  }

  @Test("only what has such a name counts as from the box", arguments: ["box-1", "box-", "box"])
  func names(name: String) {
    #expect(!ReplicaID(rawValue: name).isOfBox)
    #expect(!ReplicaID(rawValue: "x" + String(repeating: "0", count: 29)).isOfBox)
    #expect(ReplicaID(rawValue: "box-" + String(repeating: "0", count: 26)).isOfBox)
  }
}
