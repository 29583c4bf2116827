import WorkshopModel

/// Works out the changes that take a command back, or bring it back.
///
/// Only fields where the author's own value still stands are touched, so nobody else's work is. A
/// value that an undo or redo has brought back stands as if it had never gone, so that commands
/// can be taken back one after the other. What the command had replaced comes back: if that were
/// two versions, then both.
struct Inverse {
  private let state: State
  private let lineage: Lineage
  private let operations: OperationSet
  /// The replicas of the author, who alone takes the command back.
  private let author: Set<ReplicaID>
  /// The operations of the command.
  let command: [Operation]

  init(
    of command: OperationID, by author: Set<ReplicaID>, _ state: State, _ operations: OperationSet
  ) {
    self.author = author
    self.state = state
    self.operations = operations
    lineage = Lineage(operations, of: author)
    self.command = lineage.operations(of: command)
  }

  /// The changes that take the command back, record by record; none when nothing of it stands.
  func undo() -> [Operation.Change] {
    eachRecord { record, own in
      guard !isAddition(own, of: record) else {
        return isUntouchedByOthers(record) ? [Self.removal(of: record)] : []
      }
      let names = names(own)
      guard !isOutOfReach(record, names) else { return [] }
      return changes(restoring: names.compactMap { former($0, of: record, own) }, in: record)
    }
  }

  /// The changes that bring back the command that was taken back; none when nothing of that
  /// stands.
  func redo() -> [Operation.Change] {
    eachRecord { record, own in
      let names = isAddition(own, of: record) ? [RecordState.deletedField] : names(own)
      guard !isOutOfReach(record, names) else { return [] }
      return changes(restoring: names.compactMap { latter($0, of: record, own) }, in: record)
    }
  }

  /// A record that is withdrawn stays so, unless it was the command that withdrew it.
  private func isOutOfReach(_ record: RecordState, _ names: [String]) -> Bool {
    record.isDeleted && !names.contains(RecordState.deletedField)
  }

  private func eachRecord(
    _ changes: (RecordState, [Operation]) -> [Operation.Change]
  ) -> [Operation.Change] {
    var seen: Set<RecordKey> = []
    let keys = command.compactMap(\.record).filter { seen.insert($0).inserted }
    return keys.reversed().compactMap { state[$0] }.flatMap { record in
      changes(record, command.filter { $0.change?.record == record.key })
    }
  }

  private func names(_ own: [Operation]) -> [String] {
    let names = own.flatMap { $0.change?.set.names ?? [] }
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
  }

  private func isAddition(_ own: [Operation], of record: RecordState) -> Bool {
    own.contains { $0.stamp == record.created }
  }

  private func isUntouchedByOthers(_ record: RecordState) -> Bool {
    !record.isDeleted && record.heads.allSatisfy { author.contains($0.stamp.id.replica) }
  }

  /// The change that withdraws `record`, by somebody who has seen all it says.
  static func removal(of record: RecordState) -> Operation.Change {
    Operation.Change(
      record: record.key, set: [RecordState.deletedField: true],
      over: Set(record.heads.map(\.stamp.id)).sorted())
  }
}

extension Inverse {
  private typealias Restoration = (name: String, over: [OperationID], values: [Value])

  /// What the field was before the command; nil when the command's value does not stand any more.
  private func former(
    _ name: String, of record: RecordState, _ own: [Operation]
  ) -> Restoration? {
    let setters = own.filter { $0.change?.set[name] != nil }
    let standing = ownHeads(of: name, in: record, own)
    let ids = Set(setters.map(\.id))
    let carriers = standing.filter { !$0.origins.isDisjoint(with: ids) }
    guard ids.isSubset(of: carriers.reduce(into: []) { $0.formUnion($1.origins) }) else {
      return nil
    }
    let replaced = lineage.replaced(by: setters, in: name).sorted { $0.stamp > $1.stamp }
    let values = replaced.compactMap { $0.change?.set[name] }
    // The version that was shown comes last, so that it is shown again.
    let distinct = values.enumerated().filter { values.firstIndex(of: $1) == $0 }
      .map(\.element).reversed()
    let over = carriers.map(\.id) + seen(by: replaced, in: record)
    return (name, over, distinct.isEmpty ? [.null] : Array(distinct))
  }

  /// What the command had made of the field; nil when what it was before does not stand any more.
  private func latter(
    _ name: String, of record: RecordState, _ own: [Operation]
  ) -> Restoration? {
    let setters = own.filter { $0.change?.set[name] != nil }
    let before = Set(lineage.replaced(by: setters, in: name).map(\.id))
    let carriers = ownHeads(of: name, in: record, own).filter { head in
      !head.origins.isDisjoint(with: before)
        || head.origins.contains { operations[$0]?.purpose == .undo(own[0].command) }
    }
    guard !carriers.isEmpty else { return nil }
    let over = carriers.map(\.id) + seen(by: setters, in: record)
    return (name, over, [setters.last?.change?.set[name] ?? .null])
  }

  private typealias OwnHead = (id: OperationID, origins: Set<OperationID>)

  /// The author's own values of the field that stand, with all that they stand for.
  private func ownHeads(
    of name: String, in record: RecordState, _ own: [Operation]
  ) -> [OwnHead] {
    let ids = record[name]?.heads.map(\.stamp.id) ?? []
    return ids.filter { author.contains($0.replica) }
      .map { ($0, lineage.origins(of: $0, in: name, after: own[0].stamp)) }
  }

  /// The values of `record` that those who withdrew it had seen: a withdrawal that comes back
  /// takes no more out than it did, so that what was said since stands.
  private func seen(by operations: [Operation], in record: RecordState) -> [OperationID] {
    let removals = operations.compactMap(\.change).filter {
      $0.set[RecordState.deletedField]?.bool == true
    }
    guard !removals.isEmpty else { return [] }
    let seen = Set(removals.flatMap(\.over))
    let beginning = command[0].stamp
    return record.fields.flatMap { field in
      field.heads.map(\.stamp.id).filter { id in
        guard author.contains(id.replica) else { return seen.contains(id) }
        let origins = lineage.origins(of: id, in: field.name, after: beginning)
        return !origins.isDisjoint(with: seen)
          || lineage.isBackToNothing(id, in: field.name, after: beginning)
      }
    }
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
}
