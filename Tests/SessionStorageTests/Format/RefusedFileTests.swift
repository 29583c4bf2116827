@testable import SessionStorage
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Files that are refused")
struct RefusedFileTests {
  private let machine = SimulatedMachine(seed: 1)

  private static let start = #"{"format":"dayzero-session","version":1,"workshop":{"title":"T"}"#

  /// Expects that a file is refused with a sentence, for reading and for work, and not touched.
  private func expectRefusal(
    of bytes: [UInt8], _ sentence: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    machine.put(bytes, at: sessionPath)
    let reading = #expect(throws: StorageError.self, sourceLocation: sourceLocation) {
      try machine.reopened()
    }
    let working = #expect(throws: StorageError.self, sourceLocation: sourceLocation) {
      try SimulatedProgram(machine, as: "p")
    }
    #expect(reading == working, sourceLocation: sourceLocation)
    let told = try #require(reading, sourceLocation: sourceLocation).sentence
    #expect(told == sentence, sourceLocation: sourceLocation)
    #expect(machine.bytes(at: sessionPath) == bytes, sourceLocation: sourceLocation)
    #expect(
      machine.names(in: SimulatedMachine.home) == ["ws.json"], sourceLocation: sourceLocation)
  }

  @Test(
    "a file of another kind is refused with the reason",
    arguments: [
      ("", "line 1, column 1: an object belongs here"),
      ("\n", "line 2, column 1: an object belongs here"),
      ("Minutes of the meeting", "line 1, column 1: an object belongs here"),
      ("[]", "line 1, column 1: an object belongs here"),
      ("{}", "format: this is not a session of Day Zero, whose format is 'dayzero-session'"),
      (
        #"{"name": "x", "scripts": {}}"#,
        "format: this is not a session of Day Zero, whose format is 'dayzero-session'"
      ),
      (
        #"{"format": "dayzero-norms", "version": 1}"#,
        "line 1, column 12, format: this is not a session of Day Zero, whose format is 'dayzero-session'"
      ),
      (#"{"format":"dayzero-session"}"#, "version: missing; this program writes version 1"),
      (
        #"{"format":"dayzero-session","version":2,"workshop":{}}"#,
        "version: 2 is newer than this program, which reads up to 1; use a newer one"
      ),
      (
        #"{"format":"dayzero-session","version":1}"#,
        "workshop: missing; a session file says what the workshop is called there"
      ),
      (
        start + #","entries":{}}"#,
        "line 1, column 76, entries: this is an object, where a list belongs"
      ),
      (
        start + #","entries":[5]}"#,
        "line 1, column 77, entries[0]: this is a number, where an object belongs"
      ),
      (
        start + #","parked":[{"text":"x"}]}"#,
        "line 1, column 76, parked[0].id: missing; give the record a name of its own, such as 'x1'"
      ),
      (
        start + #","parked":[{"id":"a","text":"x"},{"id":"a","text":"y"}]}"#,
        "line 1, column 104, parked[1].id: 'a' is taken by an earlier record; choose another"
      ),
      (start + #","operations":{}}"#, "line 1, column 79, operations: a list belongs here"),
      (start + ",\n}", "line 2, column 1: a name in quotes belongs here"),
    ])
  func otherKinds(text: String, reason: String) throws {
    try expectRefusal(
      of: Array(text.utf8), "/home/ws.json: \(reason). The file was left as it is.")
  }

  @Test("a session file that is cut off anywhere is put together from what is left, or refused")
  func cutOff() throws {
    let made = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(made, as: "p")
    try program.park("a")
    try program.close()
    let bytes = try #require(made.bytes(at: sessionPath))
    // Without its last line feed it is whole.
    for count in 0..<(bytes.count - 1) {
      machine.put(Array(bytes.prefix(count)), at: sessionPath)
      let head = "\n  \"operations\": [".utf8.count
      let end = try #require(OperationLines.start(in: bytes)) + head
      guard count >= end else {
        try expectRefusal(cutAt: count)
        continue
      }
      let loaded = try machine.reopened()
      #expect(loaded.session.parked == ["a": "A point"], "cut at \(count)")
      #expect(
        loaded.notices.contains { if case .recovered(.format) = $0 { true } else { false } },
        "cut at \(count)")
      let next = try SimulatedProgram(machine, as: "next")
      #expect(machine.bytes(at: sessionPath + ".damaged") == Array(bytes.prefix(count)))
      try next.close()
      #expect(try machine.reopened().session.parked == ["a": "A point"], "cut at \(count)")
      try SimulatedDisk(machine).remove(sessionPath + ".damaged")
    }
  }

  private func expectRefusal(cutAt count: Int) throws {
    let error = #expect(throws: StorageError.self) { try machine.reopened() }
    let sentence = error?.sentence ?? ""
    #expect(sentence.hasPrefix("/home/ws.json: line "), "cut at \(count)")
    #expect(sentence.hasSuffix("The file was left as it is."), "cut at \(count)")
  }

  @Test("as many operations as the limit says are read, one more is not")
  func tooManyOperations() throws {
    let bytes = Array(#"[{"r":"a","n":1,"l":1},{"r":"a","n":2,"l":2},{}]"#.utf8)
    var json = JSONReader(bytes)
    var operations = OperationReader(bytes, limit: 3)
    try operations.read(from: &json)
    #expect(operations.operations.count == 2)
    #expect(operations.damages.map(\.sentence) == ["operations[2]: r: not the name of a replica"])
    json = JSONReader(bytes)
    operations = OperationReader(bytes, limit: 2)
    let error = #expect(throws: JSONError.self) { try operations.read(from: &json) }
    #expect(error?.finding(in: bytes).sentence == "line 1, column 46, [2]: more than 2 operations")
    #expect(SessionFile.operationLimit == 1_000_000)
  }

  @Test("a record with 257 fields is refused with the place")
  func tooManyMembers() throws {
    let members = (0..<257).map { "\"f\($0)\":1" }.joined(separator: ",")
    machine.put(Array((Self.start + ",\"parked\":[{\(members)}]}").utf8), at: sessionPath)
    let error = #expect(throws: StorageError.self) { try machine.reopened() }
    #expect(
      error?.sentence.hasSuffix(
        ", parked[0]: an object has more than 256 members. The file was left as it is.") == true)
  }

  @Test("a file of more than 256 MiB is refused before it is read")
  func tooLarge() throws {
    machine.put([UInt8](repeating: 0x20, count: SessionFile.sizeLimit + 1), at: sessionPath)
    let error = #expect(throws: StorageError.self) { try machine.reopened() }
    #expect(error?.sentence == "'/home/ws.json' is larger than 256 MiB, so it is not read.")
  }

  @Test("a folder, and nothing at all, are refused with what to do")
  func noFile() throws {
    let missing = #expect(throws: StorageError.self) { try machine.reopened() }
    #expect(
      missing?.sentence == "There is no file '/home/ws.json'. Make a session with: "
        + "dayzero new /home/ws.json --template igf-day0")
    try SimulatedDisk(machine).makeFolder(sessionPath)
    let folder = #expect(throws: StorageError.self) { try machine.reopened() }
    #expect(folder?.sentence == "'/home/ws.json' is not a file. Give the session file itself.")
  }

  @Test("a session is not made where there is anything")
  func taken() throws {
    machine.put([1, 2], at: sessionPath)
    let error = #expect(throws: StorageError.self) {
      try SessionStore.create(.small(), at: sessionPath, on: SimulatedDisk(machine))
    }
    #expect(
      error?.sentence
        == "'/home/ws.json' is there already and was not touched. Choose another name.")
    #expect(machine.bytes(at: sessionPath) == [1, 2])
    #expect(machine.names(in: SimulatedMachine.home) == ["ws.json"])
  }
}
