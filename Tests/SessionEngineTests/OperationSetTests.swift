import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Sets of operations")
struct OperationSetTests {
  private static let entry = Samples.key(.entry)

  /// An operation of a replica that several programs took for theirs.
  private static func operation(
    _ text: String, number: Int = 1, lamport: Int = 20, replica: String = "clone"
  ) -> Operation {
    Operation(
      id: OperationID(ReplicaID(rawValue: replica), number), lamport: lamport,
      content: .change(Operation.Change(record: entry, set: ["text": .string(text)])))
  }

  @Test("an operation is new once")
  func insertion() {
    var set = OperationSet()
    let operation = Self.operation("One")
    #expect(set.insert(operation) == .added)
    #expect(set.insert(operation) == .known)
    #expect(set.count == 1)
    #expect(set.sorted == [operation])
    #expect(set.contains(operation.id))
  }

  @Test("what is missing is known whatever came first, and nothing is once all is there")
  func gaps() {
    for seed in 0..<50 {
      var generator = SplitMix64(seed: UInt64(seed))
      let last = 1 + generator.below(30)
      let all = (1...last).map { Self.operation("No. \($0)", number: $0) }
      let coming = all.shuffled(using: &generator)
      var set = OperationSet()
      for (index, operation) in coming.enumerated() {
        set.insert(operation)
        let here = Set(coming[...index].map(\.id.number))
        let greatest = here.max() ?? 0
        #expect(set.last(of: operation.id.replica) == greatest, "seed \(seed)")
        #expect(
          set.missing.map(\.number) == (1..<greatest).filter { !here.contains($0) },
          "seed \(seed)")
        #expect(all.allSatisfy { set.contains($0.id) == here.contains($0.id.number) })
      }
      #expect(set == OperationSet(all) && set.sorted == all, "seed \(seed)")
    }
  }

  @Test("two different operations under one number are both kept, in whatever order they come")
  func clash() {
    let operations = ["One", "Two", "Three"].map { Self.operation($0) }
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let sets = orders.map { order in union(order.map { operations[$0] }) }
    for set in sets {
      #expect(set == sets[0])
      #expect(set.count == 3)
      let texts = set.sorted.compactMap { $0.change?.set.text("text") }
      #expect(Set(texts) == ["One", "Two", "Three"])
    }
    var set = sets[0]
    #expect(set.insert(operations[0]) == .known)
    #expect(set.insert(operations[1]) == .known)
  }

  @Test("the counter is the same after a clash, whichever of the two came first")
  func counterAfterClash() {
    let operations = [Self.operation("One", lamport: 20), Self.operation("Two", lamport: 90)]
    #expect(union(operations).lamport == 90)
    #expect(union(operations.reversed()).lamport == 90)
  }

  @Test("sessions that take in clashing operations in any order and portion agree")
  func clashingSessions() {
    let clashes = (0..<4).flatMap { number in
      ["One", "Two", "Three"].map {
        Self.operation("\($0) \(number)", number: number + 1, lamport: 20 + 7 * number)
      }
    }
    var random = SplitMix64(seed: 1)
    let whole = union(clashes)
    let expected = session(Samples.beginning.operations.joined(with: whole))
    for _ in 0..<200 {
      var session = Samples.session()
      // What another has sorted out already comes along with what nobody has.
      let sent = random.shuffled(clashes + whole.sorted)
      let cut = random.below(sent.count)
      session.receive(Array(sent[..<cut]))
      session.receive(Array(sent[cut...]))
      #expect(session.operations == expected.operations)
      #expect(session.state.sorted == expected.state.sorted)
      #expect(session.operations.lamport == expected.operations.lamport)
      #expect(SessionFile.bytes(of: session) == SessionFile.bytes(of: expected))
    }
  }

  private func session(_ operations: OperationSet) -> Session {
    Session(id: "session", replica: ReplicaID(rawValue: "a"), operations: operations)
  }

  @Test(
    "a counter that is absurdly far ahead is kept but not followed",
    arguments: [
      (1 << 53) - 1, 1 << 53, 1 << 32 + 20, Int.max,
    ])
  func poison(lamport: Int) throws {
    var session = Samples.session()
    let before = session.operations.lamport
    #expect(session.receive([Self.operation("Poison", lamport: lamport)]) == 1)
    #expect(session.operations.lamport == before)
    #expect(session.state[Self.entry]?.versions(of: "text").contains("Poison") == true)
    let made = try session.perform(.edit(Self.entry, ["text": "Mine"]), at: Timestamp(seconds: 0))
    #expect(made.map(\.lamport) == [before + 1])
    #expect(session.state[Self.entry]?.versions(of: "text") == ["Mine"])
  }

  @Test("a counter that is far ahead, but not absurdly, is followed")
  func farAhead() throws {
    var session = Samples.session()
    let ahead = session.operations.lamport + (1 << 32) - 1
    session.receive([Self.operation("Ahead", lamport: ahead)])
    #expect(session.operations.lamport == ahead)
  }

  @Test("numbers that are not there are known to be missing")
  func missing() {
    let set = union([4, 2, 7].map { Self.operation("Text", number: $0) })
    let clone = ReplicaID(rawValue: "clone")
    #expect(set.missing == [1, 3, 5, 6].map { OperationID(clone, $0) })
    #expect(set.last(of: clone) == 7)
    #expect(set.sorted.filter { $0.id.replica == clone }.map(\.id.number) == [2, 4, 7])
    #expect(set.last(of: ReplicaID(rawValue: "nobody")) == 0)
  }

  @Test("of a number far out of line, no more than 1,000 are listed as missing")
  func manyMissing() {
    let set = union([Self.operation("Text", number: 1 << 40)])
    #expect(set.missing.count == 1_000)
  }

  @Test("operations that replace each other in a circle leave all their values")
  func circle() {
    let ids = (1...2).map { OperationID(ReplicaID(rawValue: "clone"), $0) }
    let operations = ids.indices.map { index in
      Operation(
        id: ids[index], lamport: 20,
        content: .change(
          Operation.Change(
            record: Self.entry, set: ["note": .integer(index)], over: [ids[1 - index]])))
    }
    var session = Samples.session()
    session.receive(operations)
    #expect(session.state[Self.entry]?.versions(of: "note") == [1, 0])
  }
}
