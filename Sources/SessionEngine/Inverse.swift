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
    let replaced = Set(setters.flatMap { $0.change?.over ?? [] }).sorted()
    let values = replaced.compactMap { operations[$0]?.change }.filter { $0.record == record.key }
      .compactMap { $0.set[name] }
    let distinct = values.enumerated().filter { values.firstIndex(of: $1) == $0 }.map(\.element)
    return (name, setters.map(\.id), distinct.isEmpty ? [.null] : distinct)
  }

  /// One change for the first values of all fields, one more for each further version.
  private func changes(
    restoring fields: [Restoration], in record: RecordState
  ) -> [Operation.Change] {
    let rounds = fields.map(\.values.count).max() ?? 0
    return (0..<rounds).map { round in
      let due = fields.filter { round < $0.values.count }
      var over = Set(due.flatMap(\.over))
      let set = Members(uniqueNames: due.map { ($0.name, $0.values[round]) })
      if set[RecordState.deletedField]?.bool == true {
        over.formUnion(record.heads.map(\.stamp.id))
      }
      return Operation.Change(record: record.key, set: set, over: over.sorted())
    }
  }

  /// The change that withdraws `record`, by somebody who has seen all it says.
  static func removal(of record: RecordState) -> Operation.Change {
    Operation.Change(
      record: record.key, set: [RecordState.deletedField: true],
      over: Set(record.heads.map(\.stamp.id)).sorted())
  }
}
