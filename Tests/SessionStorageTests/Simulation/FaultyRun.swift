import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// A program that opens a session, enters three points and leaves, while its disk fails.
final class FaultyRun {
  private let machine: SimulatedMachine
  private let fault: SimulatedDisk.Fault
  private let wayOut: String
  /// How many calls failed.
  private(set) var failures = 0

  init(isHandWritten: Bool, fault: SimulatedDisk.Fault, wayOut: String) throws {
    let seed = UInt64(fault.call)
    if isHandWritten {
      machine = SimulatedMachine(seed: seed)
      let text = #"{"format":"dayzero-session","version":1,"workshop":{"title":"By hand"}}"#
      machine.put(Array(text.utf8), at: sessionPath)
    } else {
      machine = try SimulatedMachine.withSession(seed: seed)
    }
    self.fault = fault
    self.wayOut = wayOut
  }

  func live(until ending: InjectedErrorTests.Ending) throws {
    let program = try open()
    let points = ["a", "b", "c"]
    for point in points { attempt { try program.park(point) } }
    let isLeft = attempt { try program.close() }
    failures += program.disk.failures
    if ending == .powerCut {
      machine.crash()
      return expectAll(of: program.saved)
    }
    program.disk.fault = nil
    if !isLeft { try program.close() }
    #expect(program.disk.openCount == 0, "\(fault)")
    #expect(machine.journals == [])
    let left = machine.names(in: SimulatedMachine.home) + machine.names(in: journalFolder)
    #expect(!left.contains { $0.contains(".new") }, "\(left), \(fault)")
    machine.crash()
    expectAll(of: program.saved)
    #expect(try machine.reopened().session.parked.keys.sorted() == points, "\(fault)")
  }

  private func open() throws -> SimulatedProgram {
    let disk = SimulatedDisk(machine)
    do throws(StorageError) {
      return try SimulatedProgram(disk, as: "p", fault: fault)
    } catch {
      expectHelpful(error, wayOut)
      failures += disk.failures
      return try SimulatedProgram(SimulatedDisk(machine), as: "p")
    }
  }

  /// Carries something out that may fail, as long as that is told.
  @discardableResult
  private func attempt(_ action: () throws -> Void) -> Bool {
    do {
      try action()
      return true
    } catch {
      expectHelpful(error, wayOut)
      return false
    }
  }

  private func expectAll(of saved: [Operation]) {
    #expect(throws: Never.self, "\(fault)") { try machine.check(saved) }
  }
}
