import SessionEngine
import WorkshopModel

extension History {
  /// Both rooms get everything that the other has.
  mutating func synchronise(_ first: Int, with second: Int) throws(Violation) {
    try deliver(rooms[first].seen, to: second)
    try deliver(rooms[second].seen, to: first)
  }

  /// Some of what one room has reaches the other, late, out of order and more than once.
  mutating func deliver(from source: Int, to target: Int) throws(Violation) {
    let part = Reference.Places(random.next()) << 64 | Reference.Places(random.next())
    try deliver(rooms[source].seen & part, to: target)
  }

  /// Delivers the operations at `places` in a random order, some of them twice.
  mutating func deliver(_ places: Reference.Places, to target: Int) throws(Violation) {
    let sent = reference.operations(at: places)
    let repeated = sent.filter { _ in random.oneIn(4) }
    let news = places & ~rooms[target].seen
    if news != 0 { rooms[target].trail = [] }
    let added = rooms[target].session.receive(random.shuffled(sent + repeated))
    try hold(added == news.nonzeroBitCount, "receiving told \(added) of \(news) new operations")
    rooms[target].seen |= places
    try hold(
      rooms[target].session.operations.count == rooms[target].seen.nonzeroBitCount,
      "an operation was lost or doubled in receiving")
  }

  /// The program ends and starts again from what it had, under the same name.
  mutating func restart(_ room: Int) throws(Violation) {
    let before = rooms[room].session
    let session = Session(
      id: before.id, replica: before.replica,
      operations: union(random.shuffled(before.operations.sorted)), extra: Self.extra)
    try compare(session, before, "a restart")
    rooms[room].session = session
  }

  /// A later version of the program sends something that this one knows only in part.
  mutating func receiveFromFuture(_ room: Int) throws(Violation) {
    let session = rooms[room].session
    futureOperations += 1
    let operation = Operation(
      id: OperationID(ReplicaID(rawValue: "future"), futureOperations),
      lamport: session.operations.lamport + 1, content: futureContent(in: session),
      at: "\(rooms[room].clock)", extra: ["mood": .list([.null, .decimal("-1e3")])])
    let seen = rooms[room].seen
    let isOther = operation.change == nil
    let sent = isOther ? operation.withoutExtra : operation
    let place = reference.note(sent, seen: seen)
    try deliver(place, to: room)
  }

  private mutating func futureContent(in session: Session) -> Operation.Content {
    guard random.oneIn(2), let key = standingRecord(in: session) else {
      return .other(["kind": "poll", "set": .object(["Ωmega": .bool(true)]), "rec": .integer(1)])
    }
    let heads = session.state[key]?["aura"]?.heads ?? []
    return .change(
      Operation.Change(
        record: key, set: ["aura": .object(["hue": .integer(random.below(3))])],
        over: heads.map(\.stamp.id).sorted()))
  }

  private mutating func standingRecord(in session: Session) -> RecordKey? {
    let keys = RecordType.allCases.flatMap { session.state.states(of: $0) }
      .filter { !$0.isDeleted }.map(\.key).sorted()
    return keys.isEmpty ? nil : random.pick(keys)
  }
}

extension Operation {
  /// The same without members of its own: those of an unknown kind are all in its content.
  fileprivate var withoutExtra: Operation {
    Operation(
      id: id, lamport: lamport, content: content, at: at, terminal: terminal, batch: batch,
      purpose: purpose)
  }
}

extension OperationSet {
  /// This set with everything that `other` has.
  func joined(with other: OperationSet) -> OperationSet {
    var set = self
    for operation in other.sorted { set.insert(operation) }
    return set
  }
}

/// The set of `operations`, put in in that order.
func union(_ operations: [Operation]) -> OperationSet {
  var set = OperationSet()
  for operation in operations { set.insert(operation) }
  return set
}
