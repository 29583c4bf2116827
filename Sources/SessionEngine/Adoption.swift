public import WorkshopModel

/// What a person changed in a session file by hand, as operations.
///
/// A file written by hand from the beginning is the same case: everything in it is new. The
/// operations are a pure function of the file, so that every program that reads it makes the
/// same ones, and reading it twice changes nothing.
public struct Adoption: Sendable {
  /// The operations that make the difference; none when the file says what it did.
  public let operations: [Operation]
  /// The records that were put in.
  public let added: [RecordKey]
  /// The records that were changed.
  public let edited: [RecordKey]
  /// The records that were taken out.
  public let removed: [RecordKey]
  /// The session's id for a file that gives none, derived from what it says.
  public let sessionID: String

  /// The difference between `document` and what `operations` amount to.
  ///
  /// - Parameters:
  ///   - document: The readable part as it stands in the file.
  ///   - operations: The operations in the file.
  /// - Throws: ``Finding`` for the first thing that is wrong in what was changed; what was not
  ///   changed is not judged.
  public init(_ document: SessionDocument, onto operations: OperationSet) throws(Finding) {
    let state = State(operations)
    var changes: [Operation.Change] = []
    var added: [RecordKey] = []
    var edited: [RecordKey] = []
    for record in Self.written(document, state) {
      guard let present = state[record.key], !present.isDeleted else {
        added.append(record.key)
        changes.append(Self.addition(of: record, state[record.key]))
        continue
      }
      guard let change = Self.edit(of: present, to: record.fields) else { continue }
      edited.append(record.key)
      changes.append(change)
    }
    let removed = Self.removals(in: document, from: state)
    changes += removed.map(Inverse.removal)
    self.added = added
    self.edited = edited
    self.removed = removed.map(\.key)
    let replica = Self.replica(for: changes, in: document.id ?? "")
    sessionID = replica.rawValue
    self.operations = Self.operations(
      for: changes, from: operations.next(over: changes.flatMap(\.over)), by: replica)
    if !changes.isEmpty { try Self.check(document, only: Set(changes.map(\.record))) }
  }

  /// The records as they stand in the file but for erased ones, which nothing brings back.
  ///
  /// The file may lack what no operation says either: the terminal that said it has not been heard
  /// of yet.
  private static func written(_ document: SessionDocument, _ state: State) -> [Record] {
    document.all.compactMap { record in
      guard !state.erased.contains(record.key) else { return nil }
      let present = state[record.key]
      if present == nil && record.key == .workshop && record.fields.isEmpty && !state.isEmpty {
        return nil
      }
      guard let present, present.values["order"] == nil,
        document.impliedOrders.contains(record.key)
      else { return record }
      return Record(record.key, record.fields.removing(["order"]))
    }
  }

  private static func addition(of record: Record, _ present: RecordState?) -> Operation.Change {
    var set = record.fields
    for name in present?.values.names ?? [] where set[name] == nil { set[name] = .null }
    if present?.deletion != nil { set[RecordState.deletedField] = .null }
    let over = Set(present?.heads.map(\.stamp.id) ?? []).sorted()
    return Operation.Change(record: record.key, set: set, over: over)
  }

  private static func edit(of present: RecordState, to fields: Members) -> Operation.Change? {
    let shown = present.values
    var set = Members(
      uniqueNames: fields.filter { ($0.value.isNull ? nil : $0.value) != shown[$0.name] })
    for name in shown.names where fields[name] == nil { set[name] = .null }
    guard !set.isEmpty else { return nil }
    let over = Set(set.names.flatMap { present[$0]?.heads ?? [] }.map(\.stamp.id))
    return Operation.Change(record: present.key, set: set, over: over.sorted())
  }

  private static func removals(in document: SessionDocument, from state: State) -> [RecordState] {
    let kept = Set(document.all.map(\.key))
    // A list that is not there at all takes nothing out.
    return RecordType.allCases.filter { document.records[$0] != nil }
      .flatMap { state.states(of: $0) }
      .filter { !$0.isDeleted && !kept.contains($0.key) }.sorted { $0.key < $1.key }
  }

  /// The replica that the changes are put down to: named by what they say.
  private static func replica(for changes: [Operation.Change], in session: String) -> ReplicaID {
    var fingerprint = Fingerprint()
    fingerprint.add(session)
    for change in changes { fingerprint.add(change) }
    return ReplicaID(rawValue: ReplicaID.handMark + fingerprint.name)
  }

  private static func operations(
    for changes: [Operation.Change], from lamport: Int, by replica: ReplicaID
  ) -> [Operation] {
    changes.enumerated().map { index, change in
      Operation(
        id: OperationID(replica, index + 1), lamport: lamport + index,
        content: .change(change), batch: 1)
    }
  }

  private static func check(
    _ document: SessionDocument, only changed: Set<RecordKey>
  ) throws(Finding) {
    let findings = Validator.findings(in: document)
    if let first = findings.first(where: { $0.record.map(changed.contains) ?? true }) {
      throw first
    }
  }
}

extension Operation {
  /// Whether it was put down to what somebody edited in a file by hand: named so and at no time.
  public var isOfHand: Bool {
    at == nil && id.replica.rawValue.hasPrefix(ReplicaID.handMark) && !id.replica.isOfBox
  }

  /// Whether it withdraws the record that `other` changes in the fields that were there, or sets one
  /// of these, too.
  public func sets(what other: Change) -> Bool {
    guard let change, change.record == other.record, !other.over.isEmpty else { return false }
    return change.set.contains {
      $0.name == RecordState.deletedField || other.set[$0.name] != nil
    }
  }
}

extension ReplicaID {
  /// What the names of those begin with that edits by hand are put down to.
  fileprivate static let handMark = "h"
}
