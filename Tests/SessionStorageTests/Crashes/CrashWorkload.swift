import SessionEngine
import SessionStorage
import WorkshopModel

/// What two programs do with one session, one command after the other.
final class CrashWorkload {
  /// A command of the first program, or of another beside it.
  enum Command: CaseIterable {
    case enter, edit, erase, draft, follow, refresh, leave, kill
    case enterElsewhere, leaveElsewhere
  }

  let machine: SimulatedMachine
  /// What a power cut is expected to leave.
  private(set) var promises = Promises()
  private var board: SimulatedProgram?
  private var other: SimulatedProgram?
  private var openings = 0
  private var points = 0
  /// What is done before each call to the disk.
  var beforeCall: (() -> Void)?

  init() throws { machine = try SimulatedMachine.withSession() }

  /// Carries out `command`; one for which a program is not there opens it first.
  func carryOut(_ command: Command) throws {
    switch command {
    case .enter: try enter(in: opened(&board))
    case .edit: try edit(in: opened(&board))
    case .erase: try erase(in: opened(&board))
    case .draft: try opened(&board).keep("half typed")
    case .follow: try opened(&board).follow()
    case .refresh: try refresh(for: opened(&board))
    case .leave: try leave(&board)
    case .kill:
      try opened(&board).disk.kill()
      board = nil
    case .enterElsewhere: try enter(in: opened(&other))
    case .leaveElsewhere: try leave(&other)
    }
  }

  private func opened(_ program: inout SimulatedProgram?) throws -> SimulatedProgram {
    if let program { return program }
    openings += 1
    let disk = SimulatedDisk(machine, host: "here")
    disk.beforeCall = { [unowned self] in beforeCall?() }
    let opened = try SimulatedProgram(disk, as: "p\(openings)", screen: "screen \(openings)")
    program = opened
    return opened
  }

  private func enter(in program: SimulatedProgram) throws {
    points += 1
    try program.park("p\(points)", Promises.text(points))
    collect(program)
  }

  private func edit(in program: SimulatedProgram) throws {
    guard let point = program.session.parked.keys.min() else { return try enter(in: program) }
    try program.edit(point, "Edited.")
    collect(program)
  }

  private func erase(in program: SimulatedProgram) throws {
    guard let point = program.session.parked.keys.min() else { return try enter(in: program) }
    promises.maybeErased.insert(Promises.key(point))
    try program.erase(point)
    promises.erased.insert(point)
    collect(program)
  }

  /// Writes the session file while the board is open, as a process of its own does.
  private func refresh(for program: SimulatedProgram) throws {
    let disk = SimulatedDisk(machine, host: "here")
    disk.beforeCall = { [unowned self] in beforeCall?() }
    let seat = Seat(ReplicaID(rawValue: "r\(openings)"), machine: "here", screen: "refresh")
    _ = try SessionStore.refresh(
      sessionPath, for: program.session.replica, as: seat, atRest: true, on: disk)
  }

  private func leave(_ program: inout SimulatedProgram?) throws {
    let leaving = try opened(&program)
    try leaving.close()
    collect(leaving)
    program = nil
  }

  private func collect(_ program: SimulatedProgram) {
    promises.saved += program.saved
    program.forgetSaved()
  }
}
