import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Journals that vanish")
struct RemovedJournalTests {
  private let path = journalFolder + "/p.jsonl"

  @Test("a journal that was removed or replaced under a running program is written anew, whole")
  func everythingAnew() throws {
    for isReplaced in [false, true] {
      let machine = try SimulatedMachine.withSession()
      let program = try SimulatedProgram(machine, as: "p")
      try program.park("a")
      try program.park("b")
      let old = try #require(machine.bytes(at: path)).prefix(120)
      if isReplaced { machine.put(Array(old), at: path) } else { machine.remove(path) }
      try program.park("c")
      #expect(machine.bytes(at: path) == (isReplaced ? Array(old) : nil))
      machine.crash()
      #expect(throws: Never.self) { try machine.check(program.saved) }
      #expect(program.saved.count == 3)
    }
  }

  @Test("the same when it is one that the program went on with: nothing of the first is lost")
  func goneOnWith() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try SimulatedProgram(machine, as: "board")
    try board.park("b")
    let first = try SimulatedProgram(machine, as: "first")
    try first.park("a")
    try first.close()
    let next = try SimulatedProgram(machine, as: "next")
    try next.park("c")
    machine.remove(journalFolder + "/next.jsonl")
    try next.park("d")
    machine.crash()
    #expect(throws: Never.self) { try machine.check(board.saved + first.saved + next.saved) }
  }

  @Test("the same when the whole folder was removed")
  func wholeFolder() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    machine.remove(journalFolder)
    try program.park("b")
    #expect(machine.journals == ["p-2.jsonl"])
    machine.crash()
    #expect(throws: Never.self) { try machine.check(program.saved) }
  }
}
