import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Damaged journals")
struct JournalDamageTests {
  private let path = journalFolder + "/p.jsonl"
  private let machine: SimulatedMachine
  private let bytes: [UInt8]
  private let saved: [Operation]
  /// Where each line ends, its line feed included.
  private let ends: [Int]

  init() throws {
    machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    for name in ["a", "b", "c", "d"] { try program.park(name, "Text of “\(name)”\n中") }
    program.disk.kill()
    let bytes = try #require(machine.bytes(at: path))
    self.bytes = bytes
    saved = program.saved
    ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The operations that a journal of these bytes gives back, and what is told of it.
  private func reopened(_ bytes: [UInt8]) throws -> (operations: [Operation], notices: [Notice]) {
    machine.put(bytes, at: path)
    let loaded = try machine.reopened()
    let found = saved.filter { loaded.session.operations[$0.id] == $0 }
    #expect(loaded.session.operations.count == found.count + 1)
    return (found, loaded.notices)
  }

  @Test("cut off at any byte, it gives back every whole line", arguments: [0, 1, 700])
  func cutOff(zeros: Int) throws {
    let tail = [UInt8](repeating: 0, count: zeros)
    for count in 0...bytes.count {
      let (operations, notices) = try reopened(bytes.prefix(count) + tail)
      let whole = ends.dropFirst().count { $0 <= count }
      #expect(operations == Array(saved.prefix(whole)), "cut at \(count)")
      let isTorn = zeros > 0 || (count > 0 && !ends.contains(count))
      #expect(notices == (isTorn ? [.torn(path: path)] : []), "cut at \(count)")
    }
  }

  @Test(
    "cut off at any byte and entered into again, both parts are there, the tail is set aside",
    arguments: [[], [UInt8](repeating: 0, count: 20), Array("{\"r\":\u{ff}x".utf8)])
  func cutOffThenAppended(tail: [UInt8]) throws {
    for count in 0...bytes.count {
      let machine = try SimulatedMachine.withSession(seed: UInt64(count))
      try SimulatedDisk(machine).makeFolder(journalFolder)
      machine.put(bytes.prefix(count) + tail, at: path)
      let whole = Array(saved.prefix(ends.dropFirst().count { $0 <= count }))
      let start = ends.last { $0 <= count } ?? 0
      let rest = Array(bytes[start..<count] + tail)
      let next = try SimulatedProgram(machine, as: "next")
      let told: [Notice] = rest.isEmpty ? [] : [.setAside(folder: journalFolder + "/torn")]
      #expect(next.notices == told, "cut at \(count)")
      let torn = "\(journalFolder)/torn/p.jsonl-\(start)"
      try next.park("next")
      machine.crash()
      #expect(machine.bytes(at: torn) == (rest.isEmpty ? nil : rest), "cut at \(count)")
      #expect(throws: Never.self, "cut at \(count)") { try machine.check(whole + next.saved) }
      let last = try SimulatedProgram(machine, as: "last")
      #expect(last.notices == [], "cut at \(count)")
      try last.close()
      machine.crash()
      #expect(throws: Never.self, "cut at \(count)") { try machine.check(whole + next.saved) }
      #expect(machine.journals == [])
      #expect(machine.bytes(at: torn) == (rest.isEmpty ? nil : rest), "cut at \(count)")
    }
  }

  @Test("what is set aside is safe before its journal goes, whoever is killed over it")
  func setAsideSafely() throws {
    let rest = Array("{\"r\"".utf8)
    for call in 1...60 {
      for seed in 0..<12 as Range<UInt64> {
        let machine = try SimulatedMachine.withSession(seed: seed * 100 + UInt64(call))
        try SimulatedDisk(machine).makeFolder(journalFolder)
        try SimulatedDisk(machine).syncFolder(SimulatedMachine.home)
        machine.put(bytes + rest, at: path)
        let killed = SimulatedDisk(machine)
        killed.kill(after: call)
        _ = try? SimulatedProgram(killed, as: "killed")
        killed.kill()
        if seed.isMultiple(of: 2) { _ = try SimulatedProgram(machine, as: "next") }
        machine.crash()
        let left = machine.files.filter { $0.key.hasPrefix(journalFolder) }.map(\.value)
        #expect(left.contains(rest) || left.contains(bytes + rest), "call \(call), seed \(seed)")
        _ = try SimulatedProgram(machine, as: "last")
        #expect(
          machine.names(in: journalFolder + "/torn") == ["p.jsonl-\(bytes.count)"],
          "call \(call), seed \(seed)")
      }
    }
  }

  @Test("a flipped bit is told of, and costs no more than the lines it touches")
  func flippedBits() throws {
    var generator = SeededGenerator(seed: UInt64(Replay.firstSeed))
    for _ in 0..<4_000 {
      var damaged = bytes
      let position = generator.below(bytes.count)
      damaged[position] ^= 1 << UInt8(generator.below(8))
      let (operations, notices) = try reopened(damaged)
      // A line feed that is none any more joins two lines.
      let cost = bytes[position] == UInt8(ascii: "\n") ? 2 : 1
      #expect(operations.count >= saved.count - cost, "byte \(position)")
      let isTold = notices.contains { notice in
        switch notice {
        case .damaged(path: path, _), .torn(path: path): true
        default: false
        }
      }
      #expect(isTold, "byte \(position)")
    }
  }

  @Test("each line that is damaged is named, and every other is read")
  func namedLines() throws {
    var damaged = bytes
    damaged[ends[1] + 20] ^= 1
    damaged[ends[2] + 20] ^= 1
    let (operations, notices) = try reopened(damaged)
    #expect(operations == [saved[0], saved[3]])
    let reason = Fact("fault.damaged")
    #expect(
      notices == [
        .damaged(path: path, Finding("", line: 3, reason)),
        .damaged(path: path, Finding("", line: 4, reason)), .missing([saved[1].id, saved[2].id]),
      ])
    let told = "its checksum does not match; it was damaged. Everything else was read."
    #expect(notices.first?.sentence == "\(path): line 3: \(told)")
  }

  @Test("an operation that is known to have been made and is nowhere is told of")
  func missing() throws {
    let line = ends[1]..<ends[2]
    let (operations, notices) = try reopened(
      Array(bytes[..<line.lowerBound] + bytes[line.upperBound...]))
    #expect(operations == [saved[0], saved[2], saved[3]])
    #expect(notices == [.missing([saved[1].id])])
  }

  @Test("a journal without a first line gives back its operations, and that is told")
  func withoutHeader() throws {
    let (operations, notices) = try reopened(Array(bytes[ends[0]...]))
    #expect(operations == Array(saved.dropFirst()))
    #expect(
      notices.first
        == .damaged(path: path, Finding("", line: 1, Fact("fault.notJournal"))))
  }

  @Test("a journal of a newer version is told of, and what is understood of it is read")
  func newerVersion() throws {
    var journal = JournalBytes(session: "small", replica: "p", version: 2)
    journal.add([
      "r": "p", "n": 1, "l": 9, "kind": "parked", "rec": "z", "set": .object(["text": "Z"]),
    ])
    machine.put(journal.bytes, at: path)
    let loaded = try machine.reopened()
    #expect(loaded.notices == [.readOnly(.newer(path: path, version: "2"))])
    #expect(loaded.session.parked == ["z": "Z"])
  }

  @Test("an empty journal, and one of any bytes, is no more than told of")
  func nonsense() throws {
    #expect(try reopened([]).notices == [])
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let bytes = (0..<generator.below(300)).map { _ in UInt8(truncatingIfNeeded: generator.next())
      }
      #expect(try reopened(bytes).operations == [])
    }
  }
}
