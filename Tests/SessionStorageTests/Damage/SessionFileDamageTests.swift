import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Damaged session files")
struct SessionFileDamageTests {
  private let machine: SimulatedMachine
  private let session: Session
  private let bytes: [UInt8]
  /// Where the lines of the operations are, each with its line feed.
  private let lines: [Range<Int>]

  init() throws {
    machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    for name in ["a", "b", "c", "d"] { try program.park(name, "Text of “\(name)”\n中") }
    try program.close()
    session = program.session
    let bytes = try #require(machine.bytes(at: sessionPath))
    self.bytes = bytes
    let feeds = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    let first = try #require(
      feeds.firstIndex { bytes[($0 + 1)...].starts(with: Array(#"  "operations": ["#.utf8)) })
    let lines = feeds[(first + 1)...].map { $0 + 1 }
    self.lines = zip(lines, lines.dropFirst()).map { $0..<$1 }.filter {
      bytes[$0].starts(with: Array("    {".utf8))
    }
  }

  private func reopened(_ bytes: [UInt8]) throws -> LoadedSession {
    machine.put(bytes, at: sessionPath)
    return try machine.reopened()
  }

  private func isTold(_ notices: [Notice]) -> Bool {
    notices.contains { notice in
      switch notice {
      case .damaged(path: sessionPath, _), .editedByHand: true
      default: false
      }
    }
  }

  @Test("an operation that was changed is told by its index, and everything else is there")
  func changedOperation() throws {
    #expect(lines.count == 5)
    for (index, line) in lines.enumerated() {
      var damaged = bytes
      damaged[line.lowerBound + 45] ^= 1
      let loaded = try reopened(damaged)
      let finding = Finding("operations[\(index)]", Fact("fault.changed"))
      let told = Notice.damaged(path: sessionPath, finding)
      #expect(loaded.notices.first == told)
      #expect(loaded.session.parked == session.parked)
      #expect(loaded.session.state.workshop.title == "Small")
    }
  }

  @Test("a flipped bit in the operations is told of, and every entry is there")
  func flippedBits() throws {
    var generator = SeededGenerator(seed: UInt64(Replay.firstSeed))
    let range = try #require(lines.first).lowerBound..<(try #require(lines.last).upperBound - 1)
    for _ in 0..<1_500 {
      var damaged = bytes
      let position = range.lowerBound + generator.below(range.count)
      damaged[position] ^= 1 << UInt8(generator.below(8))
      let loaded = try reopened(damaged)
      #expect(loaded.session.parked == session.parked, "byte \(position)")
      // In the word "crc" or in the white space, a flip may leave what is said as it was.
      let isHarmless = session.operations.sorted.allSatisfy {
        loaded.session.operations[$0.id]?.content == $0.content
      }
      #expect(isHarmless || isTold(loaded.notices), "byte \(position)")
    }
  }

  @Test("a flipped bit anywhere is survived: told of, or the file is refused and left as it is")
  func flippedBitsAnywhere() throws {
    var generator = SeededGenerator(seed: UInt64(Replay.firstSeed) + 1)
    for _ in 0..<1_000 {
      var damaged = bytes
      damaged[generator.below(bytes.count)] ^= 1 << UInt8(generator.below(8))
      machine.put(damaged, at: sessionPath)
      do throws(StorageError) {
        let loaded = try machine.reopened()
        #expect(loaded.session.parked.count >= session.parked.count - 1 || isTold(loaded.notices))
      } catch {
        let sentence = error.sentence
        #expect(
          sentence.hasPrefix(sessionPath) && sentence.hasSuffix("The file was left as it is."))
      }
    }
  }

  @Test("an operation that was taken out is made up for by what people read, and that is told")
  func operationTakenOut() throws {
    for line in lines.dropLast() {
      let loaded = try reopened(Array(bytes[..<line.lowerBound] + bytes[line.upperBound...]))
      #expect(loaded.session.parked == session.parked)
      #expect(loaded.session.state.workshop.title == "Small")
      #expect(isTold(loaded.notices))
    }
  }

  @Test(
    "once opened for work, a damaged file is whole again, and only the gap is told from then on")
  func mended() throws {
    var damaged = bytes
    damaged[lines[2].lowerBound + 4] ^= 1
    machine.put(damaged, at: sessionPath)
    let program = try SimulatedProgram(machine, as: "next")
    #expect(program.notices.count > 1)
    try program.close()
    let loaded = try machine.reopened()
    #expect(loaded.notices == [.missing([OperationID(ReplicaID(rawValue: "p"), 2)])])
    #expect(loaded.session.parked == session.parked)
    #expect(machine.bytes(at: sessionPath + ".damaged") == damaged)
  }

  @Test(
    "an operation that was taken out of a file is told of, whether that says it is open or not",
    arguments: [false, true])
  func takenOut(isOpen: Bool) throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.park("b")
    let bytes = SessionFile.bytes(of: program.session, whileOpen: isOpen)
    try program.close()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let kept = lines.filter { !($0.contains("\"r\":\"p\"") && $0.contains("\"rec\":\"b\"")) }
    try #require(kept.count == lines.count - 1)
    machine.put(Array(kept.joined(separator: "\n").utf8), at: sessionPath)
    machine.remove(sessionPath + "~")
    let loaded = try machine.reopened()
    // What people read says it.
    #expect(loaded.session.parked.keys.sorted() == ["a", "b"])
    let numbers: [String: Fact.Argument] = [
      "lost": .number(1), "all": .number(program.session.operations.count),
    ]
    let reason = Fact("fault.operationsMissing", numbers)
    #expect(loaded.notices.contains(.damaged(path: sessionPath, Finding("operations", reason))))
  }
}
