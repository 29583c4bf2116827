import SessionEngine
import WorkshopModel

extension History {
  /// Takes the room's last command back, or brings it back.
  mutating func reverse(in room: Int, isUndo: Bool) throws(Violation) {
    let before = rooms[room]
    let due = due(in: before, isUndo: isUndo)
    let done: Reversal
    do {
      done =
        try isUndo
        ? rooms[room].session.undo(at: before.clock) : rooms[room].session.redo(at: before.clock)
    } catch {
      let count = rooms[room].session.operations.count
      try hold(count == before.session.operations.count, "a refused undo made an operation")
      return try note(error, in: room, due, isUndo: isUndo)
    }
    rooms[room].trail = []
    let origin = done.operations.first?.purpose?.origin
    try hold(origin.map(due.contains) ?? false, "\(origin as Any) was reversed, not \(due)")
    try note(done.operations, in: room)
    try checkReach(of: done, before, rooms[room].session)
    try checkRoundTrip(from: before.session, over: rooms[room], isUndo: isUndo, done.record)
  }

  /// The commands that are next to be reversed: the last one, and before that those that were
  /// refused already.
  private func due(in room: Room, isUndo: Bool) -> [OperationID] {
    let commands = reference.commands(of: room.own, in: room.copy)
    let passed = isUndo ? room.passed.undo : room.passed.redo
    let last = (isUndo ? commands.done : commands.undone).reversed()
    return last.prefix { passed.contains($0) } + last.filter { !passed.contains($0) }.prefix(1)
  }

  /// Only what another has done since can keep a command from being reversed.
  private mutating func note(
    _ error: CommandError, in room: Int, _ due: [OperationID], isUndo: Bool
  ) throws(Violation) {
    let passed = isUndo ? rooms[room].passed.undo : rooms[room].passed.redo
    guard case .changedSince(let key) = error else {
      return try hold(due.allSatisfy(passed.contains), "\(due) were not reversed: \(error)")
    }
    let refused = due.filter {
      reference.operations(at: reference.place(of: $0)).first?.record == key
        && reference.isAnswered(
          isUndo ? $0 : reference.lastUndo(of: $0, in: rooms[room].copy),
          notBy: rooms[room].own, in: rooms[room].copy)
    }
    try hold(!refused.isEmpty, "\(key) cannot be reversed, though nobody else has changed it")
    if isUndo {
      rooms[room].passed.undo.formUnion(refused)
    } else {
      rooms[room].passed.redo.formUnion(refused)
    }
  }

  /// A reversal touches nothing but the fields of the command, and there only its own values.
  private func checkReach(
    of done: Reversal, _ room: Room, _ after: Session
  ) throws(Violation) {
    guard let origin = done.operations.first?.purpose?.origin else {
      throw Violation(description: "a reversal does not say what it reverses")
    }
    let before = room.session
    let original = before.operations.sorted.filter { $0.command == origin }
    let names = Set(original.flatMap { $0.change?.set.names ?? [] } + ["deleted"])
    for operation in done.operations {
      try hold(operation.change?.record == done.record, "a reversal touched another record")
      let strange = operation.change?.set.names.filter { !names.contains($0) } ?? []
      try hold(strange.isEmpty, "a reversal set \(strange), which the command had not")
    }
    guard let old = before.state[done.record], let new = after.state[done.record] else {
      throw Violation(description: "a reversal lost \(done.record)")
    }
    for field in old.fields + [old["deleted"]].compactMap(\.self) {
      let foreign = field.heads.filter { !room.own.contains($0.stamp.id.replica) }
      let kept = new[field.name]?.heads ?? []
      try hold(
        foreign.allSatisfy(kept.contains), "a reversal replaced another's \(field.name)")
    }
    let isEdit = original.allSatisfy {
      $0.change?.set["deleted"] == nil && $0.stamp != old.created
    }
    try hold(
      !isEdit || new.isDeleted || !old.isDeleted, "a reversal brought \(done.record) back")
    if new.isDeleted && !old.isDeleted {
      try checkRemoval(by: done, old, new, original, room.own)
    }
  }

