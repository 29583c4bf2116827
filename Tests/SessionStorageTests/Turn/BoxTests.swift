@testable import SessionStorage
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("The anonymous box on disk")
struct BoxTests {
  private let day = Timestamp(seconds: 1_574_640_000)
  private let box = journalFolder + "/box"

  /// A machine with a session that has a group, a kind and a role, and a program on it.
  private func workshop(seed: UInt64 = 1) throws -> (SimulatedMachine, SimulatedProgram) {
    let machine = try SimulatedMachine.withSession(seed: seed)
    let program = try SimulatedProgram(SimulatedDisk(machine), as: "p")
    try program.carryOut { (session) throws(CommandError) in try session.setUp() }
    return (machine, program)
  }

  private func entries(_ program: SimulatedProgram) -> [String] {
    program.session.entries.all.map(\.text).sorted()
  }

  @Test("what is in the box survives a crash, is read by others and folded in, in no journal")
  func lives() throws {
    let (machine, program) = try workshop()
    let other = try SimulatedProgram(SimulatedDisk(machine), as: "other")
    try other.follow()
    try program.box("Secret one", day)
    try program.box("Secret two", day)
    #expect(machine.files(with: "Secret one") == [box])
    #expect(machine.bytes(at: box)?.count == 3 * 1_024)
    try other.follow()
    #expect(entries(other) == ["Secret one", "Secret two"])
    machine.crash()
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    #expect(entries(next) == ["Secret one", "Secret two"])
    try next.close()
    #expect(machine.names(in: journalFolder) == ["lock"])
    #expect(machine.files(with: "Secret one") == [sessionPath])
    #expect(try entries(SimulatedProgram(SimulatedDisk(machine), as: "last")).count == 2)
  }

  @Test("the box alone, without any journal, is folded in when its program leaves")
  func folded() throws {
    let (machine, program) = try workshop()
    try program.close()
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    try next.box("Secret", day)
    try next.close()
    #expect(machine.files(with: "Secret") == [sessionPath])
  }

