import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@testable import SessionStorage

/// What only the second version of the format can say.
@Suite("Second version")
struct SecondVersionTests {
  private let day = Timestamp(seconds: 0)

  private func head(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(200), as: UTF8.self)
  }

  private func commands(_ changes: [(RecordKey, Members)]) -> [Command] {
    changes.map { .add($0.0, $0.1) }
  }

  @Test("the workshop of 2019 is written as version 1, and has no list that this did not have")
  func first() throws {
    let bytes = SessionFile.bytes(of: try exampleSession())
    #expect(head(bytes).contains("\"version\": 1,"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\"answers\""))
  }

  /// Each thing that 2019 could not say, put into its workshop.
  private static let second: [(name: String, command: Command)] = [
    ("a kind of its own", .add(.init(.kind, .init(rawValue: "k")), kind)),
    (
      "what a kind stands for",
      .edit(Identifier.action.key, ["standsFor": "neither"])
    ),
    ("a plural", .edit(Identifier.challenge.key, ["plural": "Challenges"])),
    ("an end", .edit(.workshop, ["ends": .list([.object(["id": "e", "title": "E"])])])),
    (
      "a question that says what it asks for",
      .edit(.workshop, ["questions": .list([.object(["id": "q", "text": "Q?"])])])
    ),
    ("a field that a kind asks for", .edit(entry, ["owner": "Ana"])),
  ]

  private static let kind: Members = ["order": "b1", "title": "Kind", "key": "k"]
  private static let entry = RecordKey(.entry, RecordID(rawValue: "E18"))

  @Test(
    "what 2019 could not say makes it version 2, which is read again", arguments: second.indices)
  func secondVersion(index: Int) throws {
    var session = try exampleSession()
    _ = try session.perform(Self.second[index].command, at: day)
    let bytes = SessionFile.bytes(of: session)
    #expect(head(bytes).contains("\"version\": 2,"), "\(Self.second[index].name)")
    let file = try SessionFile(bytes)
    #expect(OperationSet(file.operations).count == session.operations.count)
    #expect(file.damages.isEmpty)
  }

  @Test("any method is written and read back, in the version that has room for it")
  func anyMethod() throws {
    for seed in seeds(200) {
      var random = SplitMix64(seed: seed)
      let method = RandomMethod(using: &random)
      let session = try method.session(entering: 12, using: &random)
      let bytes = SessionFile.bytes(of: session)
      let file = try SessionFile(bytes)
      let copy = Session(
        id: session.id, replica: ReplicaID(rawValue: "c"),
        operations: OperationSet(file.operations))
      #expect(SessionFile.bytes(of: copy) == bytes, "seed \(seed)")
      #expect(copy.document.versionNeeded == session.document.versionNeeded, "seed \(seed)")
      // Two kinds with one letter are refused in a file written by hand.
      guard Validator.findings(in: session.document).isEmpty else { continue }
      let readable = SessionFile.readableBytes(of: session.document)
      let adopted = try Adoption(try SessionFile(readable).document, onto: OperationSet())
      #expect(adopted.operations.versionNeeded == session.document.versionNeeded, "seed \(seed)")
    }
  }

  @Test("a program whose session comes to need it begins another journal, with that version")
  func journal() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    let before = try #require(machine.bytes(at: journalFolder + "/p.jsonl"))
    #expect(head(before).contains("\"version\":1,"))
    try program.carryOut { (session) throws(CommandError) in
      try session.perform(.add(RecordKey(.kind, RecordID(rawValue: "k")), Self.kind), at: day)
    }
    try program.park("b")
    #expect(machine.bytes(at: journalFolder + "/p.jsonl") == before)
    let names = machine.names(in: journalFolder).filter { $0.hasSuffix(".jsonl") }
    let second = try #require(names.first { $0 != "p.jsonl" })
    let bytes = try #require(machine.bytes(at: journalFolder + "/" + second))
    #expect(head(bytes).contains("\"version\":2,"))
    #expect(names.count == 2)
    try program.close()
    #expect(head(try #require(machine.bytes(at: sessionPath))).contains("\"version\": 2,"))
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b"])
  }

  @Test("the box of such a session is of the second version from the first entry on")
  func box() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.store.rewriteBox(dated: day)
    #expect(
      head(try #require(machine.bytes(at: journalFolder + "/box"))).contains("\"version\":1,"))
    try program.carryOut { (session) throws(CommandError) in
      try session.perform(.add(RecordKey(.kind, RecordID(rawValue: "k")), Self.kind), at: day)
    }
    try program.store.rewriteBox(dated: day)
    #expect(
      head(try #require(machine.bytes(at: journalFolder + "/box"))).contains("\"version\":2,"))
  }
}
