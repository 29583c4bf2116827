import SessionEngine
import Testing
import WorkshopModel

/// Moving records in their order, and what points to what.
@Suite("Order and uses")
struct OrderingTests {
  private static func session(_ orders: [String]) throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    for (index, order) in orders.enumerated() {
      let sector = Sector(
        id: Identifier("s\(index)"), order: OrderKey(rawValue: order), title: "S\(index)")
      _ = try session.perform(.add(sector), at: Timestamp(seconds: 0))
    }
    return session
  }

  /// A session whose sectors have keys that a person may have written.
  private static func sessionByHand(_ orders: [String]) -> Session {
    let hand = ReplicaID(rawValue: "hand")
    let operations = orders.enumerated().map { index, order in
      let sector = Identifier<Sector>("s\(index)")
      return Operation(
        id: OperationID(hand, index + 1), lamport: index + 1,
        content: .change(
          Operation.Change(
            record: sector.key, set: ["title": .string("S\(index)"), "order": .string(order)])))
    }
    return Session(
      id: "s", replica: ReplicaID(rawValue: "a"), operations: OperationSet(operations))
  }

  @Test(
    "every move in any order of keys leads where it should",
    arguments: [
      ["a1", "a2", "a3", "a4"], ["a1", "a1", "a1", "a1"], ["a1", "a2", "a2", "z"], ["Z", "Zz"],
    ])
  func moves(orders: [String]) throws {
    for start in orders.indices {
      for target in orders.indices {
        var session = try Self.session(orders)
        var names = session.state.all(Sector.self).map(\.id)
        let moved = names[start]
        let commands = session.state.moving(moved.key, by: target - start)
        #expect(commands.isEmpty == (start == target))
        _ = try session.perform(commands, at: Timestamp(seconds: 1))
        names.remove(at: start)
        names.insert(moved, at: target)
        #expect(session.state.all(Sector.self).map(\.id) == names)
      }
    }
  }

  @Test("moves past the ends stop there, and a new record goes behind all others")
  func ends() throws {
    var session = try Self.session(["a1", "a2"])
    let first = Identifier<Sector>("s0")
    #expect(session.state.moving(first.key, by: -1).isEmpty)
    _ = try session.perform(session.state.moving(first.key, by: 9), at: Timestamp(seconds: 1))
    #expect(session.state.all(Sector.self).last?.id == first)
    let (order, others) = session.state.place(of: .sector)
    #expect(others.isEmpty)
    _ = try session.perform(
      .add(Sector(id: Identifier("new"), order: order, title: "New")), at: Timestamp(seconds: 2))
    #expect(session.state.all(Sector.self).last?.title == "New")
  }

  @Test(
    "a new record goes behind the one that is named, whatever the keys are",
    arguments: [["a1", "a2", "a3"], ["a1", "a1", "a1"], ["a1", "a0", "-"], ["", "z", "zz"]])
  func places(orders: [String]) throws {
    for place in orders.indices {
      var session = Self.sessionByHand(orders)
      var names = session.state.all(Sector.self).map(\.id)
      let before = names[place]
      let new = Identifier<Sector>("new")
      let (order, others) = session.state.place(behind: before.key, of: .sector)
      _ = try session.perform(
        others + [.add(Sector(id: new, order: order, title: "New"))], at: Timestamp(seconds: 1))
      names.insert(new, at: place + 1)
      #expect(session.state.all(Sector.self).map(\.id) == names)
    }
  }

  @Test("a record is used by those that point to it and stand")
  func uses() throws {
    var session = Samples.session()
    let role = Samples.key(.role, 0)
    let entry = Samples.key(.entry, 0)
    #expect(session.state.uses(of: role).contains(entry))
    _ = try session.perform(.withdraw(entry), at: Timestamp(seconds: 1))
    #expect(!session.state.uses(of: role).contains(entry))
  }
}
