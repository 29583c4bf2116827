import Insights
import SessionEngine
import TestSupport
import WorkshopModel

/// A session in which chance does one thing after the other.
struct Course {
  private(set) var session: Session
  private var other: Session
  private var random: SplitMix64
  private var waiting: [Command]
  private var entries: [RecordKey] = []

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    let rooms = RandomRooms(&random)
    session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    for command in rooms.base { _ = try session.perform(command, at: Timestamp(seconds: 0)) }
    other = Session(
      id: "s", replica: ReplicaID(rawValue: "b"), operations: session.operations)
    waiting = rooms.entries.shuffled(using: &random)
    waiting += rooms.joins + rooms.rest
    if let group = session.state.all(Group.self).first {
      let ballot = Ballot(
        id: Ballot.name(of: group.id, round: 1), group: group.id, round: 1, method: .secret,
        dots: 3)
      waiting.append(.add(ballot))
    }
  }

  /// Goes on as chance has it from now on.
  mutating func reseed(_ seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func chance(of count: Int) -> Bool { Int.one(in: count, &random) }

  /// Does the next thing, here or at another terminal.
  mutating func step() throws {
    let time = Timestamp(seconds: 0)
    switch Int.random(in: 0..<16, using: &random) {
    case 0..<6:
      guard !waiting.isEmpty else { return }
      enter(waiting.removeFirst())
    case 6: change { key, random in .edit(key, ["text": .string("budget \(random.next() % 9)")]) }
    case 7: change { key, random in .edit(key, ["organisation": .string("Élan GmbH")]) }
    case 8: change { key, random in .withdraw(key) }
    case 9: change { key, random in .restore(key) }
    case 10:
      let head = entries.randomElement(using: &random).map { Value.string($0.id.rawValue) }
      let joined = chance(of: 3) ? .null : head ?? .null
      change { key, _ in .edit(key, ["joined": joined]) }
    case 11: _ = try? session.undo(at: time)
    case 12: _ = try? session.redo(at: time)
    case 13 where chance(of: 4): change { key, random in .erase(key) }
    case 14:
      _ = other.receive(session.operations.sorted)
      guard !waiting.isEmpty else { return }
      _ = try? other.perform(waiting.removeFirst(), at: time)
    case 15: _ = session.receive(other.operations.sorted)
    default: vote()
    }
  }

  private mutating func enter(_ command: Command) {
    if case .add(let key, _) = command, key.type == .entry { entries.append(key) }
    _ = try? session.perform(command, at: Timestamp(seconds: 0))
  }

  private mutating func change(_ command: (RecordKey, inout SplitMix64) -> Command) {
    guard let key = entries.randomElement(using: &random) else { return }
    _ = try? session.perform(command(key, &random), at: Timestamp(seconds: 0))
  }

  private mutating func vote() {
    guard let ballot = session.state.all(Ballot.self).first,
      let item = Ledger(session).items(of: ballot, in: session).randomElement(using: &random)
    else { return }
    let number = Int.random(in: 0..<1_000, using: &random)
    _ = try? session.perform(
      .add(
        Vote(
          id: Identifier("v\(number)"), voter: "v\(number % 5)", item: item, dots: 1 + number % 3)),
      at: Timestamp(seconds: 0))
  }
}
