import SessionEngine
import WorkshopModel

extension Reference {
  /// Commands of one person, the last of each being the first to be reversed.
  typealias Commands = (done: [OperationID], undone: [OperationID])

  /// The commands of `own` that stand, and those that were taken back, in a copy.
  ///
  /// What was erased is no command any more, and what the room was turned to never was one.
  func commands(of own: Set<ReplicaID>, in copy: Copy) -> Commands {
    var commands: Commands = ([], [])
    var known: Set<OperationID> = []
    let made = operations(in: copy).filter { own.contains($0.id.replica) }
    for operation in made.sorted(by: { $0.stamp < $1.stamp }) {
      guard operation.erasedRecord == nil, !operation.turnsTheRoom,
        known.insert(operation.command).inserted
      else { continue }
      commands.done.removeAll { $0 == operation.purpose?.origin }
      commands.undone.removeAll { $0 == operation.purpose?.origin }
      switch operation.purpose {
      case nil: commands = (commands.done + [operation.command], [])
      case .undo(let origin): commands.undone.append(origin)
      case .redo(let origin): commands.done.append(origin)
      }
    }
    return commands
  }

  /// The replicas that made something at `terminal`, as far as a copy tells.
  func replicas(at terminal: TerminalID, in copy: Copy) -> Set<ReplicaID> {
    Set(operations(in: copy).filter { $0.terminal == terminal }.map(\.id.replica))
  }

  /// The operation that took `command` back last; itself when none did.
  func lastUndo(of command: OperationID, in copy: Copy) -> OperationID {
    operations(in: copy).last { $0.purpose == .undo(command) }?.id ?? command
  }

  /// Whether others than `own` have changed the record of `command` and its author had not seen it.
  func isAnswered(_ command: OperationID, notBy own: Set<ReplicaID>, in copy: Copy) -> Bool {
    guard let record = operations(at: place(of: command)).first?.record else { return false }
    return operations(at: copy.seen & ~seen(by: command)).contains {
      $0.change?.record == record && !own.contains($0.id.replica)
    }
  }

  /// Whether two of `own` have changed `record` without knowing of each other.
  func isForked(_ record: RecordKey, by own: Set<ReplicaID>, in copy: Copy) -> Bool {
    let made = operations(in: copy).filter {
      $0.change?.record == record && own.contains($0.id.replica)
    }
    return made.enumerated().contains { index, later in
      made[..<index].contains { seen(by: later.id) & place(of: $0.id) == 0 }
    }
  }
}

extension Operation {
  /// Whether it says what the room turns to, which nobody takes back.
  var turnsTheRoom: Bool {
    change?.record.type == .timing && change?.set.text("event") == Timing.Event.show.rawValue
  }
}

extension Operation.Purpose {
  /// The command that is taken back or brought back.
  var origin: OperationID {
    switch self {
    case .undo(let origin), .redo(let origin): origin
    }
  }
}
