import WorkshopModel

/// What became of values: which ones an operation replaced, and which ones it brought back.
struct Lineage {
  private let operations: OperationSet
  /// The replicas that are the author's: this run of the program and those before it.
  private let own: Set<ReplicaID>

  init(_ operations: OperationSet, of own: Set<ReplicaID>) {
    self.operations = operations
    self.own = own
  }

  /// The operations whose values the field had before `setters`, which set it, in no order.
  ///
  /// Not all that they name: one that sets several fields names what it replaced in any of them,
  /// and of that something may have been replaced in this field before.
  func replaced(by setters: [Operation], in name: String) -> [Operation] {
    let named = Set(setters.flatMap { predecessors(of: $0, in: name) }.map(\.id))
    guard named.count > 1 else { return named.compactMap { operations[$0] } }
    var queue = named.compactMap { operations[$0] }
    var older: Set<OperationID> = []
    while let next = queue.popLast() {
      queue += predecessors(of: next, in: name).filter { older.insert($0.id).inserted }
    }
    return named.subtracting(older).compactMap { operations[$0] }
  }

  /// The operations that `operation` names as replaced and that set the field, too.
  private func predecessors(of operation: Operation, in name: String) -> [Operation] {
    guard let change = operation.change else { return [] }
    return change.over.compactMap { operations[$0] }.filter {
      $0.change?.record == change.record && $0.change?.set[name] != nil
    }
  }

  /// The operations whose values in the field the operation `id` stands for: its own, and those
  /// that it brought back as an undo or redo, seen from the author's operation at `stamp`: what was
  /// brought back before that stands for itself.
  func origins(of id: OperationID, in name: String, after stamp: Stamp) -> Set<OperationID> {
    var origins: Set<OperationID> = []
    var queue = [id]
    while let next = queue.popLast() {
      guard origins.insert(next).inserted, own.contains(next.replica),
        let operation = operations[next], operation.stamp > stamp
      else { continue }
      queue += restored(by: operation, in: name).map(\.id)
    }
    return origins
  }

  /// Whether the operation `id` stands for the field as it was before anybody set it, seen from
  /// the author's operation at `stamp`.
  func isBackToNothing(_ id: OperationID, in name: String, after stamp: Stamp) -> Bool {
    origins(of: id, in: name, after: stamp).compactMap { operations[$0] }.contains { operation in
      guard case .undo = operation.purpose, operation.stamp > stamp else { return false }
      return restored(by: operation, in: name).isEmpty
    }
  }

  private func restored(by operation: Operation, in name: String) -> [Operation] {
    switch operation.purpose {
    case .undo(let command):
      // Of several versions, each of its operations brought one back.
      return replaced(by: setters(in: command, like: operation, of: name), in: name)
        .filter { $0.change?.set[name] == operation.change?.set[name] }
    case .redo(let command):
      let setters = setters(in: command, like: operation, of: name)
      guard setters.isEmpty else { return setters }
      // A record that was put in comes back by taking its withdrawal back.
      return replaced(by: predecessors(of: operation, in: name), in: name)
    case nil: return []
    }
  }

  /// The operations of the command that set the field of the same record.
  private func setters(
    in command: OperationID, like operation: Operation, of name: String
  ) -> [Operation] {
    operations(of: command).filter {
      $0.change?.record == operation.change?.record && $0.change?.set[name] != nil
    }
  }

  /// The operations of the command that began with the operation `command`, in their order.
  func operations(of command: OperationID) -> [Operation] {
    var made: [Operation] = []
    while let next = operations[OperationID(command.replica, command.number + made.count)],
      next.command == command
    {
      made.append(next)
    }
    return made
  }
}
