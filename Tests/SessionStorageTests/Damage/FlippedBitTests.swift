import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

/// Bits that flip in the files of a session, whatever else there is beside them.
@Suite("Flipped bits")
struct FlippedBitTests {
  /// What there is beside the session file.
  enum Company: CaseIterable { case nothing, previous, journal, both }

  private static let previous = sessionPath + "~"
  private static let journal = journalFolder + "/killed.jsonl"

  /// A session of which everything is in its file, with `company`.
  private static func machine(_ company: Company) throws -> (SimulatedMachine, Session) {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    for name in ["a", "b", "c"] { try program.park(name, "Text of “\(name)”\n中") }
    try program.close()
    machine.put(try #require(machine.bytes(at: sessionPath)), at: previous)
    let killed = try SimulatedProgram(machine, as: "killed")
    try killed.park("d")
    killed.disk.kill()
    let journal = try #require(machine.bytes(at: journal))
    let session = killed.session
    try SimulatedProgram(machine, as: "last").close()
    machine.remove(previous)
    if [.previous, .both].contains(company) {
      machine.put(SessionFile.bytes(of: program.session), at: previous)
    }
    if [.journal, .both].contains(company) { machine.put(journal, at: Self.journal) }
    return (machine, session)
  }

  /// Whether a session says what it should.
  private static func isWhole(_ session: Session, like other: Session) -> Bool {
    session.id == other.id && session.parked == other.parked
      && session.state.workshop.title == other.state.workshop.title
      // Where the name of a list without records was hit, or that of a checksum, nothing is lost.
      && other.operations.sorted.allSatisfy { session.operations[$0.id]?.content == $0.content }
  }

  @Test(
    "a flipped bit in a session file is told of or costs nothing; with anything else it opens",
    arguments: Company.allCases, [true, false])
  func inSessionFile(company: Company, isSealed: Bool) throws {
    let (machine, session) = try Self.machine(company)
    var bytes = try #require(machine.bytes(at: sessionPath))
    if !isSealed {
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(text.replacing(#/ +"checksum": "[^"]*",\n/#, with: "").utf8)
      #expect(bytes.count < text.utf8.count)
    }
    var generator = SeededGenerator(seed: UInt64(Replay.firstSeed))
    var refusals = 0
    for _ in 0..<750 {
      var damaged = bytes
      let position = generator.below(bytes.count)
      damaged[position] ^= 1 << UInt8(generator.below(8))
      machine.put(damaged, at: sessionPath)
      do {
        let loaded = try machine.reopened()
        let isWhole = Self.isWhole(loaded.session, like: session)
        // Without its checksum, nothing in a file tells that it once had another id.
        let isRenamed = !isSealed && loaded.session.id != session.id
        #expect(isWhole || isRenamed || !loaded.notices.isEmpty, "byte \(position)")
      } catch {
        refusals += 1
        #expect(sentence(of: error).hasPrefix(sessionPath + ": "), "\(error)")
      }
    }
    #expect(refusals == 0, "\(refusals) were refused")
  }

  @Test("a damaged file is kept byte for byte under another name, and a second one, too")
  func keptDamaged() throws {
    let (machine, session) = try Self.machine(.both)
    let bytes = try #require(machine.bytes(at: sessionPath))
    var kept: [[UInt8]] = []
    for number in 1...3 {
      // Within the name of a member, so that the whole is no JSON any more.
      var damaged = bytes
      damaged[30 + number] = 0
      machine.put(damaged, at: sessionPath)
      kept.append(damaged)
      let program = try SimulatedProgram(machine, as: "n\(number)")
      #expect(
        program.notices.contains { notice in
          if case .recovered(.format(sessionPath, _)) = notice { true } else { false }
        })
      #expect(program.session.parked == session.parked)
      try program.close()
      machine.crash()
      for (index, bytes) in kept.enumerated() {
        let path = sessionPath + ".damaged" + (index > 0 ? "-\(index + 1)" : "")
        #expect(machine.bytes(at: path) == bytes)
      }
      #expect(try SessionFile(try #require(machine.bytes(at: sessionPath))).damages.isEmpty)
    }
  }

  /// A session with one point, whose file cannot be read as a whole.
  private static func damaged(seed: UInt64) throws -> SimulatedMachine {
    let machine = try SimulatedMachine.withSession(seed: seed)
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.close()
    var damaged = try #require(machine.bytes(at: sessionPath))
    damaged[31] = 0
    machine.put(damaged, at: sessionPath)
    machine.forgetLog()
    return machine
  }

  /// The calls of opening it that make names safe.
  private func syncs() throws -> [Int] {
    let machine = try Self.damaged(seed: 1)
    _ = try SimulatedProgram(machine, as: "q")
    return machine.log.indices.filter { machine.log[$0].name == .syncFolder }.map { $0 + 1 }
  }

  @Test("a damaged file is kept whenever the power fails while it is put aside")
  func keptOverPowerCuts() throws {
    for call in try syncs() {
      for seed in 0..<120 as Range<UInt64> {
        let machine = try Self.damaged(seed: seed)
        let damaged = machine.bytes(at: sessionPath)
        machine.cutPower(after: call)
        _ = try? SimulatedProgram(machine, as: "q")
        machine.sparePower()
        machine.crash()
        let next = try SimulatedProgram(machine, as: "next")
        #expect(next.session.parked == ["a": "A point"])
        let kept = machine.files.filter { $0.key.hasPrefix(sessionPath) }.map(\.value)
        #expect(kept.contains { $0 == damaged }, "call \(call), seed \(seed)")
      }
    }
  }
}
