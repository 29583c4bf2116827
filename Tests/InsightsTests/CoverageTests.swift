import Insights
import SessionEngine
import Testing
import WorkshopModel

/// Counting who has spoken, on random sessions.
@Suite("Coverage")
struct CoverageTests {
  /// A random session: some groups, roles, sectors and kinds, entries and people in them, some of
  /// what they point to withdrawn again.
  static func session(_ seed: UInt64) throws -> Session {
    var random = Random(state: seed)
    var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    var count = 0
    func add(_ value: some RecordValue) throws {
      _ = try session.perform(.add(value), at: Timestamp(seconds: 0))
    }
    let order = OrderKey("a1")
    for index in 0...Int.random(in: 0...2, using: &random) {
      try add(Group(id: Identifier("g\(index)"), order: order, number: "\(index)", title: "G"))
      count = index
    }
    for index in 0...3 {
      try add(Role(id: Identifier("r\(index)"), order: order, title: "Role \(index)"))
      try add(Sector(id: Identifier("s\(index)"), order: order, title: "Sector \(index)"))
    }
    try add(EntryKind(id: Identifier("action"), order: order, title: "Action", key: "a"))
    try add(EntryKind(id: Identifier("challenge"), order: order, title: "Challenge", key: "c"))
    for index in 0..<Int.random(in: 0...40, using: &random) {
      try add(
        Entry(
          id: Identifier("e\(index)"),
          group: Identifier("g\(Int.random(in: 0...count, using: &random))"),
          kind: Identifier(Bool.random(using: &random) ? "action" : "challenge"),
          role: Identifier("r\(Int.random(in: 0...3, using: &random))"),
          sector: Self.sector(&random), text: "Text"))
    }
    for index in 0..<Int.random(in: 0...12, using: &random) {
      try add(
        Participant(
          id: Identifier("p\(index)"),
          group: Identifier("g\(Int.random(in: 0...count, using: &random))"),
          sector: Self.sector(&random),
          isPresent: [nil, true, false].randomElement(using: &random) ?? nil))
    }
    for key in ["r3", "s3"] where Bool.random(using: &random) {
      let type: RecordType = key == "r3" ? .role : .sector
      _ = try session.perform(
        .withdraw(RecordKey(type, RecordID(rawValue: key))), at: Timestamp(seconds: 0))
    }
    return session
  }

  private static func sector(_ random: inout Random) -> Identifier<Sector>? {
    let index = Int.random(in: 0...4, using: &random)
    return index == 4 ? nil : Identifier("s\(index)")
  }

  @Test("every entry is in exactly one cell, and every sum is that of its cells")
  func sums() throws {
    for seed in UInt64(0)..<300 {
      let session = try Self.session(seed)
      let coverage = Coverage(session)
      var total = 0
      for group in 0...coverage.groups.count {
        var ofGroup = 0
        for role in 0...coverage.roles.count {
          let row = (0...coverage.sectors.count).map {
            coverage.cell(group: group, role: role, sector: $0).total
          }
          let whole = coverage.cell(group: group, role: role, sector: nil).total
          #expect(row.reduce(0, +) == whole, "seed \(seed)")
          ofGroup += whole
        }
        #expect(
          ofGroup == coverage.cell(group: group, role: nil, sector: nil).total, "seed \(seed)")
        total += ofGroup
      }
      #expect(total == session.entries.count, "seed \(seed)")
      #expect(coverage.cell(group: nil, role: nil, sector: nil).total == total, "seed \(seed)")
    }
  }

  @Test("counts by kind are those of the index of entries")
  func kinds() throws {
    for seed in UInt64(0)..<100 {
      let session = try Self.session(seed)
      let coverage = Coverage(session)
      for (group, value) in coverage.groups.enumerated() {
        for (role, its) in coverage.roles.enumerated() {
          let cell = coverage.cell(group: group, role: role, sector: nil)
          for (kind, wanted) in coverage.kinds.enumerated() {
            let count = session.entries.count(in: value.id, wanted.id, its.id)
            #expect(cell.counts[kind] == count, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test("a sector that is there is never absent, and one of which nobody is never silent")
  func presence() throws {
    for seed in UInt64(0)..<300 {
      let session = try Self.session(seed)
      let coverage = Coverage(session)
      let people = session.state.all(Participant.self)
      for (group, value) in coverage.groups.enumerated() {
        let listed = people.filter { $0.group == value.id }
        let marked = listed.filter { $0.isPresent == true }
        let there = marked.isEmpty ? listed.filter { $0.isPresent != false } : marked
        for (sector, its) in coverage.sectors.enumerated() {
          let isThere = there.contains { $0.sector == its.id }
          for role in coverage.roles.indices {
            let presence = coverage.cell(group: group, role: role, sector: sector).presence
            #expect(presence != (isThere ? .absent : .silent), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test("the emptiest place is a role nobody took, then a sector that is silent, then a kind")
  func gaps() throws {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    var number = 0
    func add(_ value: some RecordValue) throws {
      _ = try session.perform(.add(value), at: Timestamp(seconds: 0))
    }
    func say(_ kind: String, _ role: String, _ sector: String, times: Int = 1) throws {
      for _ in 0..<times {
        number += 1
        try add(
          Entry(
            id: Identifier("e\(number)"), group: Identifier("g"), kind: Identifier(kind),
            role: Identifier(role), sector: Identifier(sector), text: "Text"))
      }
    }
    try add(Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "G"))
    for (index, name) in ["one", "two"].enumerated() {
      try add(Role(id: Identifier("r-\(name)"), order: OrderKey("a\(index + 1)"), title: name))
      try add(Sector(id: Identifier("s-\(name)"), order: OrderKey("a\(index + 1)"), title: name))
    }
    try add(EntryKind(id: Identifier("action"), order: OrderKey("a1"), title: "Action", key: "a"))
    try add(EntryKind(id: Identifier("chall"), order: OrderKey("a2"), title: "Challenge", key: "c"))
    try add(Participant(id: Identifier("p"), group: Identifier("g"), sector: Identifier("s-two")))
    #expect(Coverage(session).gap(inGroup: 0) == nil)
    try say("action", "r-one", "s-one", times: 3)
    #expect(Coverage(session).gap(inGroup: 0) == .role(1))
    try say("action", "r-two", "s-one")
    #expect(Coverage(session).gap(inGroup: 0) == .sector(1))
    try say("action", "r-two", "s-two")
    #expect(Coverage(session).gap(inGroup: 0) == nil)
    try say("chall", "r-one", "s-two", times: 3)
    #expect(Coverage(session).gap(inGroup: 0) == .kind(role: 1, kind: 1))
  }
}

/// Randomness that a seed determines.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
