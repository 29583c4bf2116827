import SessionEngine
import WorkshopModel

/// A room with a plan and a clock, for tests that do things with it one after the other.
struct ClockRoom {
  private(set) var session: Session
  private(set) var now = Timestamp(seconds: 1_574_674_500)
  private var generator: SplitMix64

  /// A room where the workshop has phases of so many minutes, and ends at `end` by a clock that is
  /// an hour ahead of UTC; it is 10:35 there.
  init(
    _ minutes: [Int?], end: String? = nil, start: String? = nil, replica: String = "room",
    seed: UInt64 = 1
  ) throws {
    generator = SplitMix64(seed: seed)
    session = Session(id: "clock", replica: ReplicaID(rawValue: "first"))
    var fields: Members = ["title": "Workshop"]
    fields.set("start", start)
    fields.set("end", end)
    _ = try session.perform(.add(.workshop, fields), at: now)
    for (number, (key, minutes)) in zip(OrderKey.row(of: minutes.count), minutes).enumerated() {
      let phase = Phase(
        id: Identifier("p\(number)"), order: key, title: "Phase \(number)", minutes: minutes)
      _ = try session.perform(.add(phase), at: now)
    }
    session = Samples.copy(session, as: replica)
  }

  /// What the clock shows now.
  var clock: Clock { session.clock(at: now, LocalTime(ahead: 3_600)) }

  /// Lets so many seconds pass; negative puts the machine's clock back.
  mutating func wait(_ seconds: Int) { now = Timestamp(seconds: now.seconds + seconds) }

  /// Puts the machine's clock to `moment`.
  mutating func setClock(_ moment: Timestamp) { now = moment }

  /// Carries `steps` out.
  mutating func take(_ steps: ClockStep...) throws {
    for step in steps {
      _ = try session.perform(clock.commands(for: step, using: &generator), at: now)
    }
  }

  /// Takes the last step back.
  mutating func undo() throws { _ = try session.undo(at: now) }

  /// Brings back what was taken back.
  mutating func redo() throws { _ = try session.redo(at: now) }

  /// Carries a command out that is not about the clock.
  mutating func perform(_ command: Command) throws { _ = try session.perform(command, at: now) }

  /// Takes in all that `other` has.
  mutating func receive(from other: ClockRoom) { session.receive(other.session.operations.sorted) }

  /// The same room at another terminal.
  func copy(as replica: String, seed: UInt64) -> ClockRoom {
    var copy = self
    copy.session = Samples.copy(session, as: replica)
    copy.generator = SplitMix64(seed: seed)
    return copy
  }

  /// The identifier of the phase at `index`.
  static func phase(_ index: Int) -> Identifier<Phase> { Identifier("p\(index)") }
}
