import SessionEngine
import SessionStorage
import WorkshopModel

/// A random history of a session on a simulated machine: two programs open, enter, close, are
/// killed, meet errors, act in the middle of each other's calls, and the power fails at any call.
final class History {
  private let machine: SimulatedMachine
  private var generator: SeededGenerator
  private var programs: [SimulatedProgram?] = [nil, nil]
  private var saved: [Operation] = []
  private var points = 0
  /// How often the power failed.
  private(set) var powerCuts = 0

  init(seed: UInt64) {
    machine = SimulatedMachine(seed: seed)
    generator = SeededGenerator(seed: ~seed)
  }

  /// Lives through it.
  ///
  /// - Throws: ``Loss`` when something that was called saved is not there any more, or a file is
  ///   not whole.
  func run() throws {
    try create()
    for _ in 0..<(3 + generator.below(7)) { try step() }
    if generator.oneIn(2) { machine.cutPower(after: 1 + generator.below(12)) }
    for slot in programs.indices { act(slot) }
    try crash()
    if generator.oneIn(4) { try leave() }
  }

  /// Makes the session, however often the power fails while doing so.
  private func create() throws {
    for _ in 0..<100 {
      if generator.oneIn(3) { machine.cutPower(after: 1 + generator.below(8)) }
      let session = try Session.small(by: newName())
      do throws(StorageError) {
        try SessionStore.create(session, at: sessionPath, on: SimulatedDisk(machine))
        saved = session.operations.sorted
      } catch {
        try crash()
        guard case .file = machine.node(at: sessionPath) else { continue }
        saved = try machine.reopened().session.operations.sorted
      }
      return machine.sparePower()
    }
    throw Loss("the session could not be made")
  }

  /// Lets one of the programs do something, with some mishap now and then.
  private func step() throws {
    let slot = generator.below(2)
    let calls = 1 + generator.below(30)
    switch generator.below(8) {
    case 0, 1: machine.cutPower(after: calls)
    case 2: programs[slot]?.disk.kill(after: calls)
    case 3: programs[slot]?.disk.fault = fault(after: calls)
    case 4, 5: interrupt(slot, after: calls)
    default: break
    }
    act(slot)
    if machine.isOff { try crash() }
    machine.sparePower()
    programs[slot]?.disk.beforeCall = nil
    programs[slot]?.disk.fault = nil
  }

  private func fault(after calls: Int) -> SimulatedDisk.Fault {
    // Input/output error, no space left.
    SimulatedDisk.Fault(call: calls, code: generator.oneIn(2) ? 5 : 28, forGood: generator.oneIn(3))
  }

  /// Lets the other program act in the middle of what the one in `slot` does.
  private func interrupt(_ slot: Int, after calls: Int) {
    programs[slot]?.disk.runBefore(call: calls) { [unowned self] in act(1 - slot) }
  }

  private func act(_ slot: Int) {
    guard let program = programs[slot] else {
      programs[slot] = try? SimulatedProgram(machine, as: newName())
      return
    }
    switch generator.below(8) {
    case 0: program.disk.kill()
    case 1, 2: if (try? program.close()) != nil { note(program, leaves: slot) }
    default: enter(1 + generator.below(2), in: program)
    }
    if program.disk.isRunning { collect(program) } else { note(program, leaves: slot) }
  }

  private func enter(_ count: Int, in program: SimulatedProgram) {
    for _ in 0..<count {
      points += 1
      let text = String(repeating: "é\n", count: generator.below(6)) + "\(points)"
      try? program.park("p\(points)", text)
    }
  }

  private func newName() -> String { ReplicaID.random(using: &generator).rawValue }

  private func note(_ program: SimulatedProgram, leaves slot: Int) {
    collect(program)
    programs[slot] = nil
  }

  private func collect(_ program: SimulatedProgram) {
    saved += program.saved
    program.forgetSaved()
  }

  private func crash() throws {
    programs.compactMap { $0 }.forEach(collect)
    programs = [nil, nil]
    machine.crash()
    powerCuts += 1
    guard case .file = machine.node(at: sessionPath) else { return }
    try machine.check(saved)
  }

  /// Opens and closes the session once more, and enters something in between.
  private func leave() throws {
    let program = try SimulatedProgram(machine, as: newName())
    enter(1, in: program)
    try program.close()
    collect(program)
    machine.crash()
    try machine.check(saved)
    guard try machine.reopened().notices.isEmpty, !machine.journals.isEmpty else { return }
    throw Loss("journals were left: \(machine.journals)")
  }
}
