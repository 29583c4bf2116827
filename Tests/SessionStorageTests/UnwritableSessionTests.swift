import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

/// What can be entered, or come from elsewhere, but could not be read again from a session file.
@Suite("What does not fit into a file")
struct UnwritableSessionTests {
  @Test("the longest text of controls, each six bytes in the journal, is there after a crash")
  func longestLine() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    let text = String(repeating: "\u{1}", count: Schema.textLimit)
    try program.park("a", text)
    try program.park("b")
    machine.crash()
    let loaded = try machine.reopened()
    #expect(loaded.notices == [])
    #expect(loaded.session.parked == ["a": text, "b": "A point"])
  }

  /// What another program set, field by field, of a record; this one would not.
  static let strange: [(what: String, record: RecordKey, sets: [Members])] = [
    ("nested as deep as a journal can hold", need, [["text": "X", "deep": nested(14)]]),
    ("a field called id", need, [["text": "X", "id": "y"]]),
    ("a list that the workshop has anyway", .workshop, [["sectors": .list([])]]),
    (
      "more fields than an object may have", need,
      (0..<3).map { part in
        Members((0..<100).map { ("f\(part)-\($0)", Value.integer($0)) })
      }
    ),
  ]

  private static let need = RecordKey(.need, RecordID(rawValue: "x"))

  private static func nested(_ levels: Int) -> Value {
    (0..<levels).reduce("deep") { value, _ in .list([value]) }
  }

  @Test("a journal does not grow beyond what can be read; another part follows it")
  func largestJournal() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p", sizeLimit: 1_000)
    for name in 1...18 { try program.park("\(name)") }
    #expect(machine.journals == ["p-2.jsonl", "p-3.jsonl", "p.jsonl"])
    for name in machine.journals {
      #expect((200...1_000).contains(machine.bytes(at: journalFolder + "/" + name)?.count ?? 0))
    }
    machine.crash()
    #expect(throws: Never.self) { try machine.check(program.saved) }
  }

  @Test("a session file does not grow beyond what can be read; the journals stay")
  func largestFile() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p", sizeLimit: 2 << 20)
    let text = String(repeating: "x", count: Schema.textLimit)
    for name in 1...17 { try program.park("\(name)", text) }
    let error = #expect(throws: StorageError.self) { try program.close() }
    #expect(
      error?.sentence
        == "Cannot write '/home/ws.json': it would be larger than 2 MiB; split the session.")
    #expect(machine.journals == ["p.jsonl"])
    machine.crash()
    #expect(throws: Never.self) { try machine.check(program.saved) }
  }

  @Test("what no file can show as it is keeps nobody from folding, and is kept", arguments: strange)
  func strangeFields(what: String, record: RecordKey, sets: [Members]) throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    var journal = JournalBytes(session: "small", replica: "other")
    for (index, set) in sets.enumerated() {
      let number = Value.integer(index + 1)
      journal.add([
        "r": "other", "n": number, "l": number, "kind": .string(record.type.rawValue),
        "rec": .string(record.id.rawValue), "set": .object(set),
      ])
    }
    machine.put(journal.bytes, at: journalFolder + "/other.jsonl")
    try program.close()
    #expect(machine.journals == [])
    let folded = try #require(machine.bytes(at: sessionPath))
    let loaded = try machine.reopened()
    #expect(loaded.notices == [] && loaded.session.parked == ["a": "A point"])
    for index in sets.indices {
      let made = loaded.session.operations[OperationID(ReplicaID(rawValue: "other"), index + 1)]
      #expect(made?.change?.set == sets[index])
    }
    // Without its checksum, the readable part is compared with the operations.
    let unsealed = String(decoding: folded, as: UTF8.self)
      .replacing(/\n  "checksum": "[^"]*",/, with: "")
    machine.put(Array(unsealed.utf8), at: sessionPath)
    #expect(try machine.reopened().notices == [])
    try SimulatedProgram(machine, as: "q").fold()
    #expect(machine.bytes(at: sessionPath) == folded)
  }
}
