import SessionEngine
import SessionStorage
import Testing

@Suite("Two programs, one session")
struct TwoProgramsTests {
  @Test("the last to leave folds the journals of both")
  func lastFolds() throws {
    let machine = try SimulatedMachine.withSession()
    let first = try SimulatedProgram(machine, as: "first")
    let second = try SimulatedProgram(machine, as: "second")
    try first.park("a")
    try second.park("b")
    let before = machine.bytes(at: sessionPath)
    try first.close(leavingFileToOthers: true)
    #expect(machine.bytes(at: sessionPath) == before)
    #expect(machine.journals == ["first.spare.jsonl", "second.jsonl"])
    try second.close()
    #expect(machine.journals == [])
    #expect(second.session.parked.keys.sorted() == ["a", "b"])
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b"])
  }

  @Test("the journal of a program that was killed is folded by the next to leave")
  func abandoned() throws {
    let machine = try SimulatedMachine.withSession()
    let killed = try SimulatedProgram(machine, as: "killed")
    try killed.park("a")
    killed.disk.kill()
    let next = try SimulatedProgram(machine, as: "next")
    #expect(next.session.parked == ["a": "A point"])
    #expect(next.notices == [])
    try next.close()
    #expect(machine.journals == [])
    #expect(try machine.reopened().session.parked == ["a": "A point"])
  }

  @Test("one may enter something at any moment of the other's leaving")
  func enteringWhileFolding() throws {
    try atEveryCall { other in try other.park("late") }
  }

  @Test("one may open the session at any moment of the other's leaving")
  func openingWhileFolding() throws {
    var calls = 0
    var happened = true
    while happened {
      calls += 1
      let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
      let leaving = try SimulatedProgram(machine, as: "leaving")
      try leaving.park("early")
      var other: SimulatedProgram?
      leaving.disk.runBefore(call: calls) {
        other = try? SimulatedProgram(machine, as: "other")
        try? other?.park("late")
      }
      try leaving.close()
      happened = other != nil
      guard let other else { continue }
      machine.crash()
      #expect(throws: Never.self) { try machine.check(leaving.saved + other.saved) }
      #expect(other.saved.count == 1)
    }
    #expect(calls > 20)
  }

  @Test("one may leave at any moment of the other's opening")
  func leavingWhileOpening() throws {
    var calls = 0
    var happened = true
    while happened {
      calls += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
      let leaving = try SimulatedProgram(machine, as: "leaving")
      try leaving.park("early")
      let disk = SimulatedDisk(machine)
      disk.runBefore(call: calls) {
        happened = true
        #expect(throws: Never.self) { try leaving.close() }
      }
      let opened = try SimulatedProgram(disk, as: "opened")
      #expect(opened.session.parked == ["early": "A point"], "call \(calls)")
      #expect(opened.notices == [])
    }
    #expect(calls > 5)
  }

  @Test("one may leave at any moment of the other's first entry, and does not get in its way")
  func leavingWhileEntering() throws {
    var calls = 0
    var happened = true
    while happened {
      calls += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
      let leaving = try SimulatedProgram(machine, as: "leaving")
      try leaving.park("early")
      let entering = try SimulatedProgram(machine, as: "entering")
      entering.disk.runBefore(call: calls) {
        happened = true
        #expect(throws: Never.self) { try leaving.close() }
      }
      #expect(throws: Never.self, "call \(calls)") { try entering.park("late") }
      machine.crash()
      #expect(throws: Never.self, "call \(calls)") {
        try machine.check(leaving.saved + entering.saved)
      }
    }
    #expect(calls > 8)
  }

  @Test(
    "one may be killed, or leave, at any moment of the other's leaving",
    arguments: [true, false], [true, false])
  func leavingWhileFolding(isKilled: Bool, hasJournal: Bool) throws {
    try atEveryCall(hasJournal: hasJournal) { other in
      try other.park("late")
      if isKilled { other.disk.kill() } else { try? other.close() }
    }
  }

  /// Lets another program do something before each call of leaving, in a run of its own.
  private func atEveryCall(
    hasJournal: Bool = true, _ act: (SimulatedProgram) throws -> Void
  ) throws {
    var calls = 0
    var happened = true
    while happened {
      calls += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
      let killed = try SimulatedProgram(machine, as: "killed")
      try killed.park("killed")
      killed.disk.kill()
      let leaving = try SimulatedProgram(machine, as: "leaving")
      if hasJournal { try leaving.park("early") }
      let other = try SimulatedProgram(machine, as: "other")
      var failure: (any Error)?
      try withoutActuallyEscaping(act) { act in
        leaving.disk.runBefore(call: calls) {
          happened = true
          do { try act(other) } catch { failure = error }
        }
        try leaving.close()
        leaving.disk.beforeCall = nil
      }
      #expect(failure == nil)
      machine.crash()
      let saved = killed.saved + leaving.saved + other.saved
      #expect(throws: Never.self, "call \(calls)") { try machine.check(saved) }
    }
    #expect(calls > 20)
  }
}
