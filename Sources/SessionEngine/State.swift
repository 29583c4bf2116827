public import WorkshopModel

/// What a set of operations amounts to: the records as they stand.
public struct State: Sendable {
  private var records: [RecordKey: RecordState] = [:]
  private var names: [RecordType: [RecordID]] = [:]
  private var unsettled: Set<RecordKey> = []

  /// The records of which everything was erased.
  public private(set) var erased: Set<RecordKey> = []

  /// No records.
  public init() {}

  /// The state that `operations` make.
  public init(_ operations: OperationSet) {
    records.reserveCapacity(operations.count)
    var further: [RecordKey: [Operation]] = [:]
    for operation in operations.unsorted {
      guard let key = operation.change?.record else { continue }
      // One operation leaves nothing to settle.
      if let earlier = records.updateValue(RecordState(key, operation), forKey: key) {
        further[key, default: earlier.operations].append(operation)
      } else {
        names[key.type, default: []].append(key.id)
      }
    }
    for (key, all) in further { put(RecordState(key, all), at: key) }
    erased = operations.erased
  }

  /// Takes in changes, working out anew only their records, each once.
  mutating func apply(_ new: [Operation]) {
    var byRecord: [RecordKey: [Operation]] = [:]
    for operation in new {
      guard let key = operation.change?.record else { continue }
      byRecord[key, default: []].append(operation)
    }
    for (key, new) in byRecord {
      put(RecordState(key, (records[key]?.operations ?? []) + new), at: key)
    }
  }

  private mutating func put(_ record: RecordState, at key: RecordKey) {
    if records.updateValue(record, forKey: key) == nil {
      names[key.type, default: []].append(key.id)
    }
    if record.isUnsettled {
      unsettled.insert(key)
    } else if !unsettled.isEmpty {
      unsettled.remove(key)
    }
  }

  /// The record `key`, withdrawn or not; nil when there never was one, or it was erased.
  public subscript(key: RecordKey) -> RecordState? { records[key] }

  /// The records of `type`, withdrawn or not, in no particular order.
  public func states(of type: RecordType) -> [RecordState] {
    (names[type] ?? []).compactMap { records[RecordKey(type, $0)] }
  }

  /// All records that ever were: those that stand, that were withdrawn, that were erased.
  public var known: Set<RecordKey> { erased.union(records.keys) }

  /// Whether there are no records at all.
  public var isEmpty: Bool { records.isEmpty }

  /// The records that a person has to settle, by name: a field has two or more versions, or
  /// somebody withdrew what another was changing.
  public var conflicted: [RecordKey] { unsettled.sorted() }

  /// How many records ``conflicted`` lists.
  public var conflictCount: Int { unsettled.count }

  /// What was done to the record `key`, in the order of the stamps; empty when there is none.
  public func history(of key: RecordKey) -> [Operation] {
    (records[key]?.operations ?? []).sorted { $0.stamp < $1.stamp }
  }
}

extension State {
  /// The record with the given name; nil when there is none or it was withdrawn.
  public func value<Subject: RecordValue>(_ id: Identifier<Subject>) -> Subject? {
    guard let record = self[id.key], !record.isDeleted else { return nil }
    return Subject(id: id, fields: record.shown)
  }

  /// The records of a type that are not withdrawn: by their `order` where they have one, else as
  /// they were created; ties by name.
  public func all<Subject: RecordValue>(_ type: Subject.Type) -> [Subject] {
    let standing = states(of: Subject.type).filter { !$0.isDeleted }
    let keyed = standing.map { record in
      (order: OrderKey(record["order"]?.shown.string), record: record)
    }
    let sorted = keyed.sorted {
      ($0.order, $0.record.created, $0.record.key) < ($1.order, $1.record.created, $1.record.key)
    }
    return sorted.map { Subject(id: Identifier($0.record.key.id), fields: $0.record.shown) }
  }

  /// The workshop; one without a title when nobody described it.
  public var workshop: Workshop {
    value(Identifier<Workshop>(RecordKey.workshop.id))
      ?? Workshop(id: Identifier(RecordKey.workshop.id), fields: Members())
  }

  /// The readable part of a session file: all that is not withdrawn, lists sorted by name.
  public func document(id: String, extra: Members = Members()) -> SessionDocument {
    var lists: [RecordType: [Record]] = [:]
    for type in RecordType.allCases {
      lists[type] = states(of: type).filter { !$0.isDeleted }
        .map { Record($0.key, $0.values) }.sorted { $0.key.id < $1.key.id }
    }
    return SessionDocument(id: id, records: lists, extra: extra)
  }
}

extension State: RecordDirectory {
  /// Whether there is such a record that is not withdrawn.
  public func contains(_ key: RecordKey) -> Bool { self[key].map { !$0.isDeleted } ?? false }

  /// The names of the records that are not withdrawn, in the order that people see.
  public func names(of type: RecordType) -> [RecordID] {
    let standing = states(of: type).filter { !$0.isDeleted }
    return standing.sorted {
      (OrderKey($0["order"]?.shown.string), $0.key) < (OrderKey($1["order"]?.shown.string), $1.key)
    }.map(\.key.id)
  }

  /// The fields of the workshop.
  public var workshopFields: Members { self[.workshop]?.values ?? Members() }
}
