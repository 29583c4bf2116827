import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("How many had the terminal that goes round")
struct TurnFileTests {
  private let turns = journalFolder + "/turns"
  private let groups = [Identifier<Group>("one"), Identifier<Group>("two")]

  private func store(_ machine: SimulatedMachine, _ replica: String = "p") throws -> SessionStore {
    try SimulatedProgram(SimulatedDisk(machine), as: replica).store
  }

  @Test("it is kept by group, through a crash, and forgotten at the end")
  func kept() throws {
    let machine = try SimulatedMachine.withSession(seed: 6)
    let store = try store(machine)
    #expect(store.turns(of: groups[0]) == 0)
    try store.countTurns(11, of: groups[0])
    try store.countTurns(2, of: groups[1])
    machine.crash()
    var after = try self.store(machine, "q")
    #expect(after.turns(of: groups[0]) == 11 && after.turns(of: groups[1]) == 2)
    try after.endTurns(of: groups[0])
    #expect(after.turns(of: groups[0]) == 0)
    try after.endTurns(of: groups[1])
    #expect(!machine.names(in: journalFolder).contains("turns"))
  }

  @Test("what was forgotten does not come back after a power cut", arguments: 1...20)
  func forgotten(seed: Int) throws {
    let machine = try SimulatedMachine.withSession(seed: UInt64(seed))
    var store = try store(machine)
    try store.countTurns(11, of: groups[0])
    try store.endTurns(of: groups[0])
    machine.crash()
    #expect(try self.store(machine, "q").turns(of: groups[0]) == 0)
  }

  @Test("a damaged file, or one without a checksum, tells nothing")
  func damaged() throws {
    let machine = try SimulatedMachine.withSession(seed: 9)
    let store = try store(machine)
    try store.countTurns(11, of: groups[0])
    let bytes = try #require(machine.bytes(at: turns))
    let line = String(decoding: bytes, as: UTF8.self)
    for damaged in [
      line.replacing("11", with: "12"), line.replacing(/,"crc":"[^"]*"/, with: ""),
      String(line.dropLast()),
    ] {
      machine.put(Array(damaged.utf8), at: turns)
      #expect(store.turns(of: groups[0]) == 0, "\(damaged)")
    }
    machine.put(bytes, at: turns)
    #expect(store.turns(of: groups[0]) == 11)
  }

  @Test("a file that cannot be read just now is not written over")
  func unreadable() throws {
    let machine = try SimulatedMachine.withSession(seed: 10)
    let disk = SimulatedDisk(machine)
    let store = try SimulatedProgram(disk, as: "p").store
    try store.countTurns(11, of: groups[0])
    var call = 0
    var failures = 0
    repeat {
      call += 1
      let before = disk.failures
      disk.fault = SimulatedDisk.Fault(call: call, code: 5, forGood: false)
      _ = try? store.countTurn(of: groups[1])
      disk.fault = nil
      failures = disk.failures - before
      #expect(store.turns(of: groups[0]) == 11, "call \(call)")
    } while failures > 0
    #expect(call > 5)
  }
}

extension SessionStore {
  /// Counts so many people of `group`, one after the other.
  fileprivate func countTurns(_ count: Int, of group: Identifier<Group>) throws(StorageError) {
    for _ in 0..<count { _ = try countTurn(of: group) }
  }
}
