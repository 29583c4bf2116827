import SessionEngine
import WorkshopModel

extension History {
  /// Takes the room's last command back, or brings it back.
  mutating func reverse(in room: Int, isUndo: Bool) throws(Violation) {
    let before = rooms[room].session
    let clock = rooms[room].clock
    let done: Reversal
    do {
      done =
        try isUndo ? rooms[room].session.undo(at: clock) : rooms[room].session.redo(at: clock)
    } catch {
      let count = rooms[room].session.operations.count
      try hold(count == before.operations.count, "a refused undo made an operation")
      return try checkRefusal(error, in: rooms[room])
    }
    rooms[room].trail = []
    try note(done.operations, in: room)
    try checkReach(of: done, before, rooms[room].session)
    try checkRoundTrip(from: before, over: rooms[room], isUndo: isUndo, done.record)
  }

  /// Only what another has done since can keep a command from being taken back.
  private func checkRefusal(
    _ error: CommandError, in room: Room
  ) throws(Violation) {
    guard case .changedSince(let key) = error else { return }
    let changes = reference.operations(at: room.seen).filter { $0.change?.record == key }
    let own = changes.first { $0.id.replica == room.replica }
    let sight = own.map { reference.seen(by: $0.id) } ?? 0
    try hold(
      changes.contains {
        $0.id.replica != room.replica && sight & reference.place(of: $0.id) == 0
      }, "\(key) cannot be reversed, though nobody else has changed it")
  }

  /// A reversal touches nothing but the fields of the command, and there only its own values.
  private func checkReach(
    of done: Reversal, _ before: Session, _ after: Session
  ) throws(Violation) {
    guard let origin = done.operations.first?.purpose?.origin else {
      throw Violation(description: "a reversal does not say what it reverses")
    }
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
      let foreign = field.heads.filter { $0.stamp.id.replica != before.replica }
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
      try checkRemoval(old, new, original)
    }
  }

  /// What a reversal takes out of sight is the author's own, or somebody had seen it and taken it
  /// out: by the command, by what the command had replaced, or by another withdrawal.
  private func checkRemoval(
    _ old: RecordState, _ new: RecordState, _ original: [Operation]
  ) throws(Violation) {
    let author = original.first?.id.replica
    let foreign = old.fields.flatMap(\.heads).map(\.stamp.id).filter { $0.replica != author }
    guard !foreign.isEmpty, let first = original.first else { return }
    let withdrawals = (first.change?.over ?? []) + (new["deleted"]?.heads.map(\.stamp.id) ?? [])
    let sight = withdrawals.filter { $0.replica != author }
      .reduce(reference.seen(by: first.id)) { $0 | reference.seen(by: $1) }
    try hold(
      foreign.allSatisfy { sight & reference.place(of: $0) != 0 },
      "a reversal took out what another has set since in \(old.key)")
  }

  /// A reversal and its own reversal together change nothing.
  private func checkRoundTrip(
    from before: Session, over room: Room, isUndo: Bool, _ key: RecordKey
  ) throws(Violation) {
    var copy = room.session
    do {
      _ = try isUndo ? copy.redo(at: room.clock) : copy.undo(at: room.clock)
    } catch {
      return try checkRefusal(error, in: room)
    }
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

  private func compareShown(
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

extension Operation.Purpose {
  fileprivate var origin: OperationID {
    switch self {
    case .undo(let origin), .redo(let origin): origin
    }
  }
}
