import WorkshopModel

/// What became of values: which ones an operation replaced, and which ones it brought back.
struct Lineage {
  private let operations: OperationSet

  init(_ operations: OperationSet) { self.operations = operations }

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
  /// that it brought back as an undo or redo, seen from the replica's operation `number`: what was
  /// brought back before that stands for itself.
  func origins(of id: OperationID, in name: String, after number: Int) -> Set<OperationID> {
    var origins: Set<OperationID> = []
    var queue = [id]
    while let next = queue.popLast() {
      guard origins.insert(next).inserted, next.replica == id.replica, next.number > number,
        let operation = operations[next]
      else { continue }
      queue += restored(by: operation, in: name).map(\.id)
    }
    return origins
  }

  /// Whether the operation `id` stands for the field as it was before anybody set it, seen from
  /// the replica's operation `number`.
  func isBackToNothing(_ id: OperationID, in name: String, after number: Int) -> Bool {
    origins(of: id, in: name, after: number).compactMap { operations[$0] }.contains { operation in
      guard case .undo = operation.purpose, operation.id.number > number else { return false }
      return restored(by: operation, in: name).isEmpty
    }
  }

  private func restored(by operation: Operation, in name: String) -> [Operation] {
    switch operation.purpose {
    case .undo(let batch):
      // Of several versions, each of its operations brought one back.
      return replaced(by: setters(in: batch, like: operation, of: name), in: name)
        .filter { $0.change?.set[name] == operation.change?.set[name] }
    case .redo(let batch):
      let setters = setters(in: batch, like: operation, of: name)
      guard setters.isEmpty else { return setters }
      // A record that was put in comes back by taking its withdrawal back.
      return replaced(by: predecessors(of: operation, in: name), in: name)
    case nil: return []
    }
  }

  /// The operations of the batch of the same replica that set the field of the same record.
  private func setters(
    in batch: Int, like operation: Operation, of name: String
  ) -> [Operation] {
    command(batch, of: operation.id.replica).filter {
      $0.change?.record == operation.change?.record && $0.change?.set[name] != nil
    }
  }

  /// The operations of the replica's command with the number `batch`, in their order.
  func command(_ batch: Int, of replica: ReplicaID) -> [Operation] {
    var command: [Operation] = []
    while let next = operations[OperationID(replica, batch + command.count)], next.batch == batch {
      command.append(next)
    }
    return command
  }
}
