import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import WorkshopModel

/// A workshop whose moderator turns the room to things, for what the projector shows of them.
struct Wall {
  private(set) var session: Session
  private(set) var now = Timestamp(seconds: 1_574_674_500)
  private var generator = SystemRandomNumberGenerator()

  /// The example with a plan of three phases with minutes.
  init() throws {
    session = try exampleSession()
    for phase in session.state.all(Phase.self) {
      try perform(.edit(phase.key, ["minutes": 25]))
    }
    try perform(
      .add(
        Phase(
          id: Identifier("end"), order: OrderKey("z1"), title: "Report to the plenary",
          minutes: 10)))
  }

  /// Lets so many seconds pass.
  mutating func wait(_ seconds: Int) { now = Timestamp(seconds: now.seconds + seconds) }

  /// Carries a command out and gives the operations.
  @discardableResult
  mutating func perform(_ command: Command) throws -> [Operation] {
    try session.perform(command, at: now)
  }

  /// Adds an entry as the terminal that goes round does: at no terminal, on that day.
  mutating func enterInTurn(_ entry: Entry) throws -> [Operation] {
    try session.perform(
      [.add(entry)], by: ReplicaID(rawValue: "turn-\(entry.id.name)"),
      at: Timestamp(seconds: now.seconds / 86_400 * 86_400))
  }

  /// Takes in what was done elsewhere.
  mutating func receive(_ operations: [Operation]) { session.receive(operations) }

  /// Does something with the clock and gives the operations.
  @discardableResult
  mutating func take(_ step: ClockStep) throws -> [Operation] {
    let clock = Clock(session.state, at: now)
    return try session.perform(clock.commands(for: step, using: &generator), at: now)
  }
}
