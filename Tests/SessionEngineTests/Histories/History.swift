import SessionEngine
import WorkshopModel

/// A random history of a session in several rooms, the same for the same seed.
///
/// It checks each step as it goes, throws ``Violation`` for the first law that is broken, and is
/// then judged as a whole by `checkLaws()`.
struct History {
  /// Steps of one history; with the operations they lead to within the reference's limit.
  static let steps = 16

  var random: SplitMix64
  var rooms: [Room] = []
  var reference = Reference()
  var canaries = Canaries()
  /// What was set aside: old copies that may turn up again.
  var copies: [Reference.Copy] = []
  /// How many replicas have been started.
  var launches = 0
  /// Operations made by a later version of the program.
  var futureOperations = 0

  /// Members of the file that this version does not know.
  static let extra: Members = ["mood": .object(["colour": "blue", "level": .decimal("1.50")])]

  /// The beginning of the history of `seed`: mostly five rooms that share a first file.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    reference = Self.beginning.reference
    let count = random.oneIn(8) ? 3 + random.below(2) : 5
    for session in Self.beginning.sessions.prefix(count) {
      let terminal = session.terminal ?? TerminalID(rawValue: "nowhere")
      let clock = Self.moment(&random)
      rooms.append(
        Room(
          session: session, copy: reference.whole, clock: clock, terminal: terminal,
          own: [session.replica]))
    }
    copies = [reference.whole]
  }

  /// What all histories begin with: a first file, in up to five rooms.
  private static let beginning: (reference: Reference, sessions: [Session]) = {
    let operations = Samples.beginning.operations
    var reference = Reference()
    for operation in operations.sorted { _ = reference.note(operation, seen: reference.all) }
    let sessions = (0..<5).map {
      Session(
        id: Samples.beginning.id, replica: ReplicaID(rawValue: "room\($0)"),
        terminal: TerminalID(rawValue: "place\($0)"), operations: operations, extra: extra)
    }
    return (reference, sessions)
  }()

  /// A moment from 1970 to 2106.
  static func moment(_ random: inout SplitMix64) -> Timestamp {
    Timestamp(seconds: random.below(1 << 32))
  }

  /// Goes through all steps.
  mutating func run() throws {
    for _ in 0..<Self.steps where reference.operations.count < Reference.limit - 20 {
      try step()
    }
  }

  private mutating func step() throws {
    let room = random.below(rooms.count)
    switch random.below(42) {
    case 0..<5: try add(in: room)
    case 5..<11: try edit(in: room)
    case 11..<13: try editEverywhere()
    case 13..<15: try withdraw(in: room)
    case 15..<17: try restore(in: room)
    case 17..<20: try reverse(in: room, isUndo: true)
    case 20..<22: try reverse(in: room, isUndo: false)
    case 22..<24: try synchronise(room, with: random.below(rooms.count))
    case 24..<28: try deliverPart(of: rooms[random.below(rooms.count)].copy, to: room)
    case 28: try restart(room)
    case 29..<31: try answer(room)
    case 31..<34: try erase(in: room)
    case 34..<36: try launchAgain(room)
    case 36..<39: try launch(room, besides: random.below(rooms.count))
    case 39: try turnUp(in: room)
    case 40: rooms[room].clock = Self.moment(&random)
    default: try receiveFromFuture(room)
    }
    if random.oneIn(3) { try checkConflicts(in: rooms[room].session) }
  }
}
