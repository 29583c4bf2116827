import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Data of a later version")
struct UnknownDataTests {
  private static let nested: Value = .object([
    "list": .list([.null, .bool(true), .decimal("1.50e-3"), "Ω"]), "number": .integer(-7),
  ])

  private func reread(_ session: Session) throws -> Session {
    let file = try SessionFile(SessionFile.bytes(of: session))
    #expect(file.damages.isEmpty)
    return Session(
      id: file.document.id ?? "", replica: session.replica, operations: union(file.operations),
      extra: file.document.extra)
  }

  @Test("unknown fields of records are kept and written back", arguments: RecordType.allCases)
  func fields(type: RecordType) throws {
    var session = Samples.session()
    let key = Samples.key(type, 7)
    if type != .workshop {
      let fields = Samples.fields(type)
      _ = try session.perform(.add(key, fields), at: Timestamp(seconds: 0))
    }
    let edit = Command.edit(key, ["aura": Self.nested])
    _ = try session.perform(edit, at: Timestamp(seconds: 0))
    let read = try reread(session)
    #expect(read.state[key]?.values["aura"] == Self.nested)
    #expect(SessionFile.bytes(of: read) == SessionFile.bytes(of: session))
  }

  @Test("unknown kinds of operation are kept and written back, and change nothing")
  func operations() throws {
    var session = Samples.session()
    let before = session.state.sorted
    let replica = ReplicaID(rawValue: "future")
    let unknown = [
      Operation(
        id: OperationID(replica, 1), lamport: 30,
        content: .other(["kind": "poll", "rec": "p", "set": .object(["open": .bool(true)])])),
      Operation(
        id: OperationID(replica, 2), lamport: 31, content: .other(["purge": Self.nested]),
        at: "2106-02-07T06:28:15Z", batch: 1,
        purpose: .undo(OperationID(replica, 1))),
    ]
    #expect(session.receive(unknown) == 2)
    #expect(session.state.sorted == before)
    let read = try reread(session)
    #expect(read.operations == session.operations)
    #expect(unknown.allSatisfy { read.operations[$0.id] == $0 })
  }

  @Test("unknown members of known operations and of the whole file are kept and written back")
  func members() throws {
    let session = Samples.session()
    var rich = Session(
      id: session.id, replica: session.replica, operations: session.operations,
      extra: ["mood": Self.nested, "zeal": .null])
    rich.receive([
      Operation(
        id: OperationID(ReplicaID(rawValue: "future"), 1), lamport: 30,
        content: .change(Operation.Change(record: Samples.key(.entry), set: ["note": "N"])),
        extra: ["weight": Self.nested])
    ])
    let read = try reread(rich)
    #expect(read.extra == rich.extra)
    #expect(read.operations == rich.operations)
    #expect(SessionFile.bytes(of: read) == SessionFile.bytes(of: rich))
  }
}
