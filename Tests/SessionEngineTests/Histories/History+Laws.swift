import SessionEngine
import SessionStorage
import WorkshopModel

extension History {
  /// How many histories share the costly checks: each gets those of its turn.
  static let turns = 16

  /// Judges the history as a whole, with the costly checks of its `turn`.
  mutating func checkLaws(turn: Int) throws {
    let first = turn % rooms.count
    let early = rooms[first]
    if turn % 2 == 0 { try checkBytes(of: early, isJournal: turn % 3 == 0) }
    if turn % 2 == 1 && reference.isClosed(early.seen) {
      try checkAgainstReference(early.session.state, in: early.copy, early.replica.rawValue)
    }
    if turn % 2 == 0 { try checkMerge(turn: turn) }
    try deliverAll(to: first)
    let whole = session(random.shuffled(reference.operations))
    let expected = reference.operations(in: reference.whole)
    try hold(whole.operations.count == expected.count, "an operation was lost")
    try hold(expected.allSatisfy { whole.operations[$0.id] == $0 }, "an operation changed")
    try checkAgainstReference(whole.state, in: reference.whole, "all operations")
    try checkIndex(whole.entries, of: whole.state, "all operations")
    try compare(rooms[first].session, whole, "another order of delivery")
    switch turn % Self.turns {
    case 1, 9: try checkFile(of: whole)
    case 2, 10: try checkClocks(whole)
    case 3: try checkRooms(whole)
    default: break
    }
  }

  /// All that was ever made, as it was made, reaches a room, or what is left of it.
  private mutating func deliverAll(to room: Int) throws(Violation) {
    let whole = reference.whole
    try deliver(random.oneIn(2) ? whole : Reference.Copy(seen: whole.seen), to: room)
    // An old copy that is put in once more brings nothing back.
    if random.oneIn(2) { try deliver(random.pick(copies), to: room) }
  }

  /// When all has reached all, every room has the same bytes.
  private mutating func checkRooms(_ whole: Session) throws(Violation) {
    let bytes = SessionFile.bytes(of: whole)
    for room in rooms.indices {
      try deliverAll(to: room)
      try hold(rooms[room].session.operations == whole.operations, "a room has other operations")
      try hold(SessionFile.bytes(of: rooms[room].session) == bytes, "a room has other bytes")
    }
  }

  private func session(_ operations: [Operation]) -> Session {
    Session(
      id: rooms[0].session.id, replica: ReplicaID(rawValue: "judge"),
      operations: union(operations), extra: Self.extra)
  }

  /// Merging is commutative, associative and idempotent, and keeps everything.
  private func checkMerge(turn: Int) throws(Violation) {
    let sets = rooms.map(\.session.operations)
    let (a, b, c) = (
      sets[turn % sets.count], sets[(turn + 1) % sets.count], sets[(turn + 2) % sets.count]
    )
    let both = a.joined(with: b)
    let all = both.joined(with: c)
    let pairs = [
      ("commutative", all, c.joined(with: b).joined(with: a)),
      ("associative", all, a.joined(with: b.joined(with: c))),
      ("idempotent", all, all.joined(with: both)),
    ]
    for (law, left, right) in pairs { try hold(left == right, "merging is not \(law)") }
    guard turn % Self.turns == 0 else { return }
    let (law, left, right) = pairs[turn / Self.turns % pairs.count]
    try compareBytes(session(left.sorted), session(right.sorted), "merging is not \(law)")
    try hold(
      a.sorted.allSatisfy { both.contains($0.id) }, "merging took an operation away")
  }

  /// The state is what the reference says: nothing lost, nothing made up.
  private func checkAgainstReference(
    _ state: State, in copy: Reference.Copy, _ occasion: String
  ) throws(Violation) {
    let keys = reference.records(in: copy)
    try hold(state.erased == copy.erased, "\(occasion): other records are erased")
    try hold(state.sorted.map(\.key) == keys.sorted(), "\(occasion): other records")
    for key in keys {
      let expected = reference.expectation(of: key, at: copy.seen)
      guard let record = state[key] else { throw Violation(description: "\(key) is not there") }
      let fields = record.fields + [record["deleted"]].compactMap(\.self)
      try hold(
        Set(fields.map(\.name)) == Set(expected.heads.keys), "\(occasion): \(key) has other fields")
      for field in fields {
        let heads = field.heads.map { Reference.Head(stamp: $0.stamp, value: $0.value) }
        try hold(
          heads == expected.heads[field.name],
          "\(occasion): \(key).\(field.name) is \(heads), not \(expected.heads[field.name] ?? [])")
        try hold(field.shown == heads[0].value, "\(occasion): another value is shown")
      }
      try hold(record.created == expected.created, "\(occasion): \(key) was created otherwise")
      try hold(record.isDeleted == expected.isDeleted, "\(occasion): \(key) is withdrawn or not")
      try hold(
        record.isContestedDeletion == expected.isContested,
        "\(occasion): \(key) is contested or not")
    }
  }

  /// What is written is read again as it was, and says nothing that its operations do not.
  private func checkFile(of whole: Session) throws {
    let bytes = SessionFile.bytes(of: whole)
    let file = try SessionFile(bytes)
    try hold(file.damages.isEmpty, "the file is damaged: \(file.damages)")
    let read = Session(
      id: file.document.id ?? "", replica: whole.replica, operations: union(file.operations),
      extra: file.document.extra)
    try compare(read, whole, "reading the file")
    try hold(SessionFile.bytes(of: read) == bytes, "writing what was read: other bytes")
    let adoption = try Adoption(file.document, onto: read.operations)
    try hold(adoption.operations.isEmpty, "the file disagrees with its operations")
  }

  /// The clocks of the rooms have no say in anything.
  private mutating func checkClocks(_ whole: Session) throws(Violation) {
    let other = session(whole.operations.sorted.map { $0.dated("\(Self.moment(&random))") })
    try hold(other.state.sorted == whole.state.sorted, "the clocks changed the state")
    try hold(
      SessionFile.readableBytes(of: other.document)
        == SessionFile.readableBytes(of: whole.document),
      "the clocks changed the readable part")
  }
}

extension Operation {
  fileprivate func dated(_ moment: String) -> Operation {
    guard erasedRecord == nil else { return self }
    return Operation(
      id: id, lamport: lamport, content: content, at: moment, terminal: terminal,
      batch: batch, purpose: purpose, extra: extra)
  }
}
