import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// Merges as the command does: into `out`, or into a new session.
func joined(
  _ sessions: [Session], into out: Session? = nil, joining: Bool = true
) throws -> Session {
  let all = (out.map { [$0] } ?? []) + sessions
  let plan = try JoinedWorkshops(all, joining: joining)
  var result = out ?? Session(id: plan.id, replica: ReplicaID(rawValue: "judge"))
  for part in plan.parts { _ = result.merge(part, now: Timestamp(seconds: 0)) }
  result.extra = all.reduce(Members()) { $0.joined(with: $1.extra) }
  return result
}

@Suite("Joined workshops")
struct JoinedWorkshopsTests {
  private let now = Timestamp(seconds: 0)
  private var a = Workshops.session("A")
  private var b = Workshops.session("B")

  @Test("copies of one session are merged as they are")
  mutating func copies() throws {
    let old = a
    _ = try a.perform(.add(Samples.key(.entry, 3), Samples.fields(.entry)), at: now)
    let merged = try joined([old, a], joining: false)
    #expect(merged.id == "A")
    #expect(merged.operations == a.operations)
  }

  @Test("different workshops are told by their places")
  func refusal() throws {
    let both = try joined([a, b])
    let c = Workshops.session("C")
    let cases = [([a, b], 0, 1), ([a, a, b], 0, 2), ([both, a, c], 0, 2), ([c, both], 0, 1)]
    for (sessions, first, second) in cases {
      let error = #expect(throws: DifferentWorkshops.self) {
        _ = try JoinedWorkshops(sessions, joining: false)
      }
      #expect(error?.first == first && error?.second == second)
    }
    #expect(try joined([a, both, b], joining: false).operations == both.operations)
  }

  @Test("groups that began alike are one, others stay apart")
  func groups() throws {
    let title: Members = ["title": "Edited"]
    var a = a
    var b = b
    _ = try a.perform(.edit(Samples.key(.group), title), at: now)
    for (title, number) in [("One", 7), ("Other", 7), ("Third", 8)] {
      var fields = Samples.fields(.group, number)
      fields["title"] = .string(title)
      let key = Samples.key(.group, title == "Third" ? 8 : 7)
      if title != "One" { _ = try b.perform(.add(key, fields), at: now) }
      if title != "Other" { _ = try a.perform(.add(key, fields), at: now) }
    }
    let groups = try joined([a, b]).state.all(Group.self)
    #expect(groups.map(\.number).sorted() == ["line 0", "line 0", "line 7", "line 7", "line 8"])
    #expect(groups.map(\.title).contains("Edited"))
  }

  @Test("groups that share a number are told")
  mutating func sameNumber() throws {
    _ = try a.perform(.withdraw(Samples.key(.group, 1)), at: now)
    _ = try b.perform(.withdraw(Samples.key(.group, 1)), at: now)
    #expect(try joined([a, b]).groupsWithSameNumber == [])
    var fields = Samples.fields(.group)
    fields["title"] = "Another"
    _ = try b.perform(.add(Samples.key(.group, 7), fields), at: now)
    let shared = try joined([a, b]).groupsWithSameNumber
    #expect(shared.map { $0.map(\.number) } == [["line 0", "line 0"]])
  }

  @Test("records that point to others point to the same ones afterwards")
  mutating func references() throws {
    _ = try a.perform(.edit(Samples.key(.group, 1), ["title": "Second"]), at: now)
    _ = try a.perform(
      .add(Samples.key(.link), ["action": "entry-0", "challenge": "entry-1"]), at: now)
    _ = try a.perform(
      .add(
        Samples.key(.conclusion),
        [
          "group": "group-1", "order": "a1", "text": "So", "status": "agreed",
          "evidence": .list(["entry-1"]),
        ]
      ), at: now)
    let both = try joined([a, b])
    #expect(Validator.findings(in: both.document).isEmpty)
    let link = try #require(both.state.all(Link.self).first)
    #expect(both.state.value(link.action)?.text == Samples.fields(.entry, 0).text("text"))
    let conclusion = try #require(both.state.all(Conclusion.self).first)
    #expect(conclusion.evidence == [link.challenge])
    let group: Group? = conclusion.group.flatMap { both.state.value($0) }
    #expect(group?.title == "Second")
  }

  @Test("what was said in one workshop never meets what was said in the other")
  func apart() throws {
    let both = try joined([a, b])
    #expect(both.state.all(Entry.self).count == 4)
    #expect(both.state.all(Role.self).count == 2)
    #expect(both.workshops == ["A", "B"])
  }

  @Test("an erasure reaches what came from the workshop, and an old copy brings nothing back")
  mutating func erasure() throws {
    let old = a
    let text = "to be erased"
    _ = try a.perform(.edit(Samples.key(.entry), ["text": .string(text)]), at: now)
    let before = try joined([a, b])
    #expect(String(decoding: SessionFile.bytes(of: before), as: UTF8.self).contains(text))
    _ = try a.perform(.erase(Samples.key(.entry)), at: now)
    let after = try joined([a], into: before)
    #expect(after.state.all(Entry.self).count == 3)
    #expect(!String(decoding: SessionFile.bytes(of: after), as: UTF8.self).contains(text))
    try compareBytes(after, try joined([a, b]), "erased before joining")
    try compareBytes(try joined([old, before, b], into: after), after, "old copies")
  }

  @Test("what a workshop began with stays known when its operations are lost")
  mutating func lostBeginning() throws {
    a = Workshops.undated(a)
    b = Workshops.undated(b)
    _ = try a.perform(.edit(Samples.key(.group), ["title": "Edited"]), at: now)
    let both = try joined([a, b])
    let damaged = a.operations.sorted.filter {
      $0.record?.type != .group || $0.change?.over.isEmpty == false
    }
    let rest = Session(id: "A", replica: a.replica, operations: OperationSet(damaged))
    try compareBytes(try joined([rest], into: both), both, "a damaged copy")
  }

  @Test("a workshop that changed what the template says replaces it for those that did not")
  mutating func template() throws {
    a = Workshops.undated(a)
    b = Workshops.undated(b)
    _ = try a.perform(.edit(.workshop, ["title": "New", "place": "Here"]), at: now)
    _ = try a.perform(.withdraw(Samples.key(.role, 1)), at: now)
    _ = try b.perform(.edit(Samples.key(.group), ["title": "Edited"]), at: now)
    let both = try joined([a, b])
    #expect(both.state.conflicted == [])
    #expect(both.state.workshop.title == "New")
    #expect(both.state.all(Role.self).count == 1)
    #expect(both.state.all(Group.self).map(\.title).contains("Edited"))
    #expect(both.operations.missing == [])
    _ = try b.perform(.edit(.workshop, ["title": "Newer"]), at: now)
    let settled = try joined([both, b])
    #expect(settled.state.conflicted == [.workshop])
    #expect(settled.state[.workshop]?.versions(of: "title").count == 2)
    try compareBytes(settled, try joined([b, a]), "in one step")
  }

  @Test("what this version does not know comes together the same way in every order")
  func extra() {
    let one: Members = ["x": 1, "z": .object(["b": 1, "a": 2])]
    let two: Members = ["z": .object(["a": 2, "b": 1]), "y": 3, "x": 2]
    let joined = one.joined(with: two)
    #expect(joined.names == ["x", "x ‡", "y", "z"])
    #expect(joined["x ‡"]?.list?.count == 1)
    #expect(joined["z"]?.object?.names == ["a", "b"])
    for other in [two.joined(with: one), joined.joined(with: two), one.joined(with: joined)] {
      #expect(other == joined && other.names == joined.names)
    }
    #expect(one.names(differingIn: two) == ["x"])
  }

  @Test("ballots of different workshops stay apart, and each clock stays its room's")
  mutating func roomsOwn() throws {
    for type in [RecordType.ballot, .timing] {
      _ = try a.perform(.add(Samples.key(type, 7), Samples.fields(type)), at: now)
      _ = try b.perform(.add(Samples.key(type, 7), Samples.fields(type)), at: now)
    }
    let both = try joined([a, b])
    #expect(both.state.all(Ballot.self).count == 2 && both.state.conflicted.isEmpty)
    #expect(both.state.all(Timing.self).isEmpty)
    #expect(both.operations.missing.isEmpty)
    #expect(try joined([b, a, both], into: both).operations == both.operations)
  }
}

