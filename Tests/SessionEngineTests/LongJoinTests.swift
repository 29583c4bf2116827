import SessionEngine
import Testing
import WorkshopModel

/// Joined entries as only another program or a hostile file has them: long chains, circles, stars.
@Suite("Long ways of joined entries")
struct LongJoinTests {
  enum Shape: CaseIterable {
    case chain, reversed, circle, star, tailed

    /// What the entry `index` of `count` is joined to; nil for nothing.
    func target(of index: Int, _ count: Int) -> Int? {
      switch self {
      case .chain: index > 0 ? index - 1 : nil
      case .reversed: index + 1 < count ? index + 1 : nil
      case .circle: (index + 1) % count
      case .star: index > 0 ? 0 : nil
      // The first half is a circle into which the others lead.
      case .tailed: index < count / 2 ? (index + 1) % (count / 2) : index - 1
      }
    }

    /// Which entry the others are further wordings of.
    func head(_ count: Int) -> Int { self == .reversed ? count - 1 : 0 }
  }

  private func operations(_ shape: Shape, _ count: Int) -> [Operation] {
    let replica = ReplicaID(rawValue: "elsewhere")
    return (0..<count).map { index in
      var fields: Members = ["group": "g", "kind": "k", "role": "r", "text": "A word"]
      fields.set("joined", shape.target(of: index, count).map { "j\($0)" })
      let key = RecordKey(.entry, RecordID(rawValue: "j\(index)"))
      return Operation(
        id: OperationID(replica, index + 1), lamport: index + 1,
        content: .change(Operation.Change(record: key, set: fields)))
    }
  }

  private func expectOneHead(_ session: Session, _ shape: Shape, _ count: Int) {
    let head = Identifier<Entry>("j\(shape.head(count))")
    #expect(session.entries.count == 1)
    #expect(session.entries.count(in: Identifier("g"), Identifier("k"), Identifier("r")) == 1)
    #expect(session.entries.wordings(of: head).count == count - 1)
    for index in 0..<count {
      #expect(session.entries.head(of: Identifier("j\(index)")) == head)
    }
  }

  @Test(
    "4,000 in a row are read, and received at once, in the time that so many entries take",
    .timeLimit(.minutes(1)), arguments: Shape.allCases)
  func long(shape: Shape) throws {
    let made = operations(shape, 4_000)
    let replica = ReplicaID(rawValue: "reader")
    expectOneHead(
      Session(id: "s", replica: replica, operations: OperationSet(made)), shape, made.count)
    var session = Session(id: "s", replica: replica)
    session.receive(made)
    expectOneHead(session, shape, made.count)
  }

  @Test("they come to the same one by one, in any order", arguments: Shape.allCases)
  func oneByOne(shape: Shape) throws {
    for made in [operations(shape, 24), operations(shape, 24).reversed()] {
      var session = Session(id: "s", replica: ReplicaID(rawValue: "reader"))
      for operation in made { session.receive([operation]) }
      expectOneHead(session, shape, made.count)
    }
  }
}
