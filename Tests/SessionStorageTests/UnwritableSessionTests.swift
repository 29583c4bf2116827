import SessionEngine
import SessionStorage
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

  /// What another program set, field by field, of a record "x"; this one would not.
  static let strange: [(what: String, type: String, sets: [Members])] = [
    ("nested too deep in a file", "parked", [["text": "X", "deep": nested(13)]]),
    ("a name that another record has", "sector", [["order": "a1", "title": "X"]]),
    ("a field called id", "need", [["text": "X", "id": "y"]]),
    (
      "more fields than an object may have", "need",
      (0..<3).map { part in
        Members((0..<100).map { ("f\(part)-\($0)", Value.integer($0)) })
      }
    ),
  ]

  private static func nested(_ levels: Int) -> Value {
    (0..<levels).reduce("deep") { value, _ in .list([value]) }
  }

  @Test("a journal does not grow beyond what can be read; another part follows it")
  func largestJournal() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    let text = String(repeating: "\u{1}", count: Schema.textLimit)
    let fields = Members((0..<45).map { ("note\($0)", Value.string(text)) } + [("text", "X")])
    for name in ["a", "b", "c", "d"] {
      try program.carryOut { (session) throws(CommandError) in
        try session.perform(
          .add(RecordKey(.parked, RecordID(rawValue: name)), fields), at: Timestamp(seconds: 0))
      }
    }
    #expect(machine.journals == ["p-2.jsonl", "p.jsonl"])
    for name in machine.journals {
      #expect(machine.bytes(at: journalFolder + "/" + name).map(\.count) ?? 0 <= 64 << 20)
    }
    let error = #expect(throws: StorageError.self) { try program.close() }
    #expect(
      error?.description
        == "Cannot write '/home/ws.json': it would be larger than 64 MiB; split the session.")
    machine.crash()
    #expect(try machine.reopened().session.parked.count == 4)
  }

  @Test("a file that could not be read again does not take the place of one that can", arguments: strange)
  func unreadable(what: String, type: String, sets: [Members]) throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    if type != "parked" { try program.park("x") }
    try program.park("a")
    var journal = JournalBytes(session: "small", replica: "other")
    for (index, set) in sets.enumerated() {
      let number = Value.integer(index + 1)
      journal.add([
        "r": "other", "n": number, "l": number, "kind": .string(type), "rec": "x",
        "set": .object(set),
      ])
    }
    machine.put(journal.bytes, at: journalFolder + "/other.jsonl")
    let before = machine.bytes(at: sessionPath)
    let error = #expect(throws: StorageError.self) { try program.close() }
    #expect(error?.description.hasSuffix("The file was left as it is.") == true)
    #expect(machine.bytes(at: sessionPath) == before)
    machine.crash()
    #expect(throws: Never.self) { try machine.check(program.saved) }
  }
}
