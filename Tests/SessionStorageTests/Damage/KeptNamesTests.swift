import SessionEngine
import SessionStorage
import Testing

@Suite("Names of files that are kept and removed")
struct KeptNamesTests {
  private let damaged = sessionPath + ".damaged"
  private let home = SimulatedCall(.syncFolder, SimulatedMachine.home)

  /// Takes the beginning of the session file away, and returns what is left.
  private func damage(_ machine: SimulatedMachine, by count: Int) throws -> [UInt8] {
    let left = Array(try #require(machine.bytes(at: sessionPath)).dropFirst(count))
    machine.put(left, at: sessionPath)
    return left
  }

  @Test("the second damaged session file is kept beside the first")
  func twice() throws {
    let machine = try SimulatedMachine.withSession()
    let first = try damage(machine, by: 9)
    _ = try SimulatedProgram(machine, as: "a")
    #expect(machine.bytes(at: damaged) == first)
    let second = try damage(machine, by: 11)
    let next = try SimulatedProgram(machine, as: "b")
    #expect(machine.bytes(at: damaged) == first)
    #expect(machine.bytes(at: damaged + "-2") == second)
    try next.park("point")
    try next.close()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["point"])
  }

  @Test("the name of a damaged session file is safe before another takes its place")
  func damagedName() throws {
    let machine = try SimulatedMachine.withSession()
    _ = try damage(machine, by: 9)
    _ = try SimulatedProgram(machine, as: "a")
    let link = try #require(machine.log.firstIndex(of: SimulatedCall(.link, damaged)))
    let swap = try #require(machine.log.firstIndex(of: SimulatedCall(.exchange, sessionPath)))
    #expect(link < swap)
    #expect(machine.log[min(link, swap)..<swap].contains(home))
  }

  @Test("a copy that was folded in is gone for good when folding is over")
  func copy() throws {
    let machine = try SimulatedMachine.withSession()
    let copy = SimulatedMachine.home + "/ws.sync-conflict-20261122-101112-ABCDEFG.json"
    machine.put(try #require(machine.bytes(at: sessionPath)), at: copy)
    let program = try SimulatedProgram(machine, as: "a")
    try program.park("point")
    try program.close()
    let removal = try #require(machine.log.firstIndex(of: SimulatedCall(.remove, copy)))
    #expect(machine.log[removal...].contains(home))
  }
}
