import SessionEngine
import SessionStorage

/// The same day on any machine: two programs at once, the file written while one is open, one that
/// is killed, one that tidies up.
final class Day {
  private let machine: SimulatedMachine
  private var programs: [SimulatedProgram] = []
  /// Whether the day came to its end.
  private(set) var isOver = false

  init(_ machine: SimulatedMachine) { self.machine = machine }

  /// What its programs called saved.
  var saved: [Operation] { programs.flatMap(\.saved) }

  /// Lives through it.
  func run() throws {
    let first = try open("first")
    try first.park("a1")
    try first.park("a2", "Two\nlines")
    let second = try open("second")
    try second.park("b1")
    try second.close()
    try first.park("a3")
    _ = try SessionStore.refresh(
      sessionPath, for: ReplicaID(rawValue: "first"), as: Seat(ReplicaID(rawValue: "refresh")),
      atRest: true, on: SimulatedDisk(machine))
    try first.close()
    let killed = try open("killed")
    try killed.park("c1")
    killed.disk.kill()
    try open("last").close()
    isOver = true
  }

  private func open(_ name: String) throws -> SimulatedProgram {
    let program = try SimulatedProgram(machine, as: name)
    programs.append(program)
    return program
  }
}
