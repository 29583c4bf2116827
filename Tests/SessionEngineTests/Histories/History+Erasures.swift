import SessionEngine
@testable import SessionStorage
import WorkshopModel

extension History {
  /// Erases a record, for preference one of which that is allowed.
  mutating func erase(in room: Int) throws(Violation) {
    let known = reference.records(in: rooms[room].copy)
    let erasable = known.filter(\.type.isErasable)
    guard !known.isEmpty else { return }
    let key = random.pick(erasable.isEmpty || random.oneIn(8) ? known : erasable)
    let count = rooms[room].session.operations.count
    let made: [Operation]
    do { made = try rooms[room].session.perform(.erase(key), at: rooms[room].clock) } catch {
      try hold(!key.type.isErasable, "\(key) could not be erased: \(error)")
      return try hold(
        rooms[room].session.operations.count == count, "a refused erasure made an operation")
    }
    try hold(key.type.isErasable, "\(key) was erased")
    try hold(
      made.count == 1 && made[0].content == .erasure(key) && made[0].at == nil
        && made[0].terminal == nil, "an erasure tells more than that")
    try note(made, in: room)
    rooms[room].copy = reference.closed(rooms[room].copy)
    let erased = rooms[room].copy.erased
    rooms[room].trail.removeAll { erased.contains($0.key) }
    try checkErased(in: rooms[room])
  }

  /// An old copy turns up again, or is set aside to do so later.
  mutating func turnUp(in room: Int) throws(Violation) {
    try deliver(random.pick(copies), to: room)
    copies.append(rooms[random.below(rooms.count)].copy)
  }

  /// What a room knows to be erased is nowhere in what it shows, and all else is there.
  func checkErased(in room: Room) throws(Violation) {
    let (session, erased) = (room.session, room.copy.erased)
    try hold(session.operations.erased == erased, "another set of records is erased")
    try hold(session.state.erased == erased, "the state counts other records as erased")
    for key in erased {
      try hold(session.state[key] == nil, "\(key) is there though it was erased")
      try hold(session.state.history(of: key).isEmpty, "\(key) has a history though it was erased")
      try hold(
        key.type != .entry || session.entries.number(of: Identifier(key.id)) == nil,
        "\(key) is in the index though it was erased")
    }
  }

  /// No word of what was erased is in the bytes of a room: not in the file that it would write,
  /// and not in a journal.
  func checkBytes(of room: Room, isJournal: Bool) throws(Violation) {
    guard !room.copy.erased.isEmpty else { return }
    let bytes =
      isJournal
      ? JournalFile.lines(of: room.session.operations.sorted) : SessionFile.bytes(of: room.session)
    let told = canaries.records(in: bytes).intersection(room.copy.erased)
    try hold(told.isEmpty, "words of \(told) are in \(isJournal ? "a journal" : "the file")")
    let known = reference.operations(in: room.copy)
    try hold(
      known.allSatisfy { room.session.operations[$0.id] == $0 },
      "an operation is not what is left of it")
  }

  /// The conflicts are those that one finds by going through all records.
  func checkConflicts(in session: Session) throws(Violation) {
    let unsettled = session.state.sorted.filter {
      !$0.isDeleted && ($0.isContestedDeletion || !$0.conflicts.isEmpty)
    }
    try hold(
      session.state.conflicted == unsettled.map(\.key)
        && session.state.conflictCount == unsettled.count,
      "\(session.state.conflictCount) conflicts are counted, not \(unsettled.count)")
  }
}