@Suite("Random joined workshops")
struct JoinedHistoryTests {
  @Test("in any order, nesting and number they come to the same bytes", arguments: 0..<120)
  func anyOrder(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let copies = try Workshops.random(seed)
    let whole = try joined(copies)
    let expected = SessionFile.bytes(of: whole)
    for _ in 0..<3 {
      var out: Session?
      var pieces = random.shuffled(copies + copies.prefix(random.below(4)))
      while !pieces.isEmpty {
        let part = Array(pieces.prefix(1 + random.below(3)))
        pieces.removeFirst(part.count)
        let isNested = random.oneIn(2)
        out = isNested ? try joined(part + (out.map { [$0] } ?? [])) : try joined(part, into: out)
      }
      let found = try SessionFile.bytes(of: #require(out))
      #expect(found == expected, "DAYZERO_SEED=\(seed)")
    }
    #expect(try SessionFile(expected).damages.isEmpty)
  }

  @Test("a workshop that went on brings only what is new", arguments: 0..<60)
  func corrections(seed: Int) throws {
    let copies = try Workshops.random(seed)
    let late = copies[0]
    let early = Session(
      id: late.id, replica: late.replica,
      operations: OperationSet(late.operations.sorted.prefix(late.operations.count / 2)),
      extra: late.extra)
    let before = try joined([early, copies[copies.count - 1]])
    let after = try joined([late], into: before, joining: false)
    let whole = try joined([late, copies[copies.count - 1]])
    try compareBytes(after, whole, "DAYZERO_SEED=\(seed)")
  }
}

/// Sessions of different workshops that began with the same template.
enum Workshops {
  /// The session `id` as it began.
  static func session(_ id: String) -> Session { renamed(Samples.beginning, id) }

