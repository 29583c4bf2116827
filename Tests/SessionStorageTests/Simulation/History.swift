import SessionEngine
import SessionStorage
import WorkshopModel

/// A random history of a session in one folder: programs on one or two machines open, enter, look
/// what the others did, erase, keep drafts, have the file written, leave, are killed, meet errors, act in the middle of
/// each other's calls; tools put copies beside the file, journals end in unfinished lines, and the
/// power fails at any call.
final class History {
  let machine: SimulatedMachine
  var generator: SeededGenerator
  var programs: [SimulatedProgram?] = [nil, nil, nil]
  /// The machine of each program.
  private let hosts: [String]
  var promises = Promises()
  /// The session file as it was at some time.
  var earlier: [UInt8] = []
  var count = 0
  /// How often the power failed.
  private(set) var powerCuts = 0

  init(seed: UInt64) {
    machine = SimulatedMachine(seed: seed)
    generator = SeededGenerator(seed: ~seed)
    hosts = ["here", "here", generator.oneIn(2) ? "there" : "here"]
  }

  /// Lives through it.
  ///
  /// - Throws: ``Loss`` when something that was called saved is not there any more, or a file is
  ///   not whole, or what was erased is still in one.
  func run() throws {
    try create()
    for _ in 0..<(3 + generator.below(8)) { try step() }
    if generator.oneIn(2) { machine.cutPower(after: 1 + generator.below(12)) }
    for slot in programs.indices { act(slot) }
    try crash()
    if generator.oneIn(3) { try leave() }
  }

  /// Makes the session, however often the power fails while doing so.
  private func create() throws {
    for _ in 0..<100 {
      if generator.oneIn(3) { machine.cutPower(after: 1 + generator.below(8)) }
      let session = try Session.small(by: newName())
      do throws(StorageError) {
        try SessionStore.create(session, at: sessionPath, on: SimulatedDisk(machine))
        promises.saved = session.operations.sorted
      } catch {
        try crash()
        guard case .file = machine.node(at: sessionPath) else { continue }
        promises.saved = try machine.reopened().session.operations.sorted
      }
      earlier = machine.bytes(at: sessionPath) ?? []
      return machine.sparePower()
    }
    throw Loss("the session could not be made")
  }

  /// Lets one of the programs do something, with some mishap now and then.
  private func step() throws {
    let slot = generator.below(programs.count)
    let calls = 1 + generator.below(40)
    switch generator.below(10) {
    case 0, 1, 2: machine.cutPower(after: calls)
    case 3: programs[slot]?.disk.kill(after: calls)
    case 4: programs[slot]?.disk.fault = fault(after: calls)
    case 5, 6: interrupt(slot, after: calls)
    case 7: try mishap()
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

  /// Lets another program act in the middle of what the one in `slot` does.
  private func interrupt(_ slot: Int, after calls: Int) {
    let other = (slot + 1 + generator.below(programs.count - 1)) % programs.count
    programs[slot]?.disk.runBefore(call: calls) { [unowned self] in act(other) }
  }

  private func act(_ slot: Int) {
    guard let program = programs[slot] else {
      programs[slot] = open(slot)
      return
    }
    switch generator.below(14) {
    case 0: program.disk.kill()
    case 1, 2: if (try? program.close()) != nil { note(program, leaves: slot) }
    case 3, 4: _ = try? program.follow()
    case 5: erase(in: program)
    case 6: keep(in: program, slot)
    case 7, 8: refresh(for: program)
    default: enter(1 + generator.below(2), in: program)
    }
    if program.disk.isRunning { collect(program) } else { note(program, leaves: slot) }
  }

  /// Opens the session at the terminal of `slot`; nil when that goes wrong.
  private func open(_ slot: Int) -> SimulatedProgram? {
    let disk = SimulatedDisk(machine, host: hosts[slot])
    let program = try? SimulatedProgram(disk, as: newName(), screen: "screen \(slot)")
    if let program { promises.expectDraft(of: program, at: slot) } else { disk.kill() }
    return program
  }

  func newName() -> String { ReplicaID.random(using: &generator).rawValue }

  private func note(_ program: SimulatedProgram, leaves slot: Int) {
    collect(program)
    programs[slot] = nil
  }

  private func collect(_ program: SimulatedProgram) {
    promises.saved += program.saved
    program.forgetSaved()
  }

  private func crash() throws {
    programs.compactMap { $0 }.forEach(collect)
    programs = [nil, nil, nil]
    machine.crash()
    powerCuts += 1
    guard case .file = machine.node(at: sessionPath) else { return }
    try machine.check(promises.saved, erased: promises.maybeErased)
    if generator.oneIn(2) { earlier = machine.bytes(at: sessionPath) ?? [] }
    guard generator.oneIn(2), !promises.erased.isEmpty else { return }
    // Whoever opens the session next has removed what was erased when that is done.
    let program = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: newName())
    program.disk.kill()
    try promises.checkErasures(machine)
  }

  /// Opens and closes the session once more, and enters something in between.
  private func leave() throws {
    let slot = generator.below(2)
    guard let program = open(slot) else { throw Loss("the session cannot be opened") }
    enter(1, in: program)
    try program.close()
    collect(program)
    machine.crash()
    try machine.check(promises.saved, erased: promises.maybeErased)
    try promises.checkErasures(machine)
    try promises.checkDrafts()
    try checkNames(isWhole: try machine.reopened().notices.isEmpty)
  }

  /// Checks that no file was left over.
  private func checkNames(isWhole: Bool) throws {
    // What somebody else has put there stays.
    let home = machine.names(in: SimulatedMachine.home).filter {
      !$0.hasPrefix("ws.sync-conflict-")
    }
    guard home.allSatisfy(["ws.dayzero", "ws.json", "ws.json~"].contains) else {
      throw Loss("left over: \(home)")
    }
    let known = { (name: String) in
      name == "lock" || name == "torn" || name.hasSuffix(".drafts") || name.hasSuffix(".state")
        // Of another machine, or damaged, or of a program that is about to write its first line.
        || name.hasSuffix(".jsonl") && (!isWhole || self.hosts.contains("there"))
        || name.hasSuffix(".jsonl.new") && self.machine.bytes(at: journalFolder + "/" + name) == []
    }
    let folder = machine.names(in: journalFolder).filter { !known($0) }
    guard folder.isEmpty else { throw Loss("left over: \(folder)") }
  }
}
