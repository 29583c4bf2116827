import SessionEngine
import Testing
import WorkshopModel

@testable import SessionStorage

/// Files of a version that this program does not know.
@Suite("Newer versions")
struct NewerVersionTests {
  private let machine: SimulatedMachine

  init() throws {
    machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.close()
  }

  private func replace(_ path: String, _ from: String, _ to: String) throws {
    let text = String(decoding: try #require(machine.bytes(at: path)), as: UTF8.self)
    let changed = text.replacing(from, with: to, maxReplacements: 1)
    try #require(changed != text)
    machine.put(Array(changed.utf8), at: path)
  }

  private func expectReadOnly(_ path: String) throws {
    let before = machine.files
    let error = #expect(throws: StorageError.self) { try SimulatedProgram(machine, as: "n") }
    #expect(error == .newer(path: path, version: "2"))
    let loaded = try machine.reopened()
    #expect(loaded.session.parked["a"] == "A point")
    #expect(loaded.notices.contains(.readOnly(.newer(path: path, version: "2"))))
    #expect(machine.files == before)
  }

  @Test(
    "a session file is read as far as it is known, and never written",
    arguments: ["2", "2.0", "\"2\"", "2, \"surveys\": [{\"id\": 1}]"])
  func sessionFile(version: String) throws {
    try replace(sessionPath, "\"version\": 1", "\"version\": \(version)")
    try expectReadOnly(sessionPath)
  }

  @Test("one with a slip in it is not put right by a program that does not know it")
  func withSlip() throws {
    try replace(sessionPath, "\"version\": 1", "\"version\": 2,")
    try expectReadOnly(sessionPath)
  }

  @Test("one that is put in place while the session is open is not written over")
  func whileOpen() throws {
    let program = try SimulatedProgram(machine, as: "q")
    try program.park("b")
    try replace(sessionPath, "\"version\": 1", "\"version\": 2, \"surveys\": []")
    let newer = machine.bytes(at: sessionPath)
    let error = #expect(throws: StorageError.self) { try program.close() }
    #expect(error == .newer(path: sessionPath, version: "2"))
    #expect(machine.bytes(at: sessionPath) == newer)
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b"])
  }

  @Test("a journal is read, left where it is, and nothing is folded beside it")
  func journal() throws {
    let program = try SimulatedProgram(machine, as: "q")
    try program.park("b")
    program.disk.kill()
    let path = journalFolder + "/q.jsonl"
    var lines = try #require(machine.bytes(at: path)).split(separator: UInt8(ascii: "\n"))
    let header: Members = [
      "format": .string(JournalFile.format), "version": 2, "session": "small", "replica": "q",
    ]
    lines[0] = SealedLine.bytes(of: header)[...]
    machine.put(Array(lines.joined(separator: [10])) + [10], at: path)
    try expectReadOnly(path)
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b"])
  }

  @Test("a box is not written anew, and what its head says besides is kept by one who knows it")
  func box() throws {
    let program = try SimulatedProgram(machine, as: "q")
    for version in [1, 2] {
      let header: Members = [
        "format": .string(BoxFile.format), "version": .integer(version), "session": "small",
        "seal": "later",
      ]
      let bytes = SealedLine.bytes(of: header) + [10]
      machine.put(bytes, at: journalFolder + "/box")
      let day = Timestamp(seconds: 0)
      guard version == 2 else {
        try program.store.rewriteBox(dated: day)
        #expect(BoxFile(machine.bytes(at: journalFolder + "/box") ?? []).extra["seal"] == "later")
        continue
      }
      #expect(throws: StorageError.newer(path: journalFolder + "/box", version: "2")) {
        try program.store.rewriteBox(dated: day)
      }
      #expect(machine.bytes(at: journalFolder + "/box") == bytes)
    }
  }

  @Test("members that only a later version knows are those of the file, not of memory")
  func extended() throws {
    try replace(sessionPath, "\"version\": 1", "\"version\": 1, \"surveys\": [\"old\"]")
    let program = try SimulatedProgram(machine, as: "q")
    try program.park("b")
    try replace(sessionPath, "[\"old\"]", "[\"old\", \"new\"]")
    try program.close()
    let extra = try machine.reopened().session.extra
    #expect(extra == ["surveys": .list(["old", "new"])])
  }
}
