import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("What a merge would do")
struct MergePreviewTests {
  private var first = Samples.session("a")
  private var second = Samples.session("b")
  private let now = Timestamp(seconds: 1_000_000)
  private let entry = Samples.key(.entry)
  private let other = Samples.key(.entry, 1)
  private let third = Samples.key(.entry, 2)

  private var preview: MergePreview {
    first.preview(of: second.operations.sorted, now: now)
  }

  @Test("a copy that has nothing new does nothing")
  func nothing() {
    #expect(preview.operations == 0)
    #expect(preview == MergePreview(from: first, to: first, now: now))
  }

  @Test("it tells what is added, changed and withdrawn, and changes nothing")
  mutating func fates() throws {
    _ = try second.perform(.add(third, Samples.fields(.entry)), at: now)
    _ = try second.perform(.edit(entry, ["text": "New"]), at: now)
    _ = try second.perform(.withdraw(other), at: now)
    let before = SessionFile.bytes(of: first)
    #expect(preview.operations == 3)
    #expect(preview.added == [third])
    #expect(preview.changed == [entry])
    #expect(preview.withdrawn == [other])
    #expect(preview.restored == [] && preview.erased == [] && preview.conflicted == [])
    #expect(SessionFile.bytes(of: first) == before)
  }

  @Test("it tells what comes back and what is erased")
  mutating func backAndGone() throws {
    first.receive(try second.perform(.withdraw(other), at: now))
    _ = try second.perform(.restore(other), at: now)
    _ = try second.perform(.erase(entry), at: now)
    #expect(preview.restored == [other])
    #expect(preview.erased == [entry])
    let old = Samples.session("c").operations.sorted
    #expect(second.preview(of: old, now: now).operations == 0)
  }

  @Test("what a person has to settle is told once: when it comes up")
  mutating func conflicts() throws {
    _ = try first.perform(.edit(entry, ["text": "Mine"]), at: now)
    _ = try second.perform(.edit(entry, ["text": "Theirs"]), at: now)
    _ = try first.perform(.edit(other, ["text": "Kept"]), at: now)
    _ = try second.perform(.withdraw(other), at: now)
    #expect(preview.conflicted == [entry, other])
    #expect(preview.changed == [] && preview.withdrawn == [])
    _ = first.merge(second.operations.sorted, now: now)
    _ = try second.perform(.edit(entry, ["note": "More"]), at: now)
    #expect(preview.conflicted == [])
    #expect(preview.changed == [entry])
  }

  @Test("an edit that says the same is new, and nothing to be seen")
  mutating func sameEdit() throws {
    _ = try first.perform(.edit(entry, ["text": "Same"]), at: now)
    _ = try second.perform(.edit(entry, ["text": "Same"]), at: now)
    #expect(preview.operations == 1)
    #expect(preview.changed == [] && preview.conflicted == [])
  }

  @Test("a record that comes withdrawn is withdrawn")
  mutating func comesWithdrawn() throws {
    _ = try second.perform(.add(third, Samples.fields(.entry)), at: now)
    _ = try second.perform(.withdraw(third), at: now)
    #expect(preview.added == [])
    #expect(preview.withdrawn == [third])
  }

  @Test(
    "a clock is told of when it is ahead by more than two minutes",
    arguments: [-9_000, 0, 120, 121, 3_725, 86_400 * 40_000])
  mutating func clocks(lead: Int) throws {
    let time = Timestamp(seconds: now.seconds + lead)
    _ = try second.perform(.edit(entry, ["text": "New"]), at: now)
    _ = try second.perform(.edit(entry, ["text": "Newer"]), at: time)
    #expect(preview.fastClocks.count == (lead > MergePreview.tolerance ? 1 : 0))
    for clock in preview.fastClocks {
      #expect(clock.name == "b" && clock.operations == 1 && clock.seconds == lead)
    }
  }

  @Test("a clock goes by the name of its terminal, and the worst comes first")
  mutating func clockNames() throws {
    for (name, lead) in [("x", 500), ("y", 700), ("z", 10)] {
      var program = Session(
        id: second.id, replica: ReplicaID(rawValue: "of-" + name),
        terminal: TerminalID(rawValue: name), operations: second.operations)
      let time = Timestamp(seconds: now.seconds + lead)
      second.receive(try program.perform(.edit(entry, ["text": .string(name)]), at: time))
    }
    #expect(preview.fastClocks.map(\.name) == ["y", "x"])
  }

  @Test("moments that nobody can read are nobody's clock", arguments: ["soon", "9", "2106-13-01"])
  func strangeMoments(at: String) {
    let operation = Operation(
      id: OperationID(ReplicaID(rawValue: "z"), 1), lamport: 99,
      content: .change(Operation.Change(record: entry, set: ["text": "New"])), at: at)
    #expect(first.preview(of: [operation], now: now).fastClocks == [])
  }

  @Test("what only a later version understands is counted")
  func laterVersion() {
    let operation = Operation(
      id: OperationID(ReplicaID(rawValue: "z"), 1), lamport: 99, content: .other(["kind": "poll"]))
    #expect(first.preview(of: [operation], now: now).fromLaterVersion == 1)
  }

  @Test(
    "in random histories, what each copy does adds up to what all of them do", arguments: 0..<60)
  func sums(seed: Int) throws {
    var history = History(seed: UInt64(seed))
    try history.run()
    let start = Samples.session("judge")
    var session = start
    var operations = 0
    for room in history.rooms {
      let all = history.random.shuffled(room.session.operations.sorted)
      let before = session
      let preview = session.merge(all, now: now)
      #expect(preview == before.preview(of: all, now: now), "DAYZERO_SEED=\(seed)")
      #expect(preview == MergePreview(from: before, to: session, now: now), "DAYZERO_SEED=\(seed)")
      operations += preview.operations
    }
    let whole = MergePreview(from: start, to: session, now: now)
    #expect(whole.operations == operations, "DAYZERO_SEED=\(seed)")
    #expect(session.merge(session.operations.sorted, now: now).operations == 0)
  }

  @Test("a label that is no moment is not taken for a clock that is ahead")
  func noMoment() throws {
    var session = Samples.session()
    let point = Operation.Change(record: Samples.key(.parked), set: ["text": "P"])
    let operations = ["2099-02-31T00:00:00Z", "2099-01-01 00:00:00"].enumerated().map {
      Operation(
        id: OperationID(ReplicaID(rawValue: "c\($0)"), 1), lamport: 40, content: .change(point),
        at: $1)
    }
    #expect(session.merge(operations, now: Timestamp(seconds: 0)).fastClocks.isEmpty)
  }
}
