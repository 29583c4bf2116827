import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Session files")
struct SessionFileTests {
  private let machine = SimulatedMachine(seed: 1)

  /// Puts `text` where the session file is, opens the session for work, and leaves it.
  private func rewritten(_ text: String) throws -> (text: String, notices: [Notice]) {
    machine.put(Array(text.utf8), at: sessionPath)
    let program = try SimulatedProgram(machine, as: "p")
    let bytes = SessionFile.bytes(of: program.session)
    try program.close()
    return (String(decoding: bytes, as: UTF8.self), program.notices)
  }

  @Test("a file without operations is a session: everything in it is taken in, and that is told")
  func withoutOperations() throws {
    let (text, notices) = try rewritten(
      #"""
      {"format": "dayzero-session", "version": 1, "workshop": {"title": "By hand",
        "sectors": [{"id": "ngo", "title": "NGO"}]},
       "parked": [{"id": "p1", "text": "Later"}]}
      """#)
    #expect(notices == [.writtenByHand(records: 3)])
    #expect(
      notices.map(\.sentence) == ["This file was written by hand: 3 records were taken in."])
    let file = try SessionFile(Array(text.utf8))
    #expect(file.operations.count == 3)
    #expect(file.document.records[.sector]?.first?.fields == ["order": "V", "title": "NGO"])
    #expect(try rewritten(text) == (text, []))
  }

  @Test("a file that was edited by hand is taken in, and what was done to it is told")
  func editedByHand() throws {
    let text = try rewritten(
      #"""
      {"format": "dayzero-session", "version": 1, "id": "s", "workshop": {"title": "T"},
       "parked": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]}
      """#
    ).text
    let edited = text.replacing(
      #"{ "id": "a", "text": "A" }"#, with: #"{ "id": "a", "text": "Ä" }"#
    )
    .replacing(#"{ "id": "b", "text": "B" }"#, with: #"{ "id": "c", "text": "C" }"#)
    #expect(edited != text)
    let (again, notices) = try rewritten(edited)
    #expect(notices == [.editedByHand(added: 1, edited: 1, removed: 1)])
    let told = "This file was edited by hand: 1 record was added, 1 changed, 1 withdrawn."
    #expect(notices.map(\.sentence) == [told])
    #expect(try machine.reopened().session.parked == ["a": "Ä", "c": "C"])
    #expect(try rewritten(again) == (again, []))
  }

  @Test(
    "a file edited by hand so that it breaks a rule is refused with the place, and left as it is")
  func brokenByHand() throws {
    let text = #"""
      {"format": "dayzero-session", "version": 1, "workshop": {"title": "T"},
       "parked": [{"id": "a", "text": "A"}, {"id": "b", "text": ""}]}
      """#
    machine.put(Array(text.utf8), at: sessionPath)
    let error = #expect(throws: StorageError.self) { try SimulatedProgram(machine, as: "p") }
    #expect(
      error?.sentence
        == "/home/ws.json: line 2, column 59, parked[1].text: empty; type at least one character. "
        + "The file was left as it is.")
    #expect(machine.bytes(at: sessionPath) == Array(text.utf8))
  }

  /// Of a later version: members at the top, in the workshop and in a record, a kind of operation,
  /// a field, and a member of an operation.
  static let later = #"""
    {
      "format": "dayzero-session",
      "version": 1,
      "id": "s",
      "later": { "a": [1, 2.50, 1e400, "é\u202e"], "b": {} },
      "workshop": { "title": "T", "mood": { "x": [null, true] } },
      "parked": [ { "id": "a", "text": "A", "colour": "red", "weight": 1.10 } ],
      "operations": [
        {"r":"old","n":1,"l":1,"kind":"workshop","rec":"workshop",
          "set":{"title":"T","mood":{"x":[null,true]}}},
        {"r":"old","n":2,"l":2,"kind":"parked","rec":"a",
          "set":{"text":"A","colour":"red","weight":1.10},"why":["x"]},
        {"r":"old","n":3,"l":3,"kind":"poll","rec":"q","ask":"Why?","set":{"z":-0}},
        {"r":"old","n":4,"l":4,"forget":"a","deep":{"er":[[]]}}
      ]
    }
    """#

  @Test("what only a later version knows is kept to the byte when the file is written again")
  func laterVersion() throws {
    let (text, notices) = try rewritten(Self.later)
    #expect(notices == [])
    for part in [
      #""later": { "a": [1, 2.50, 1e400, "é\u202e"], "b": {} }"#,
      #""mood": { "x": [null, true] }"#, #""colour": "red", "weight": 1.10"#,
      #""set":{"colour":"red","text":"A","weight":1.10},"why":["x"],"crc":"#,
      #"{"r":"old","n":3,"l":3,"kind":"poll","rec":"q","ask":"Why?","set":{"z":-0},"crc":"#,
      #"{"r":"old","n":4,"l":4,"forget":"a","deep":{"er":[[]]},"crc":"#,
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(try rewritten(text) == (text, []))
  }

  @Test("what only a later version knows survives work on the same records, and journals")
  func laterVersionEdited() throws {
    machine.put(Array(Self.later.utf8), at: sessionPath)
    let program = try SimulatedProgram(machine, as: "p")
    try program.carryOut { (session) throws(CommandError) in
      try session.perform(
        .edit(RecordKey(.parked, RecordID(rawValue: "a")), ["text": "New"]),
        at: Timestamp(seconds: 0))
    }
    try program.close()
    let text = String(decoding: try #require(machine.bytes(at: sessionPath)), as: UTF8.self)
    #expect(text.contains(#"{ "id": "a", "text": "New", "colour": "red", "weight": 1.10 }"#))
    #expect(text.contains(#""later": { "a": [1, 2.50, 1e400, "é\u202e"], "b": {} }"#))
    #expect(try rewritten(text).text == text)
  }

  @Test("a file that another tool has set out anew keeps its operations")
  func setOutAnew() throws {
    let machine = try SimulatedMachine.withSession()
    try Day(machine).run()
    let before = try machine.reopened().session
    let bytes = try #require(machine.bytes(at: sessionPath))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("{\"r\":", with: "{ \"r\" :  ").replacing(",\"n\":", with: ",\n \"n\": ")
    machine.put(Array(text.utf8), at: sessionPath)
    let after = try machine.reopened()
    #expect(after.notices == [])
    #expect(after.session.operations == before.operations)
  }

  @Test("the same operations give the same bytes, whatever order they came in")
  func sameBytes() throws {
    let machine = try SimulatedMachine.withSession()
    try Day(machine).run()
    let session = try machine.reopened().session
    let bytes = try #require(machine.bytes(at: sessionPath))
    #expect(SessionFile.bytes(of: session) == bytes)
    var other = Session(id: session.id, replica: ReplicaID(rawValue: "other"))
    for operation in session.operations.sorted.reversed() { other.receive([operation]) }
    #expect(SessionFile.bytes(of: other) == bytes)
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(SessionFile.looksLikeSession(bytes) && !SessionFile.looksLikeSession(Array("{}".utf8)))
  }

  @Test("leaving without having done anything does not write the file again")
  func unchanged() throws {
    let machine = try SimulatedMachine.withSession()
    try SimulatedProgram(machine, as: "p").close()
    #expect(!machine.log.contains { $0.name == .rename })
    #expect(machine.names(in: SimulatedMachine.home) == ["ws.json"])
  }
}
