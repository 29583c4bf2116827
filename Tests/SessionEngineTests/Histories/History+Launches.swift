import SessionEngine
import WorkshopModel

extension History {
  /// The program ends and starts again from what it had, under the same name.
  mutating func restart(_ room: Int) throws(Violation) {
    try start(room, as: rooms[room].replica, from: rooms[room].copy)
  }

  /// The program ends and starts again at the same terminal, under a new name, and takes back what
  /// it would have taken back before.
  mutating func launchAgain(_ room: Int) throws(Violation) {
    let before = rooms[room]
    try start(room, as: newReplica(), from: before.copy)
    try compare(rooms[room].session, before.session, "a new run")
    let earlier = rooms[room].own.subtracting([rooms[room].replica])
    guard before.passed == ([], []), earlier.isSubset(of: before.own) else { return }
    rooms[room].trail = before.trail
    try checkSameReversals(before, rooms[room])
    try checkTrail(of: rooms[room])
  }

  /// The program of a room ends, and another starts at the terminal of one that goes on.
  mutating func launch(_ room: Int, besides other: Int) throws(Violation) {
    guard room != other else { return }
    copies.append(rooms[room].copy)
    var copy = rooms[other].copy
    if random.oneIn(2) {
      copy.seen |= rooms[room].copy.seen
      copy.erased.formUnion(rooms[room].copy.erased)
      copy = reference.closed(copy)
    }
    rooms[room].terminal = rooms[other].terminal
    try start(room, as: newReplica(), from: copy)
  }

  private mutating func newReplica() -> ReplicaID {
    launches += 1
    // Before and after the names that are there already.
    return ReplicaID(rawValue: (random.oneIn(2) ? "again" : "zone") + "\(launches)")
  }

  private mutating func start(
    _ room: Int, as replica: ReplicaID, from copy: Reference.Copy
  ) throws(Violation) {
    let terminal = rooms[room].terminal
    let others = rooms.indices.filter { $0 != room && rooms[$0].terminal == terminal }
    let running = Set(others.map { rooms[$0].replica })
    let session = Session(
      id: rooms[room].session.id, replica: replica, terminal: terminal, running: running,
      operations: union(random.shuffled(reference.operations(in: copy))), extra: Self.extra)
    let own = reference.replicas(at: terminal, in: copy).subtracting(running).union([replica])
    try hold(session.own == own, "own are \(session.own), not \(own)")
    if replica == rooms[room].replica { try compare(session, rooms[room].session, "a restart") }
    rooms[room].trail = rooms[room].own.isSuperset(of: own) ? rooms[room].trail : []
    rooms[room].session = session
    rooms[room].copy = copy
    rooms[room].own = own
    rooms[room].passed = ([], [])
    try checkErased(in: rooms[room])
  }

  /// Both runs of a program take back and bring back the same.
  private func checkSameReversals(_ before: Room, _ after: Room) throws(Violation) {
    var (former, latter) = (before.session, after.session)
    for isUndo in [true, true, false, true, true, false, false, false] {
      let (first, second) = (
        reversal(in: &former, isUndo: isUndo, at: before.clock),
        reversal(in: &latter, isUndo: isUndo, at: before.clock)
      )
      switch (first, second) {
      case (.success(let first), .success(let second)):
        try hold(
          first.record == second.record && first.deed == second.deed,
          "a new run reverses \(second.deed), not \(first.deed)")
        try compareShown(
          latter.state[second.record], former.state[first.record], "a new run's undo",
          isOrderKept: false)
      case (.failure(let first), .failure(let second)):
        try hold(first == second, "a new run refuses otherwise: \(second), not \(first)")
      default: throw Violation(description: "a new run gives \(second), not \(first)")
      }
    }
  }

  private func reversal(
    in session: inout Session, isUndo: Bool, at time: Timestamp
  ) -> Result<Reversal, CommandError> {
    Result { () throws(CommandError) in
      try isUndo ? session.undo(at: time) : session.redo(at: time)
    }
  }
}
