import SessionEngine
import WorkshopModel

extension History {
  /// Takes the room's last command back, or brings it back.
  mutating func reverse(in room: Int, isUndo: Bool) throws(Violation) {
    let before = rooms[room].session
    let clock = rooms[room].clock
    let done =
      try? isUndo
      ? rooms[room].session.undo(at: clock) : rooms[room].session.redo(at: clock)
    guard let done else {
      let count = rooms[room].session.operations.count
      return try hold(count == before.operations.count, "a refused undo made an operation")
    }
    try note(done.operations, in: room)
    try checkReach(of: done, before, rooms[room].session)
    try checkRoundTrip(from: before, over: rooms[room], isUndo: isUndo, done.record)
  }

  /// A reversal touches nothing but the fields of the command, and there only its own values.
  private func checkReach(
    of done: Reversal, _ before: Session, _ after: Session
  ) throws(Violation) {
    guard let origin = done.operations.first?.purpose?.origin else {
      throw Violation(description: "a reversal does not say what it reverses")
    }
    let original = before.operations.operations(of: before.replica).filter { $0.batch == origin }
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
    if new.isDeleted && !old.isDeleted {
      try checkRemoval(done, old, original)
    }
  }

  /// What a reversal takes out of sight is the author's own or was out of sight by the command.
  private func checkRemoval(
    _ done: Reversal, _ old: RecordState, _ original: [Operation]
  ) throws(Violation) {
    let author = original.first?.id.replica
    let foreign = old.fields.flatMap(\.heads).map(\.stamp.id).filter { $0.replica != author }
    guard !foreign.isEmpty, let first = original.first else { return }
    let sight = reference.seen(by: first.id)
    try hold(
      foreign.allSatisfy { sight & reference.place(of: $0) != 0 },
      "a reversal took out what another has set since in \(done.record)")
  }

  /// A reversal and its own reversal together change nothing.
  private func checkRoundTrip(
    from before: Session, over room: Room, isUndo: Bool, _ key: RecordKey
  ) throws(Violation) {
    var copy = room.session
    guard (try? isUndo ? copy.redo(at: room.clock) : copy.undo(at: room.clock)) != nil else {
      throw Violation(description: "what was just reversed cannot be reversed again")
    }
    try compareShown(
      copy.state[key], before.state[key], "there and back again", isOrderKept: false)
  }

  /// Taking a command back at once leaves what was there before; bringing it back, what it did.
  func checkReversal(
    of command: Command, on key: RecordKey, _ before: Session, _ room: Room
  ) throws(Violation) {
    var copy = room.session
    guard (try? copy.undo(at: room.clock)) != nil else {
      throw Violation(description: "what was just done cannot be undone")
    }
    if case .add = command {
      try hold(copy.state[key]?.isDeleted == true, "\(key) is still there after the undo")
    } else {
      try compareShown(copy.state[key], before.state[key], "undo")
    }
    guard (try? copy.redo(at: room.clock)) != nil else {
      throw Violation(description: "what was just undone cannot be redone")
    }
    try compareShown(copy.state[key], room.session.state[key], "undo and redo")
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
  fileprivate var origin: Int {
    switch self {
    case .undo(let origin), .redo(let origin): origin
    }
  }
}
