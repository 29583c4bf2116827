import WorkshopModel

/// Works out the changes that take a batch of operations back.
///
/// Only fields where the batch's values still stand are touched, so nobody else's work is. What
/// the batch had replaced comes back: if that were two versions, then both.
struct Inverse {
  private let state: State
  private let operations: OperationSet

  init(_ state: State, _ operations: OperationSet) {
    self.state = state
    self.operations = operations
  }

  /// The changes that reverse `batch`, record by record; none when nothing of it stands.
  func changes(reversing batch: [Operation]) -> [Operation.Change] {
    var seen: Set<RecordKey> = []
    let keys = batch.compactMap { $0.change?.record }.filter { seen.insert($0).inserted }
    return keys.reversed().flatMap { changes(reversing: batch, on: $0) }
  }

  private func changes(reversing batch: [Operation], on key: RecordKey) -> [Operation.Change] {
    guard let record = state[key] else { return [] }
    let own = batch.filter { $0.change?.record == key }
    if own.contains(where: { $0.stamp == record.created }) {
      return isUntouchedByOthers(record, own) ? [Self.removal(of: record)] : []
    }
    let fields = own.flatMap { $0.change?.set.names ?? [] }
    let names = fields.enumerated().filter { fields.firstIndex(of: $1) == $0 }.map(\.element)
    return changes(restoring: names.compactMap { restoration(of: $0, in: record, own) }, in: record)
  }

  private func isUntouchedByOthers(_ record: RecordState, _ own: [Operation]) -> Bool {
    !record.isDeleted && record.heads.allSatisfy { $0.stamp.id.replica == own[0].id.replica }
  }

  private typealias Restoration = (name: String, over: [OperationID], values: [Value])

  /// What the field was before the batch; nil when the batch's value does not stand any more.
  private func restoration(
    of name: String, in record: RecordState, _ own: [Operation]
  ) -> Restoration? {
    let setters = own.filter { $0.change?.set[name] != nil }
    let heads = Set(record[name]?.heads.map(\.stamp.id) ?? [])
    guard !setters.isEmpty, setters.allSatisfy({ heads.contains($0.id) }) else { return nil }
    let replaced = replaced(by: setters, in: name)
    let values = replaced.compactMap { $0.change?.set[name] }
    // The version that was shown comes last, so that it is shown again.
    let distinct = values.enumerated().filter { values.firstIndex(of: $1) == $0 }
      .map(\.element).reversed()
    let over = setters.map(\.id) + Self.seen(by: replaced.filter(\.isRemoval), in: record)
    return (name, over, distinct.isEmpty ? [.null] : Array(distinct))
  }

  /// The operations whose values the field had before `setters`, greatest stamp first.
  ///
  /// Not all that they name: one that sets several fields names what it replaced in any of them,
  /// and of that something may have been replaced in this field before.
  private func replaced(by setters: [Operation], in name: String) -> [Operation] {
    let named = Set(setters.flatMap { predecessors(of: $0, in: name) }.map(\.id))
    guard named.count > 1 else { return named.compactMap { operations[$0] } }
    var queue = named.compactMap { operations[$0] }
    var older: Set<OperationID> = []
    while let next = queue.popLast() {
      queue += predecessors(of: next, in: name).filter { older.insert($0.id).inserted }
    }
    return named.subtracting(older).compactMap { operations[$0] }.sorted { $0.stamp > $1.stamp }
  }

  /// The operations that `operation` names as replaced and that set the field, too.
  private func predecessors(of operation: Operation, in name: String) -> [Operation] {
    guard let change = operation.change else { return [] }
    return change.over.compactMap { operations[$0] }.filter {
      $0.change?.record == change.record && $0.change?.set[name] != nil
    }
  }

  /// The values of `record` that those who withdrew it had seen: a withdrawal that comes back
  /// takes no more out than it did, so that what was said since stands.
  private static func seen(by removals: [Operation], in record: RecordState) -> [OperationID] {
    let seen = Set(removals.flatMap { $0.change?.over ?? [] })
    return record.fields.flatMap(\.heads).map(\.stamp.id).filter(seen.contains)
  }

  /// One change for the first values of all fields, one more for each further version.
  private func changes(
    restoring fields: [Restoration], in record: RecordState
  ) -> [Operation.Change] {
    let rounds = fields.map(\.values.count).max() ?? 0
    return (0..<rounds).map { round in
      let due = fields.filter { round < $0.values.count }
      let set = Members(uniqueNames: due.map { ($0.name, $0.values[round]) })
      return Operation.Change(
        record: record.key, set: set, over: Set(due.flatMap(\.over)).sorted())
    }
  }

  /// The change that withdraws `record`, by somebody who has seen all it says.
  static func removal(of record: RecordState) -> Operation.Change {
    Operation.Change(
      record: record.key, set: [RecordState.deletedField: true],
      over: Set(record.heads.map(\.stamp.id)).sorted())
  }
}

extension Operation {
  /// Whether it withdrew a record.
  fileprivate var isRemoval: Bool { change?.set[RecordState.deletedField]?.bool == true }
}