  /// Two or three copies of each of three workshops, all with histories of their own.
  static func random(_ seed: Int) throws -> [Session] {
    try ["A", "B", "C"].enumerated().flatMap { index, id in
      var history = History(seed: UInt64(seed * 3 + index))
      try history.run()
      return history.rooms.prefix(2 + seed % 2).map { undated(renamed($0.session, id)) }
    }
  }

  /// The session with what it began with as it is taken in from a template: without a date.
  static func undated(_ session: Session) -> Session {
    let first = ReplicaID(rawValue: session.id + "first")
    let operations = session.operations.sorted.map { operation in
      operation.id.replica != first
        ? operation
        : Operation(
          id: operation.id, lamport: operation.lamport, content: operation.content,
          batch: operation.batch, extra: operation.extra)
    }
    return Session(
      id: session.id, replica: session.replica, operations: OperationSet(operations),
      extra: session.extra)
  }

  /// The session under another id, its operations those of other replicas.
  private static func renamed(_ session: Session, _ id: String) -> Session {
    func other(_ operation: OperationID) -> OperationID {
      OperationID(ReplicaID(rawValue: id + operation.replica.rawValue), operation.number)
    }
    let operations = session.operations.sorted.map { operation in
      let content: Operation.Content =
        operation.change.map { change in
          .change(
            Operation.Change(
              record: change.record, set: change.set, over: change.over.map(other)))
        } ?? operation.content
      return Operation(
        id: other(operation.id), lamport: operation.lamport, content: content, at: operation.at,
        terminal: operation.terminal, batch: operation.batch, extra: operation.extra)
    }
    return Session(
      id: id, replica: session.replica, operations: OperationSet(operations), extra: session.extra)
  }
}
