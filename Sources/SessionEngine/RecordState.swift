public import WorkshopModel

/// A value of a field that nobody has seen and replaced.
public struct Head: Equatable, Sendable {
  /// Who set it, and where that stands among all operations.
  public let stamp: Stamp
  /// What it was set to; null for cleared.
  public let value: Value

  /// Whether this one is shown and not `other`: the greatest stamp first.
  ///
  /// Equal stamps are those of programs that took themselves for the same.
  func isShownBefore(_ other: Head) -> Bool {
    guard stamp == other.stamp else { return stamp > other.stamp }
    var (own, others) = (Fingerprint(), Fingerprint())
    own.add(value)
    others.add(other.value)
    return own < others
  }
}

/// What is known of one field of a record.
public struct FieldState: Equatable, Sendable {
  /// The field's name.
  public let name: String
  /// Of the values that nobody has replaced, the one with the greatest stamp.
  public let first: Head
  /// The other values that nobody has replaced, greatest stamp first; mostly none.
  public let others: [Head]

  init(_ name: String, _ first: Head, _ others: [Head] = []) {
    self.name = name
    self.first = first
    self.others = others
  }

  /// The values that nobody has replaced, the shown one first, at least one.
  public var heads: [Head] { [first] + others }

  /// The value that is shown.
  public var shown: Value { first.value }

  /// Whether there is a second version of the value.
  public var isConflicted: Bool { others.contains { $0.value != first.value } }

  /// The different values among the heads, the shown one first; two or more are a conflict.
  public var versions: [Value] {
    heads.reduce(into: []) { versions, head in
      if !versions.contains(head.value) { versions.append(head.value) }
    }
  }
}

/// A record as its operations make it: a pure function of them, in whatever order they came.
public struct RecordState: Equatable, Sendable {
  /// Which record this is.
  public let key: RecordKey
  /// Its first operation.
  public let created: Stamp
  /// What is known of its fields: those of the schema in its order, then the others by name.
  public let fields: [FieldState]
  /// Whether it was withdrawn, by somebody who had seen everything it says; the workshop never is.
  public let isDeleted: Bool
  /// Whether somebody withdrew it who had not seen what it says now: the edit wins, the record
  /// stays, and the screen tells so.
  public let isContestedDeletion: Bool

  static let deletedField = "deleted"
  let deletion: FieldState?

  /// The state of the field `name`; nil when nobody ever set it.
  public subscript(name: String) -> FieldState? {
    name == Self.deletedField ? deletion : fields.first { $0.name == name }
  }

  /// The shown values, without those that are cleared.
  public var values: Members {
    var members: [Members.Member] = []
    members.reserveCapacity(fields.count)
    for field in fields where !field.shown.isNull { members.append((field.name, field.shown)) }
    return Members(uniqueNames: members)
  }

  /// Whether a field has two or more versions.
  public var isConflicted: Bool { fields.contains(where: \.isConflicted) }

  /// Whether a person has to settle something: which version holds, or whether it is withdrawn.
  public var isUnsettled: Bool { !isDeleted && (isContestedDeletion || isConflicted) }

  /// Those who withdrew the record, the latest first; there are some in ``isContestedDeletion``.
  public var removers: [Head] { deletion?.heads.filter { $0.value.bool == true } ?? [] }

  /// The names of the fields with two or more versions.
  public var conflicts: [String] { fields.filter(\.isConflicted).map(\.name) }

  /// All heads of all fields, the deletion's too.
  var heads: [Head] { fields.flatMap(\.heads) + (deletion?.heads ?? []) }
}

extension RecordState {
  /// The record `key` as `operations` make it.
  ///
  /// - Precondition: there is at least one, and each is a change of `key`.
  init(_ key: RecordKey, _ operations: [Operation]) {
    let states = Self.fieldStates(of: operations)
    let deletion = states.first { $0.name == Self.deletedField }
    let fields = Self.arranged(states.filter { $0.name != Self.deletedField }, key.type)
    let removal = Self.removal(
      by: deletion?.heads.filter { $0.value.bool == true } ?? [], of: fields, operations)
    self.key = key
    self.created =
      operations.map(\.stamp).min() ?? Stamp(0, OperationID(ReplicaID(rawValue: ""), 0))
    self.fields = fields
    self.deletion = deletion
    self.isDeleted = removal == .complete && key.type != .workshop
    self.isContestedDeletion = removal == .contested
  }

  private enum Removal { case none, contested, complete }

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
    if operations.count == 1, let change = operations[0].change {
      let stamp = operations[0].stamp
      return change.set.map { FieldState($0.name, Head(stamp: stamp, value: $0.value)) }
    }
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
    let rules = Schema.rules(for: type)
    let writable = states.filter { !Schema.isReserved($0.name, in: type) }
    let placed = writable.map { state in
      (place: rules.firstIndex { $0.name == state.name } ?? rules.endIndex, state: state)
    }
    let sorted = placed.sorted { ($0.place, $0.state.name) < ($1.place, $1.state.name) }
    return sorted.prefix(Schema.fieldLimit).map(\.state)
  }
}
