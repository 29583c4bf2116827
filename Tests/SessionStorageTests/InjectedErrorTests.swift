#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import TestSupport
import Testing

@Suite("Injected errors")
struct InjectedErrorTests {
  /// Error numbers, each with the way out that a person is told.
  static let codes: [(Int32, String)] = [
    (ENOSPC, "free some space"), (EDQUOT, "free some space"), (EIO, "save to another disk"),
    (EACCES, "choose a folder of your own"), (EROFS, "choose another folder"),
    (EMFILE, "close other programs"),
  ]

  /// An error of one call; one of every later call, until it passes or the power fails.
  enum Ending: CaseIterable { case once, heals, powerCut }

  /// Opens, enters three points and leaves, once for each call that can fail, until none is left.
  @Test(
    "an error in any call loses nothing that was saved, and nothing at all when it passes",
    arguments: codes, Ending.allCases)
  func everyCall(code: (Int32, String), ending: Ending) throws {
    for isHandWritten in ending == .once ? [false, true] : [code.0 == EIO] {
      var call = 0
      var failures = 1
      while failures > 0 {
        call += 1
        let fault = SimulatedDisk.Fault(call: call, code: code.0, forGood: ending != .once)
        let run = try FaultyRun(isHandWritten: isHandWritten, fault: fault, wayOut: code.1)
        try run.live(until: ending)
        failures = run.failures
      }
      #expect(call > 40)
    }
  }

  @Test(
    "the same holds for following, drafts, erasing, repairing and going on with a journal",
    arguments: codes, Ending.allCases)
  func everyOtherCall(code: (Int32, String), ending: Ending) throws {
    guard ending == .once || code.0 == EIO || code.0 == ENOSPC else { return }
    var call = 0
    var failures = 1
    while failures > 0 {
      call += 1
      let fault = SimulatedDisk.Fault(call: call, code: code.0, forGood: ending != .once)
      let run = try FaultyDay(fault: fault, wayOut: code.1)
      try run.live(until: ending)
      failures = run.failures
    }
    print("\(call - 1) errors injected, \(ending)")
    #expect(call > 100)
  }

  @Test(
    "an error in any call of making a session is told, and it can be made again", arguments: codes)
  func making(code: (Int32, String)) throws {
    for forGood in [false, true] {
      var failures = 1
      var call = 0
      while failures > 0 {
        call += 1
        let machine = SimulatedMachine(seed: UInt64(call))
        let disk = SimulatedDisk(machine)
        disk.fault = SimulatedDisk.Fault(call: call, code: code.0, forGood: forGood)
        do {
          try SessionStore.create(.small(), at: sessionPath, on: disk)
        } catch {
          expectHelpful(error, code.1)
        }
        failures = disk.failures
        disk.fault = nil
        if machine.bytes(at: sessionPath) == nil {
          try SessionStore.create(.small(), at: sessionPath, on: disk)
        }
        #expect(disk.openCount == 0)
        #expect(throws: Never.self) { try machine.check(Session.small().operations.sorted) }
      }
      #expect(call > 6)
    }
  }

  @Test("a journal that failed is never written again, and what was not saved goes to the next")
  func newJournalAfterFailure() throws {
    for name in [SimulatedCall.Name.append, .sync] {
      let machine = try SimulatedMachine.withSession()
      let program = try SimulatedProgram(machine, as: "p")
      try program.park("a")
      program.disk.fault = SimulatedDisk.Fault(
        call: name == .append ? 3 : 4, code: EIO, forGood: false)
      #expect(throws: StorageError.self) { try program.park("b") }
      #expect(machine.log.last { $0.name == name }?.path == journalFolder + "/p.jsonl")
      machine.forgetLog()
      try program.park("c")
      try program.park("d")
      let written = machine.log.filter { $0.name == .append || $0.name == .sync }.map(\.path)
      #expect(
        Set(written).isSubset(of: ["p-2.jsonl", "p-2.jsonl.new"].map { journalFolder + "/" + $0 }))
      machine.crash()
      #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b", "c", "d"])
    }
  }

  @Test("more can be entered after leaving failed, and leaving be tried again")
  func leavingFailed() throws {
    for call in 1...40 {
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let program = try SimulatedProgram(machine, as: "p")
      try program.park("before")
      program.disk.fault = SimulatedDisk.Fault(call: call, code: EIO, forGood: false)
      try? program.close()
      program.disk.fault = nil
      try program.park("after")
      if call.isMultiple(of: 2) { try program.close() }
      machine.crash()
      #expect(throws: Never.self, "call \(call)") { try machine.check(program.saved) }
    }
  }
}

/// Expects that an error names a file of the session and says what to do.
func expectHelpful(
  _ error: any Error, _ wayOut: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let sentence = sentence(of: error)
  let isHelpful =
    sentence.contains("'/home") && sentence.contains(wayOut) && sentence.hasSuffix(".")
    && sentence.first?.isUppercase == true
  #expect(isHelpful, "\(sentence)", sourceLocation: sourceLocation)
}
