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
  /// Operations made by a later version of the program.
  var futureOperations = 0

  /// Members of the file that this version does not know.
  static let extra: Members = ["mood": .object(["colour": "blue", "level": .decimal("1.50")])]

  /// The beginning of the history of `seed`: three to five rooms that share a first file.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    reference = Self.beginning.reference
    for session in Self.beginning.sessions.prefix(3 + random.below(3)) {
      rooms.append(Room(session: session, seen: reference.all, clock: Self.moment(&random)))
    }
  }

  /// What all histories begin with: a first file, in up to five rooms.
  private static let beginning: (reference: Reference, sessions: [Session]) = {
    let operations = Samples.beginning.operations
    var reference = Reference()
    for operation in operations.sorted { _ = reference.note(operation, seen: reference.all) }
    let sessions = (0..<5).map {
      Session(
        id: Samples.beginning.id, replica: ReplicaID(rawValue: "room\($0)"),
        operations: operations, extra: extra)
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
    switch random.below(34) {
    case 0..<5: try add(in: room)
    case 5..<11: try edit(in: room)
    case 11..<14: try editEverywhere()
    case 14..<16: try withdraw(in: room)
    case 16..<18: try restore(in: room)
    case 18..<21: try reverse(in: room, isUndo: true)
    case 21..<23: try reverse(in: room, isUndo: false)
    case 23..<25: try synchronise(room, with: random.below(rooms.count))
    case 25..<29: try deliver(from: random.below(rooms.count), to: room)
    case 29: try restart(room)
    case 30..<32: try answer(room)
    case 32: rooms[room].clock = Self.moment(&random)
    default: try receiveFromFuture(room)
    }
  }
}
