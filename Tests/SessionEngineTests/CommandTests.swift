import SessionEngine
import Testing
import WorkshopModel

@Suite("Commands")
struct CommandTests {
  var session = Samples.session()
  let now = Timestamp(seconds: 1_574_674_500)

  @Test("every type of record can be put in, changed and taken out", arguments: RecordType.allCases)
  mutating func everyType(type: RecordType) throws {
    let key = Samples.key(type, type == .workshop ? 0 : 7)
    if type != .workshop {
      #expect(try session.perform(.add(key, Samples.fields(type)), at: now).count == 1)
    }
    // The groundwork has nothing that these could point to.
    let pointing = ["norms", "phase", "conclusion", "conclusions", "ballot"]
    for (number, rule) in Schema.rules(for: type).enumerated() where !pointing.contains(rule.name) {
      let value = Samples.value(for: rule.kind, number)
      _ = try session.perform(.edit(key, Members([(rule.name, value)])), at: now)
      #expect(session.state[key]?.versions(of: rule.name) == [value])
    }
    guard type != .workshop else { return }
    _ = try session.perform(.withdraw(key), at: now)
    #expect(session.state[key]?.isDeleted == true)
    #expect(!session.state.contains(key))
    _ = try session.perform(.restore(key), at: now)
    #expect(session.state.contains(key))
  }

  @Test("an operation says who, when, what and what it replaced")
  mutating func operation() throws {
    let key = Samples.key(.entry)
    let before = try #require(session.state[key]?["text"]?.heads.first)
    let made = try session.perform(.edit(key, ["text": "New"]), at: now)
    let operation = try #require(made.first)
    #expect(operation.id == OperationID(ReplicaID(rawValue: "a"), 1))
    #expect(operation.lamport == session.operations.lamport)
    #expect(operation.stamp > before.stamp)
    #expect(operation.at == "2019-11-25T09:35:00Z")
    #expect(
      operation.change
        == Operation.Change(record: key, set: ["text": "New"], over: [before.stamp.id]))
  }

  @Test("what is already as asked makes no operation")
  mutating func nothingToDo() throws {
    let key = Samples.key(.entry)
    let text = try #require(session.state[key]?["text"]?.shown)
    #expect(try session.perform(.edit(key, ["text": text]), at: now).isEmpty)
    #expect(try session.perform(.edit(key, ["note": .null, "colour": .null]), at: now).isEmpty)
    #expect(try session.perform(.restore(key), at: now).isEmpty)
  }

  @Test("setting the version that is shown settles a conflict")
  mutating func settling() throws {
    let key = Samples.key(.entry)
    var other = Samples.session("b")
    session.receive(try other.perform(.edit(key, ["text": "Theirs"]), at: now))
    session = Samples.copy(session, as: "a")
    var third = Samples.session("c")
    session.receive(try third.perform(.edit(key, ["text": "Others'"]), at: now))
    #expect(session.state.conflicted == [key])
    #expect(session.state[key]?.conflicts == ["text"])
    let shown = try #require(session.state[key]?["text"]?.shown)
    #expect(try session.perform(.edit(key, ["text": shown]), at: now).count == 1)
    #expect(session.state[key]?.versions(of: "text") == [shown])
    #expect(session.state.conflicted.isEmpty)
  }

  @Test("who edits is told only of what they edited")
  mutating func foreignFaults() throws {
    let key = Samples.key(.entry)
    _ = try session.perform(.withdraw(Samples.key(.role)), at: now)
    #expect(try session.perform(.edit(key, ["text": "New"]), at: now).count == 1)
    #expect(throws: CommandError.self) {
      try session.perform(.edit(key, ["role": "role-9", "text": "Newer"]), at: now)
    }
  }

  @Test("an entry's number stays when others are withdrawn")
  mutating func numbers() throws {
    let (group, kind) = (Identifier<Group>("group-0"), Identifier<EntryKind>("kind-0"))
    let numbers = session.entries.entries(in: group, kind).map(\.number)
    #expect(numbers == [1, 2])
    _ = try session.perform(.withdraw(Samples.key(.entry, 0)), at: now)
    #expect(session.entries.entries(in: group, kind).map(\.number) == [2])
    #expect(session.entries.entries(in: group, kind).map(\.id) == [Identifier("entry-1")])
    #expect(session.entries.number(of: Identifier("entry-0")) == 1)
    #expect(session.entries[Identifier("entry-0")] == nil)
    #expect(session.entries.count(in: group, kind, Identifier("role-0")) == 1)
    #expect(session.entries.number(of: Identifier("nobody")) == nil)
  }
}
