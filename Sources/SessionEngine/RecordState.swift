public import WorkshopModel

/// A record as its operations make it: a pure function of them, in whatever order they came.
public struct RecordState: Sendable {
  /// Most records have one operation that says all there is: nothing of it is kept a second time.
  private enum Origin: Sendable {
    case one(Operation)
    case several(Outcome)
  }

  private let origin: Origin

  /// The record `key` as `operations` make it.
  ///
  /// - Precondition: there is at least one, and each is a change of `key`.
  init(_ key: RecordKey, _ operations: [Operation]) {
    self =
      operations.count == 1
      ? RecordState(key, operations[0]) : RecordState(origin: .several(Outcome(key, operations)))
  }

  /// The record `key` as one change of it makes it.
  init(_ key: RecordKey, _ operation: Operation) {
    let isAll = operation.change?.isAllShown ?? false
    self.init(origin: isAll ? .one(operation) : .several(Outcome(key, [operation])))
  }

  private init(origin: Origin) { self.origin = origin }

  static let deletedField = "deleted"

  /// Its operations, in no particular order.
  var operations: [Operation] {
    switch origin {
    case .one(let operation): [operation]
    case .several(let outcome): outcome.operations
    }
  }

  /// Which record this is.
  public var key: RecordKey {
    switch origin {
    case .one(let operation): operation.record ?? .workshop
    case .several(let outcome): outcome.key
    }
  }

  /// Its first operation.
  public var created: Stamp {
    switch origin {
    case .one(let operation): operation.stamp
    case .several(let outcome): outcome.created
    }
  }

  /// What is known of its fields: those of the schema in its order, then the others by name.
  public var fields: [FieldState] {
    switch origin {
    case .one(let operation):
      operation.arrangedSet.map(operation.state)
    case .several(let outcome): outcome.fields
    }
  }

  /// Whether it was withdrawn, by somebody who had seen everything it says; the workshop never is.
  public var isDeleted: Bool {
    guard case .several(let outcome) = origin else { return false }
    return outcome.removal == .complete && outcome.key.type != .workshop
  }

  /// Whether somebody withdrew it who had not seen what it says now: the edit wins, the record
  /// stays, and the screen tells so.
  public var isContestedDeletion: Bool {
    guard case .several(let outcome) = origin else { return false }
    return outcome.removal == .contested
  }

  var deletion: FieldState? {
    guard case .several(let outcome) = origin else { return nil }
    return outcome.deletion
  }

  /// The state of the field `name`; nil when nobody ever set it.
  public subscript(name: String) -> FieldState? {
    switch origin {
    case .one(let operation):
      operation.set?.first { $0.name == name }.map(operation.state)
    case .several(let outcome):
      name == Self.deletedField ? outcome.deletion : outcome.fields.first { $0.name == name }
    }
  }

  /// The shown values, without those that are cleared.
  public var values: Members {
    switch origin {
    case .one(let operation):
      Members(uniqueNames: operation.arrangedSet.filter { !$0.value.isNull })
    case .several: shown
    }
  }

  /// The shown values in no particular order; null stands for one that is cleared.
  ///
  /// For reading by name: of a record with one operation these are the operation's own.
  var shown: Members {
    switch origin {
    case .one(let operation): operation.set ?? Members()
    case .several(let outcome):
      Members(
        uniqueNames: outcome.fields.lazy.filter { !$0.shown.isNull }.map { ($0.name, $0.shown) })
    }
  }

  /// Whether a field has two or more versions.
  public var isConflicted: Bool {
    guard case .several(let outcome) = origin else { return false }
    return outcome.fields.contains(where: \.isConflicted)
  }

  /// Whether a person has to settle something: which version holds, or whether it is withdrawn.
  public var isUnsettled: Bool { !isDeleted && (isContestedDeletion || isConflicted) }

  /// Those who withdrew the record, the latest first; there are some in ``isContestedDeletion``.
  public var removers: [Head] { deletion?.heads.filter { $0.value.bool == true } ?? [] }

  /// The names of the fields with two or more versions.
  public var conflicts: [String] { fields.filter(\.isConflicted).map(\.name) }

  /// All heads of all fields, the deletion's too.
  var heads: [Head] { fields.flatMap(\.heads) + (deletion?.heads ?? []) }
}

extension RecordState: Equatable {
  /// Whether both are the same record and say the same of it, set by the same operations.
  public static func == (left: RecordState, right: RecordState) -> Bool {
    if case .one(let own) = left.origin, case .one(let other) = right.origin, own == other {
      return true
    }
    return left.key == right.key && left.created == right.created && left.fields == right.fields
      && left.deletion == right.deletion && left.isDeleted == right.isDeleted
      && left.isContestedDeletion == right.isContestedDeletion
  }
}

extension Operation {
  fileprivate var set: Members? { change?.set }

  /// What is known of a field that it alone has set.
  fileprivate func state(of field: Members.Member) -> FieldState {
    FieldState(field.name, Head(stamp: stamp, value: field.value))
  }

  /// The fields that it sets, in the order of the schema, then those it does not know by name.
  fileprivate var arrangedSet: [Members.Member] {
    guard let change else { return [] }
    return change.record.type.arranged(change.set.map(\.self), by: \.name)
  }
}

extension Operation.Change {
  /// Whether a record of which there is nothing else shows every field that was set.
  fileprivate var isAllShown: Bool {
    self.set.count <= Schema.fieldLimit
      && set.allSatisfy {
        $0.name != RecordState.deletedField && !Schema.isReserved($0.name, in: record.type)
      }
  }
}
