import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

/// A session file that is lost in one way or another, with and without what else there may be.
@Suite("Lost session files")
struct LostFileTests {
  private let machine: SimulatedMachine
  private let bytes: [UInt8]
  private let previous: [UInt8]
  private let journal: [UInt8]
  private let path = journalFolder + "/p.jsonl"

  /// A session with the points a, b and c; a is in the file before this one, all of them are in a
  /// journal.
  init() throws {
    machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    previous = SessionFile.bytes(of: program.session)
    try program.park("b")
    try program.park("c")
    program.disk.kill()
    journal = try #require(machine.bytes(at: path))
    try SimulatedProgram(machine, as: "q").close()
    bytes = try #require(machine.bytes(at: sessionPath))
  }

  private func put(_ bytes: [UInt8]?, withPrevious: Bool, withJournal: Bool) {
    for name in machine.names(in: SimulatedMachine.home) where name != "ws.dayzero" {
      machine.remove(SimulatedMachine.home + "/" + name)
    }
    for name in machine.names(in: journalFolder) { machine.remove(journalFolder + "/" + name) }
    if let bytes { machine.put(bytes, at: sessionPath) }
    if withPrevious { machine.put(previous, at: sessionPath + "~") }
    if withJournal { machine.put(journal, at: path) }
  }

  static let losses: [(String, [UInt8]?)] = [
    ("missing", nil), ("empty", []), ("zeros", [UInt8](repeating: 0, count: 3_000)),
    ("garbage", (0..<900).map { UInt8(truncatingIfNeeded: $0 &* 7_919 >> 3) }),
    ("another format", Array(#"{"format":"other"}"#.utf8)),
  ]

  @Test(
    "what else there is gives the session back, and it is told", arguments: losses,
    [(true, true), (true, false), (false, true), (false, false)])
  func lost(loss: (String, [UInt8]?), beside: (previous: Bool, journal: Bool)) throws {
    put(loss.1, withPrevious: beside.previous, withJournal: beside.journal)
    guard beside.previous || beside.journal else {
      let error = #expect(throws: StorageError.self) { try SimulatedProgram(machine, as: "n") }
      #expect(try #require(error).sentence.contains(sessionPath))
      #expect(machine.bytes(at: sessionPath) == loss.1)
      return
    }
    let program = try SimulatedProgram(machine, as: "n")
    let points = beside.journal ? ["a", "b", "c"] : ["a"]
    #expect(program.session.parked.keys.sorted() == points)
    let isTold = program.notices.contains { if case .recovered = $0 { true } else { false } }
    #expect(isTold)
    try program.park("n")
    try program.close()
    machine.crash()
    let loaded = try machine.reopened()
    #expect(loaded.session.parked.keys.sorted() == points + ["n"])
    #expect(loaded.notices == [])
    #expect(machine.bytes(at: sessionPath + ".damaged") == loss.1)
  }

  @Test("a session file that ends too early gives back its whole lines; what is missing is named")
  func cutOff() throws {
    for count in stride(from: 0, to: bytes.count, by: 3) {
      for withPrevious in [true, false] {
        put(Array(bytes.prefix(count)), withPrevious: withPrevious, withJournal: true)
        #expect(try machine.reopened().session.parked.count == 3, "cut at \(count)")
      }
      put(Array(bytes.prefix(count)), withPrevious: true, withJournal: false)
      let loaded = try machine.reopened()
      #expect(loaded.session.parked["a"] == "A point", "cut at \(count)")
      guard count < bytes.count - 1 else { continue }
      let isTold = loaded.notices.contains { if case .recovered = $0 { true } else { false } }
      #expect(isTold, "cut at \(count)")
    }
  }

  @Test("a mistake made by hand does not lose the session: it opens, and the file is kept")
  func syntaxError() throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let edited = text.replacing(
      "\"text\": \"A point\"", with: "\"text\": \"A point", maxReplacements: 1)
    #expect(edited != text)
    for (withPrevious, withJournal) in [(true, true), (false, true), (true, false), (false, false)]
    {
      put(Array(edited.utf8), withPrevious: withPrevious, withJournal: withJournal)
      let program = try SimulatedProgram(machine, as: "n")
      #expect(program.session.parked.keys.sorted() == ["a", "b", "c"])
      #expect(program.notices.map(\.sentence).contains { $0.contains("ws.json.damaged") })
      #expect(machine.bytes(at: sessionPath + ".damaged") == Array(edited.utf8))
    }
    // One that was written by hand from the beginning is in no other file.
    let hand = #"{"format":"dayzero-session","version":1,"workshop":{"title":"T}}"#
    put(Array(hand.utf8), withPrevious: false, withJournal: false)
    let error = #expect(throws: StorageError.self) { try machine.reopened() }
    #expect(try #require(error).sentence.contains("line 1"))
    #expect(machine.bytes(at: sessionPath) == Array(hand.utf8))
  }

  @Test("a line whose checksum is not its own is not believed when a session is put together")
  func changedLine() throws {
    let text = String(decoding: bytes, as: UTF8.self)
    var changed = Array(text.replacing(#""text":"A point""#, with: #""text":"B point""#).utf8)
    #expect(changed != bytes)
    changed[31] = 0
    put(changed, withPrevious: true, withJournal: false)
    let loaded = try machine.reopened()
    // What people read says it, and is nobody's edit of what the operation says.
    #expect(loaded.session.parked == ["a": "A point", "b": "A point", "c": "A point"])
    let lines = loaded.notices.count { if case .damaged = $0 { true } else { false } }
    #expect(lines >= 3)
  }

  @Test("each line taken out of a journal is named by its number and replica")
  func missingLines() throws {
    let lines = journal.split(separator: UInt8(ascii: "\n")).map { Array($0) + [10] }
    for index in 1..<(lines.count - 1) {
      put(previous, withPrevious: false, withJournal: false)
      var left = lines
      left.remove(at: index)
      machine.put(Array(left.joined()), at: path)
      let session = try machine.reopened().session
      let missing = OperationID(ReplicaID(rawValue: "p"), index)
      guard session.operations[missing] == nil else { continue }
      let notices = try machine.reopened().notices
      #expect(notices == [.missing([missing])])
      #expect(notices[0].sentence.hasPrefix("1 operation is missing (number \(index) of p)"))
    }
  }

  @Test("repairing puts damaged journals aside whole; without it they stay and are told each time")
  func repairing() throws {
    put(previous, withPrevious: false, withJournal: true)
    var damaged = journal
    damaged[journal.count - 40] ^= 1
    machine.put(damaged, at: path)
    for isRepairing in [false, true] {
      let program = try SimulatedProgram(machine, as: "n\(isRepairing)")
      #expect(program.notices.count == 1)
      try program.fold(isRepairing: isRepairing)
      #expect(machine.bytes(at: path) == (isRepairing ? nil : damaged))
    }
    machine.crash()
    #expect(machine.bytes(at: journalFolder + "/torn/p.jsonl-0") == damaged)
    let loaded = try machine.reopened()
    #expect(loaded.notices == [] && loaded.session.parked.keys.sorted() == ["a", "b"])
  }
}
