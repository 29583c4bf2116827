import WorkshopModel

/// What the operations of a record come to together.
final class Outcome: Sendable {
  /// Whether those who withdrew the record had seen every value that it shows.
  enum Removal { case none, contested, complete }

  /// Which record this is.
  let key: RecordKey
  /// Its operations, in no particular order.
  let operations: [Operation]
  /// Its first operation.
  let created: Stamp
  /// What is known of its fields, arranged as in ``RecordState/fields``.
  let fields: [FieldState]
  /// What is known of whether it is withdrawn.
  let deletion: FieldState?
  /// Whether it is.
  let removal: Removal

  /// What `operations` make of the record `key`.
  ///
  /// - Precondition: there is at least one, and each is a change of `key`.
  init(_ key: RecordKey, _ operations: [Operation]) {
    let states = Self.fieldStates(of: operations)
    let deletion = states.first { $0.name == RecordState.deletedField }
    let fields = Self.arranged(states.filter { $0.name != RecordState.deletedField }, key.type)
    self.key = key
    self.operations = operations
    created = operations.map(\.stamp).min() ?? Stamp(0, OperationID(ReplicaID(rawValue: ""), 0))
    self.fields = fields
    self.deletion = deletion
    removal = Self.removal(
      by: deletion?.heads.filter { $0.value.bool == true } ?? [], of: fields, operations)
  }

  /// Whether those who withdrew the record had, together, seen every value that it shows.
  private static func removal(
    by removers: [Head], of fields: [FieldState], _ operations: [Operation]
  ) -> Removal {
    guard !removers.isEmpty else { return .none }
    let ids = Set(removers.map(\.stamp.id))
    let seen = Set(operations.filter { ids.contains($0.id) }.flatMap { $0.change?.over ?? [] })
    let isComplete = fields.allSatisfy { field in
      field.heads.allSatisfy { seen.contains($0.stamp.id) || ids.contains($0.stamp.id) }
    }
    return isComplete ? .complete : .contested
  }

  private static func fieldStates(of operations: [Operation]) -> [FieldState] {
    var heads: [String: [Head]] = [:]
    var replaced: [String: Set<OperationID>] = [:]
    var spellings: [String: String] = [:]
    for operation in operations {
      guard let change = operation.change else { continue }
      for (name, value) in change.set {
        // One name can be spelled in two ways that count as the same: one of them is written.
        if name.utf8.lexicographicallyPrecedes((spellings[name] ?? "\u{10FFFF}").utf8) {
          spellings[name] = name
        }
        heads[name, default: []].append(Head(stamp: operation.stamp, value: value))
        replaced[name, default: []].formUnion(change.over)
      }
    }
    return heads.map { name, all in
      let standing = all.filter { !(replaced[name]?.contains($0.stamp.id) ?? false) }
      // Only operations that replace each other in a circle, which no program makes, leave none.
      let kept = standing.isEmpty ? all : standing
      let sorted = kept.sorted { $0.isShownBefore($1) }
      return FieldState(spellings[name] ?? name, sorted[0], Array(sorted.dropFirst()))
    }
  }

  /// The fields in the order of the schema, then those it does not know by name.
  ///
  /// What could not stand in the readable part of a file is in the operations alone, so that nobody
  /// keeps the file from being written with it.
  private static func arranged(_ states: [FieldState], _ type: RecordType) -> [FieldState] {
    let writable = states.filter { !Schema.isReserved($0.name, in: type) }
    return Array(type.arranged(writable, by: \.name).prefix(Schema.fieldLimit))
  }
}

extension RecordType {
  /// Fields of such a record in the order of the schema, then those it does not know by name.
  func arranged<Field>(_ fields: [Field], by name: (Field) -> String) -> [Field] {
    let rules = Schema.rules(for: self)
    let placed = fields.map { field in
      (place: rules.firstIndex { $0.name == name(field) } ?? rules.endIndex, field: field)
    }
    let sorted = placed.sorted { ($0.place, name($0.field)) < ($1.place, name($1.field)) }
    return sorted.map(\.field)
  }
}