  @Test("the power may fail in any call of boxing and leaving: boxed stays, else old or new")
  func powerCuts() throws {
    var call = 0
    var isOver = false
    while !isOver {
      call += 1
      let (machine, program) = try workshop(seed: UInt64(call))
      try program.box("Before", day)
      machine.cutPower(after: call)
      var isSaved = false
      do {
        try program.box("Secret", day)
        isSaved = true
        try program.close()
        isOver = true
      } catch { #expect(machine.isOff) }
      machine.crash()
      let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
      let found = entries(next)
      #expect(found.contains("Before"), "call \(call)")
      #expect(!isSaved || found.contains("Secret"), "call \(call)")
      try next.close()
      #expect(try entries(SimulatedProgram(SimulatedDisk(machine), as: "n")) == found)
      #expect(machine.names(in: journalFolder) == ["lock"], "call \(call)")
    }
    #expect(call > 30)
  }

  @Test(
    "an error in any call of boxing is told and leaves the box as it was, and it works again",
    arguments: InjectedErrorTests.codes)
  func errors(code: (Int32, String)) throws {
    for forGood in [false, true] {
      var call = 0
      var failures = 1
      while failures > 0 {
        call += 1
        let (machine, program) = try workshop(seed: UInt64(call))
        try program.box("Before", day)
        program.disk.fault = SimulatedDisk.Fault(call: call, code: code.0, forGood: forGood)
        var isSaved = false
        do {
          try program.box("Secret", day)
          isSaved = true
        } catch { expectHelpful(error, code.1) }
        failures = program.disk.failures
        program.disk.fault = nil
        try program.box("After", day)
        machine.crash()
        let found = try entries(SimulatedProgram(SimulatedDisk(machine), as: "next"))
        #expect(found.contains("Before") && found.contains("After"), "call \(call)")
        #expect(!isSaved || found.contains("Secret"), "call \(call)")
      }
      #expect(call > 8)
    }
  }

  @Test("withdrawing for good reaches the box")
  func erased() throws {
    let (machine, program) = try workshop()
    try program.box("Secret", day)
    try program.box("Stays", day)
    let other = try SimulatedProgram(SimulatedDisk(machine), as: "other")
    let key = try #require(other.session.entries.all.first { $0.text == "Secret" }?.key)
    try other.eraseForGood(key)
    #expect(machine.files(with: "Secret") == [])
    try program.follow()
    try program.close()
    try other.close()
    #expect(machine.files(with: "Secret") == [])
    #expect(try entries(SimulatedProgram(SimulatedDisk(machine), as: "next")) == ["Stays"])
  }

  @Test("a damaged entry is told and kept, and loses no other")
  func damaged() throws {
    let (machine, program) = try workshop()
    try program.box("One", day)
    try program.box("Two", day)
    var bytes = try #require(machine.bytes(at: box))
    bytes[1_024 + 40] ^= 1
    machine.put(bytes, at: box)
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    #expect(entries(next).count == 1)
    #expect(next.notices.contains { $0.sentence.contains("box: line 2") })
    try next.box("Three", day)
    #expect(machine.bytes(at: box)?.count == 4 * 1_024)
    try next.close()
    #expect(try entries(SimulatedProgram(SimulatedDisk(machine), as: "last")).count == 2)
    #expect(machine.bytes(at: box) != nil)
  }

  @Test("a damaged beginning is told, and loses no entry when the box is written anew")
  func damagedBeginning() throws {
    let (machine, program) = try workshop()
    try program.box("One", day)
    try program.box("Two", day)
    var bytes = try #require(machine.bytes(at: box))
    // The line feed, so that the beginning and the first entry are one line.
    bytes[1_023] ^= 1
    machine.put(bytes, at: box)
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    #expect(entries(next).count == 1)
    try next.box("Three", day)
    #expect(machine.files(with: "One") == [box] && machine.files(with: "Two") == [box])
    // Without its beginning, every entry stands for itself.
    let rest = try #require(machine.bytes(at: box))
    machine.put(Array(rest.dropFirst(1_024)), at: box)
    #expect(try entries(SimulatedProgram(SimulatedDisk(machine), as: "last")).count == 2)
  }

  @Test("a box of a newer version is told")
  func newer() throws {
    let (machine, program) = try workshop()
    let header = SealedLine.bytes(of: [
      "format": "dayzero-box", "version": .integer(SessionDocument.version + 1),
      "session": .string(program.session.id),
    ])
    machine.put(header + [UInt8(ascii: "\n")], at: box)
    let newer = StorageError.newer(path: box, version: "2")
    #expect(try machine.reopened().notices.contains(.readOnly(newer)))
    #expect(throws: newer) { try SimulatedProgram(SimulatedDisk(machine), as: "next") }
  }

  @Test(
    "a copy that a tool made is read and folded in, whatever the tool calls it",
    arguments: ["box (1)", "box-LAPTOP", "Box 2", "box.sync-conflict-20191125"])
  func copies(name: String) throws {
    let (machine, program) = try workshop()
    try program.box("Elsewhere", day)
    machine.put(try #require(machine.bytes(at: box)), at: journalFolder + "/" + name)
    machine.remove(box)
    try program.box("Here", day)
    machine.put(Array("A list.\n".utf8), at: journalFolder + "/boxes.txt")
    try program.close()
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    #expect(entries(next) == ["Elsewhere", "Here"] && next.notices.isEmpty)
    #expect(machine.names(in: journalFolder) == ["boxes.txt", "lock"])
  }

  @Test("an entry that is safe is in the box, even if the folder cannot be dated")
  func undated() throws {
    let (machine, program) = try workshop()
    try program.box("One", day)
    machine.forgetLog()
    try program.box("Two", day)
    let last = try #require(machine.log.lastIndex { $0.name == .setDate })
    program.disk.fault = SimulatedDisk.Fault(call: last + 1, code: 1, forGood: false)
    try program.box("Three", day)
    #expect(program.disk.failures == 1)
    #expect(try entries(SimulatedProgram(SimulatedDisk(machine), as: "next")).count == 3)
  }
}

extension Session {
  /// A group, a kind and a role: what an entry needs.
  mutating func setUp() throws(CommandError) -> [Operation] {
    let time = Timestamp(seconds: 1_574_674_500)
    let order: Value = "a1"
    return try perform(
      [
        .add(
          RecordKey(.group, RecordID(rawValue: "g")), ["order": order, "number": "I", "title": "G"]),
        .add(
          RecordKey(.kind, RecordID(rawValue: "k")), ["order": order, "title": "K", "key": "k"]),
        .add(RecordKey(.role, RecordID(rawValue: "r")), ["order": order, "title": "R"]),
      ], at: time)
  }
}