  /// What a reversal takes out of sight is the author's own, or those had seen it who took it out:
  /// with the command that comes back, with one that the command had brought to naught, or with
  /// another withdrawal that stands.
  private func checkRemoval(
    by done: Reversal, _ old: RecordState, _ new: RecordState, _ original: [Operation],
    _ own: Set<ReplicaID>
  ) throws(Violation) {
    let foreign = old.fields.flatMap(\.heads).map(\.stamp.id).filter { !own.contains($0.replica) }
    let made = Set(done.operations.map(\.id))
    var isUndo = false
    if case .undo = done.operations.first?.purpose { isUndo = true }
    let again = original.flatMap { isUndo ? $0.change?.over ?? [] : [$0.id] }
    let removals = (again + new.removers.map(\.stamp.id)).filter { id in
      !made.contains(id)
        && reference.operations(at: reference.place(of: id)).first?.change?.set["deleted"] == true
    }
    let sight = removals.reduce(Reference.Places(0)) { $0 | reference.sight(of: $1) }
    try hold(
      foreign.allSatisfy { sight & reference.place(of: $0) != 0 },
      "a reversal took out what another has set since in \(old.key)")
  }

  /// A reversal and its own reversal together change nothing.
  ///
  /// One alone is not possible: what the room had put in and taken out has come back by a redo, and
  /// others have added to it meanwhile.
  private func checkRoundTrip(
    from before: Session, over room: Room, isUndo: Bool, _ key: RecordKey
  ) throws(Violation) {
    var copy = room.session
    do {
      _ = try isUndo ? copy.redo(at: room.clock) : copy.undo(at: room.clock)
    } catch {
      let heads = copy.state[key].map { $0.fields.flatMap(\.heads) } ?? []
      let isShared = heads.contains { !room.own.contains($0.stamp.id.replica) }
      let isOwn = copy.state[key].map { room.own.contains($0.created.id.replica) } ?? false
      return try hold(
        !isUndo && isOwn && isShared && error == .changedSince(key),
        "what was just reversed cannot be reversed again: \(error)")
    }
    // Two runs at once may have brought back the same value twice, which then goes once.
    guard !reference.isForked(key, by: room.own, in: room.copy) else { return }
    try compareShown(
      copy.state[key], before.state[key], "there and back again", isOrderKept: false)
  }

  /// Taking commands back one by one leaves what was there before each; bringing them back, what
  /// each had done.
  func checkTrail(of room: Room) throws(Violation) {
    var copy = room.session
    for deed in room.trail.reversed() {
      guard let done = try? copy.undo(at: room.clock), done.record == deed.key else {
        throw Violation(description: "what was done to \(deed.key) cannot be undone")
      }
      if deed.isAddition {
        try hold(copy.state[deed.key]?.isDeleted == true, "\(deed.key) is there after the undo")
      } else {
        try compareShown(copy.state[deed.key], deed.before, "undo")
      }
    }
    for deed in room.trail {
      guard let done = try? copy.redo(at: room.clock), done.record == deed.key else {
        throw Violation(description: "what was undone in \(deed.key) cannot be redone")
      }
      try compareShown(copy.state[deed.key], deed.after, "undo and redo")
    }
  }

  /// Holds that a record shows what it did.
  func compareShown(
    _ new: RecordState?, _ old: RecordState?, _ occasion: String, isOrderKept: Bool = true
  ) throws(Violation) {
    guard let new, let old else { throw Violation(description: "\(occasion): no record") }
    for name in Set(new.fields.map(\.name) + old.fields.map(\.name)) {
      let (versions, former) = (new.versions(of: name), old.versions(of: name))
      let isSame = versions.count == former.count && versions.allSatisfy(former.contains)
      try hold(
        isOrderKept ? versions == former : isSame,
        "\(occasion): \(new.key).\(name) has \(versions), not as before \(former)")
    }
    try hold(new.isDeleted == old.isDeleted, "\(occasion): \(new.key) withdrawn \(new.isDeleted)")
    try hold(
      new.isContestedDeletion == old.isContestedDeletion,
      "\(occasion): \(new.key) contested \(new.isContestedDeletion)")
  }
}
