import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Following other programs")
struct FollowingTests {
  private let machine: SimulatedMachine
  private let writer: SimulatedProgram
  private let reader: SimulatedProgram

  init() throws {
    machine = try SimulatedMachine.withSession()
    writer = try SimulatedProgram(machine, as: "writer")
    reader = try SimulatedProgram(machine, as: "reader")
  }

  private var points: [String] { reader.session.parked.keys.sorted() }

  @Test("what another program enters is news, once")
  func news() throws {
    try writer.park("a")
    try writer.park("b")
    #expect(try reader.follow().operations == writer.saved)
    #expect(points == ["a", "b"])
    try writer.park("c")
    #expect(try reader.follow().operations == Array(writer.saved.suffix(1)))
    #expect(try reader.follow().operations == [])
    #expect(points == ["a", "b", "c"])
  }

  @Test("what was read when the session was opened is no news")
  func knownBefore() throws {
    try writer.park("a")
    let late = try SimulatedProgram(machine, as: "late")
    #expect(try late.follow().operations == [])
    try writer.park("b")
    #expect(try late.follow().operations == Array(writer.saved.suffix(1)))
  }

  @Test("when nothing changed, nothing is read: only names and stamps are asked for")
  func nothingRead() throws {
    try writer.park("a")
    try reader.follow()
    machine.forgetLog()
    for _ in 0..<10 { try reader.follow() }
    #expect(Set(machine.log.map(\.name)) == [.names, .stamp])
    #expect(machine.log.count == 40)
    machine.forgetLog()
    try writer.park("b")
    machine.forgetLog()
    try reader.follow()
    #expect(
      machine.log.filter { $0.name == .read }.map(\.path) == [journalFolder + "/writer.jsonl"])
  }

  @Test("a line that is just being written is read when it is whole, whatever part is there first")
  func partialLines() throws {
    try writer.park("a")
    try writer.park("b", "中 \u{1f469}")
    let path = journalFolder + "/writer.jsonl"
    let bytes = try #require(machine.bytes(at: path))
    machine.put([], at: path)
    let file = try #require(machine.node(at: path)?.file)
    let reader = try SimulatedProgram(machine, as: "other")
    var found: [Operation] = []
    for byte in bytes {
      file.append([byte])
      let news = try reader.follow()
      #expect(news.notices == [])
      found += news.operations
    }
    #expect(found == writer.saved)
  }

  @Test("news comes on over leaving, another going on with the journal, and folding")
  func renamedAndFolded() throws {
    try reader.park("own")
    try writer.park("a")
    try writer.close(leavingFileToOthers: true)
    #expect(machine.journals == ["reader.jsonl", "writer.spare.jsonl"])
    #expect(try reader.follow().operations == writer.saved)
    let next = try SimulatedProgram(machine, as: "next")
    try next.park("b")
    #expect(machine.journals == ["next.jsonl", "reader.jsonl"])
    #expect(try reader.follow().operations == next.saved)
    try next.park("c")
    let folding = try SimulatedProgram(machine, as: "folding")
    try folding.park("d")
    next.disk.kill()
    try folding.fold()
    #expect(machine.journals == ["reader.jsonl"])
    try reader.follow()
    #expect(points == ["a", "b", "c", "d", "own"])
  }

  @Test("a later journal that got the number of one that is gone is read from its beginning")
  func sameNumber() throws {
    try writer.park("a")
    try reader.follow()
    let path = journalFolder + "/writer.jsonl"
    let number = try #require(machine.node(at: path)?.file?.stamp.identity)
    writer.disk.kill()
    machine.remove(path)
    var journal = JournalBytes(session: "small", replica: "x")
    for index in 1...9 {
      journal.add([
        "r": "x", "n": .integer(index), "l": .integer(index + 9), "kind": "parked",
        "rec": .string("x\(index)"), "set": .object(["text": "X"]),
      ])
    }
    machine.put(journal.bytes, at: journalFolder + "/x.jsonl")
    try #require(
      machine.node(at: journalFolder + "/x.jsonl")?.file?.stamp.identity == number)
    let news = try reader.follow()
    #expect(news.operations.count == 9 && news.notices == [])
  }

  @Test("a journal of another session is no news, and what is added to it neither")
  func foreign() throws {
    var journal = JournalBytes(session: "another", replica: "x")
    let path = journalFolder + "/x.jsonl"
    try SimulatedDisk(machine).makeFolder(journalFolder)
    machine.put(journal.bytes, at: path)
    #expect(try reader.follow().operations == [])
    let count = journal.bytes.count
    journal.add([
      "r": "x", "n": 1, "l": 9, "kind": "parked", "rec": "z", "set": .object(["text": "Z"]),
    ])
    machine.node(at: path)?.file?.append(journal.bytes.dropFirst(count))
    #expect(try reader.follow().operations == [])
    #expect(points == [])
  }

  @Test("an edit by hand is news, and told; a damaged line is told once, over a folding too")
  func editsAndDamage() throws {
    try writer.park("a")
    try reader.follow()
    let text = String(decoding: try #require(machine.bytes(at: sessionPath)), as: UTF8.self)
    let edited = text.replacing("\"parked\": []", with: #""parked": [{"id":"h","text":"H"}]"#)
    #expect(edited != text)
    machine.put(Array(edited.utf8), at: sessionPath)
    #expect(
      try reader.follow().notices == [.editedByHand(added: 1, edited: 0, removed: 0)])
    #expect(points == ["a", "h"])
    let path = journalFolder + "/writer.jsonl"
    machine.node(at: path)?.file?.append(Array("nonsense\n".utf8))
    let told = Notice.damaged(
      path: path, Finding("", line: 3, Fact("fault.damaged")))
    #expect(try reader.follow().notices == [told])
    #expect(try reader.follow().notices == [])
    let folding = try SimulatedProgram(machine, as: "folding")
    try folding.park("b")
    try folding.fold()
    #expect(try reader.follow().notices == [])
    #expect(points == ["a", "b", "h"])
  }

  @Test("what was not told because a call failed is told the next time", arguments: [true, false])
  func failing(isFolded: Bool) throws {
    for call in 1...12 {
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let reader = try SimulatedProgram(machine, as: "reader")
      let writers = try ["v", "w"].map { try SimulatedProgram(machine, as: $0) }
      for writer in writers { try writer.park(writer.session.replica.rawValue) }
      if isFolded { try writers[1].fold() }
      reader.disk.fault = SimulatedDisk.Fault(call: call, code: 5, forGood: false)
      let isTold = (try? reader.follow()) != nil
      reader.disk.fault = nil
      try reader.follow()
      #expect(reader.session.parked.count == 2, "call \(call), told \(isTold)")
    }
  }
}
