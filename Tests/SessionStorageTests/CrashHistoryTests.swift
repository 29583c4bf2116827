import SessionEngine
import SessionStorage
import Testing

@Suite("Crashes")
struct CrashHistoryTests {
  @Test(
    "whatever programs do and whenever the power fails, what was called saved is there",
    arguments: 0..<4)
  func randomHistories(share: Int) throws {
    var powerCuts = 0
    for seed in Replay.seeds(share: share, of: 4) {
      let history = History(seed: seed)
      do { try history.run() } catch {
        Issue.record("\(error); again with \(Replay.hint(seed))")
        return
      }
      #expect(history.powerCuts > 0)
      powerCuts += history.powerCuts
    }
    print("\(Replay.histories / 4) histories with \(powerCuts) power cuts")
  }

  @Test("the power may fail in the middle of any call of a day", arguments: 1...2 as ClosedRange)
  func everyCall(seed: UInt64) throws {
    var call = 0
    var isOver = false
    while !isOver, call < 500 {
      call += 1
      let machine = try SimulatedMachine.withSession(seed: seed)
      machine.cutPower(after: call)
      let day = Day(machine)
      do { try day.run() } catch { #expect(machine.isOff, "\(error) at call \(call)") }
      isOver = day.isOver
      machine.crash()
      let comment: Comment = "seed \(seed), call \(call)"
      #expect(throws: Never.self, comment) { try machine.check(day.saved) }
      #expect(throws: Never.self, comment) { try secondLife(machine, after: day.saved) }
    }
    #expect(isOver && call > 100)
  }

  /// Opens the session, enters something, and leaves it as if nothing had happened.
  private func secondLife(_ machine: SimulatedMachine, after saved: [Operation]) throws {
    let program = try SimulatedProgram(machine, as: "next")
    try program.park("next")
    try program.close()
    try machine.check(saved + program.saved)
    #expect(machine.names(in: SimulatedMachine.home) == ["ws.dayzero", "ws.json", "ws.json~"])
  }

  @Test("the power may fail while a session is made: it is there as a whole or not at all")
  func making() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      for call in 1...8 {
        let machine = SimulatedMachine(seed: seed)
        machine.cutPower(after: call)
        let session = try Session.small()
        var isMade = false
        do {
          try SessionStore.create(session, at: sessionPath, on: SimulatedDisk(machine))
          isMade = true
        } catch { #expect(machine.isOff) }
        machine.crash()
        if !isMade, machine.bytes(at: sessionPath) == nil { continue }
        #expect(throws: Never.self) { try machine.check(session.operations.sorted) }
      }
    }
  }
}
