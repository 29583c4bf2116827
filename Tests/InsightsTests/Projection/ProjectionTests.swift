@testable import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("What is worked out from a session")
struct ProjectionTests {
  private static let seeds = (0..<150).map { _ in UInt64.random(in: 0...999_999) }

  @Test("carried along a random history it equals what is made anew", arguments: seeds)
  func carried(seed: UInt64) throws {
    var course = try Course(seed: seed)
    var projection = Projection()
    for step in 0..<40 {
      try course.step()
      projection.follow(course.session)
      // What is not asked for at each step has more than one change to take in.
      guard course.chance(of: 2) else { continue }
      let anew = Projection(course.session)
      #expect(
        Parts(projection, course.session) == Parts(anew, course.session), "seed \(seed), \(step)")
    }
  }

  @Test("a further wording counts by itself as soon as what it was joined to is withdrawn")
  func headWithdrawn() throws {
    var rooms = try Rooms()
    let head = try rooms.enter("action solver I")
    _ = try rooms.enter("action solver I", joined: head.name)
    var projection = Projection(rooms.session)
    let count = { (projection: Projection) in
      projection.coverage(of: rooms.session).cell(group: nil, role: nil, sector: nil).counts
        .reduce(0, +)
    }
    #expect(count(projection) == 1)
    _ = try rooms.session.perform(.withdraw(head.key), at: Rooms.time)
    projection.follow(rooms.session)
    #expect(count(projection) == 1)
    #expect(Parts(projection, rooms.session) == Parts(Projection(rooms.session), rooms.session))
  }

  @Test("a copy and what it was copied from go ways of their own", arguments: seeds.prefix(30))
  func copies(seed: UInt64) throws {
    var left = try Course(seed: seed)
    for _ in 0..<10 { try left.step() }
    var projection = Projection(left.session)
    _ = Parts(projection, left.session)
    var (right, other) = (left, projection)
    right.reseed(seed &+ 1)
    for _ in 0..<5 {
      try left.step()
      try right.step()
      projection.follow(left.session)
      other.follow(right.session)
      let (own, others) = (Parts(projection, left.session), Parts(other, right.session))
      #expect(own == Parts(Projection(left.session), left.session), "seed \(seed)")
      #expect(others == Parts(Projection(right.session), right.session), "seed \(seed)")
    }
  }

  @Test("asked about a session that it has not followed, it tells of that one")
  func notFollowed() throws {
    var course = try Course(seed: 11)
    for _ in 0..<20 { try course.step() }
    let projection = Projection(course.session)
    _ = Parts(projection, course.session)
    for _ in 0..<20 { try course.step() }
    #expect(
      Parts(projection, course.session) == Parts(Projection(course.session), course.session))
  }

  @Test("another session with as many operations is not taken for the one before")
  func anotherSession() throws {
    let sessions = try (0..<2).map { number in
      var session = Session(id: "s\(number)", replica: ReplicaID(rawValue: "a"))
      _ = try session.perform(
        .add(
          Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "Group \(number)")),
        at: Timestamp(seconds: 0))
      return session
    }
    var projection = Projection(sessions[0])
    #expect(projection.coverage(of: sessions[0]).groups.map(\.title) == ["Group 0"])
    projection.follow(sessions[1])
    #expect(projection.coverage(of: sessions[1]).groups.map(\.title) == ["Group 1"])
  }

  @Test("what is kept is worked out once, and anew only after what it follows from has changed")
  func once() {
    let memo = Memo<Int>()
    var count = 0
    let make = { () -> Int in
      count += 1
      return count
    }
    #expect([memo.value(make), memo.value(make)] == [1, 1])
    let table = MemoTable<String, Int>()
    #expect(table.value(for: "a", make) == 2)
    #expect(table.value(for: "b", make) == 3)
    #expect(table.value(for: "a", make) == 2)
  }

  @Test("a key that changes nothing, and a record of another type, let everything be")
  func kept() throws {
    var session = try exampleSession()
    var knowing = CarriedMemo<Counter>()
    #expect(knowing.value(of: session).updates == [])
    #expect(knowing.value(of: session).updates == [])
    let entry = try #require(session.entries.all.first)
    _ = try session.perform(.withdraw(entry.id.key), at: Timestamp(seconds: 0))
    knowing.note([entry.id])
    #expect(knowing.value(of: session).updates == [[entry.id]])
    #expect(knowing.value(of: session).updates == [[entry.id]])
    let copy = knowing
    knowing.note([Identifier("b")])
    knowing.note([Identifier("c")])
    let later = Set([Identifier<Entry>("b"), Identifier("c")])
    #expect(knowing.value(of: session).updates == [[entry.id], later])
    #expect(copy.value(of: session).updates == [[entry.id]])
  }
}

/// Notes what it is asked to take note of.
private struct Counter: EntryKnowing {
  private(set) var updates: [Set<Identifier<Entry>>] = []

  init(_ session: Session) {}

  mutating func update(_ changed: Set<Identifier<Entry>>, from session: Session) {
    updates.append(changed)
  }
}
