import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

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

  @Test(
    "a folder with a name that the session's files have is in nobody's way, and stays",
    arguments: [
      "ws.json~", "ws.json.dayzero-x.new", "ws.json.damaged", "ws.json.damaged-pictures",
      "ws.dayzero/x.jsonl", "ws.dayzero/x.jsonl.new", "ws.dayzero/x.turn", "ws.dayzero/x.turn.new",
      "ws.dayzero/box.dayzero-x.new", "ws.dayzero/x.drafts.dayzero-x.new", "ws.dayzero/torn/x.new",
      "ws.dayzero/box (conflicted copy)", "ws.dayzero/x.drafts",
    ])
  func folders(name: String) throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.carryOut { (session) throws(CommandError) in try session.setUp() }
    try program.close()
    machine.remove(SimulatedMachine.home + "/" + name)
    var path = SimulatedMachine.home
    for part in name.split(separator: "/") {
      path += "/" + part
      try SimulatedDisk(machine).makeFolder(path)
    }
    let next = try SimulatedProgram(machine, as: "next")
    try next.park("a", "A secret")
    try next.park("b")
    try next.beginTurns()
    try next.box("Boxed", Timestamp(seconds: 0))
    try next.endTurns()
    try next.fold()
    try next.erase("a")
    try next.close()
    let loaded = try machine.reopened()
    #expect(loaded.session.parked.keys.sorted() == ["b"] && loaded.session.entries.count == 1)
    #expect(machine.files(with: "A secret") == [])
    #expect(try SimulatedDisk(machine).kind(of: path) == .folder)
  }

  @Test("what is only named like a damaged state of the file is not removed with it")
  func others() throws {
    let machine = try SimulatedMachine.withSession()
    let notes = sessionPath + ".damaged-notes.txt"
    machine.put([1], at: notes)
    machine.put([1], at: damaged + "-2")
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.erase("a")
    #expect(machine.bytes(at: notes) == [1] && machine.bytes(at: damaged + "-2") == nil)
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
}
