import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Two machines, one folder")
struct TwoMachinesTests {
  @Test("a journal of another machine is read and never removed, locked or not")
  func leftAlone() throws {
    let machine = try SimulatedMachine.withSession()
    let there = try SimulatedProgram(SimulatedDisk(machine, host: "there"), as: "there")
    try there.park("t")
    let here = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "here")
    try here.park("h")
    try here.close()
    #expect(machine.journals == ["there.jsonl"])
    try there.park("u")
    #expect(try machine.reopened().session.parked.keys.sorted() == ["h", "t", "u"])
    try there.close()
    #expect(machine.journals == [])
    machine.crash()
    #expect(throws: Never.self) { try machine.check(here.saved + there.saved) }
  }

  @Test("an unfinished line of another machine may be on its way: it is not told, nor set aside")
  func unfinished() throws {
    let machine = try SimulatedMachine.withSession()
    let there = try SimulatedProgram(SimulatedDisk(machine, host: "there"), as: "there")
    try there.park("t")
    there.disk.kill()
    machine.node(at: journalFolder + "/there.jsonl")?.file?.append(Array("{\"r\"".utf8))
    let here = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "here")
    #expect(here.notices == [])
    try here.park("h")
    try here.close()
    #expect(machine.journals == ["there.jsonl"])
    let names = machine.names(in: journalFolder).filter { !$0.hasSuffix(".state") }
    #expect(names == ["lock", "there.jsonl"])
    let back = try SimulatedProgram(SimulatedDisk(machine, host: "there"), as: "back")
    #expect(back.notices == [.setAside(folder: journalFolder + "/torn")])
    #expect(machine.journals == [])
  }

  @Test("a copy that is damaged is taken in as far as it goes, told of, and kept")
  func damagedCopy() throws {
    let machine = try SimulatedMachine.withSession()
    var other = try machine.reopened().session
    _ = try other.park("a", "A point")
    let text = String(decoding: SessionFile.bytes(of: other), as: UTF8.self)
    let damaged = Array(text.replacing(#""text":"A point""#, with: #""text":"B point""#).utf8)
    let path = SimulatedMachine.home + "/ws.sync-conflict-1.json"
    machine.put(damaged, at: path)
    let program = try SimulatedProgram(machine, as: "p")
    #expect(program.notices.contains(.copy(path: path)) && program.notices.count > 1)
    try program.park("b")
    try program.close()
    #expect(machine.bytes(at: path) == damaged)
  }
}
