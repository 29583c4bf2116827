import SessionEngine
import WorkshopModel

extension History {
  /// Both rooms get everything that the other has.
  mutating func synchronise(_ first: Int, with second: Int) throws(Violation) {
    try deliver(rooms[first].copy, to: second)
    try deliver(rooms[second].copy, to: first)
  }

  /// Some of a copy reaches a room, late, out of order and more than once.
  mutating func deliverPart(of copy: Reference.Copy, to target: Int) throws(Violation) {
    let part = Reference.Places(random.next()) << 64 | Reference.Places(random.next())
    try deliver(Reference.Copy(seen: copy.seen & part, erased: copy.erased), to: target)
  }

  /// Delivers a copy in a random order, some of it twice; then the room knows what is in it.
  mutating func deliver(_ copy: Reference.Copy, to target: Int) throws(Violation) {
    let sent = reference.operations(in: copy)
    let repeated = sent.filter { _ in random.oneIn(4) }
    let news = copy.seen & ~rooms[target].seen
    let erased = Set(sent.compactMap(\.erasedRecord)).subtracting(rooms[target].copy.erased)
    if news != 0 || !erased.isEmpty { rooms[target].trail = [] }
    let added = rooms[target].session.receive(random.shuffled(sent + repeated))
    let new = news.nonzeroBitCount
    try hold(
      new...(new + erased.count) ~= added, "receiving told \(added) of \(new) new operations")
    rooms[target].copy.seen |= copy.seen
    rooms[target].copy.erased.formUnion(erased)
    rooms[target].copy = reference.closed(rooms[target].copy)
    try hold(
      rooms[target].session.operations.count == rooms[target].seen.nonzeroBitCount,
      "an operation was lost or doubled in receiving")
    try checkErased(in: rooms[target])
    if !erased.isEmpty { try checkBytes(of: rooms[target], isJournal: random.oneIn(2)) }
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
    try deliver(Reference.Copy(seen: place), to: room)
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
