import WorkshopModel

/// How what a session says is said in one that several workshops are joined into.
///
/// What a workshop is made of (its title, roles, sectors, kinds of entry, phases, norms) keeps its
/// name, so that workshops from the same template have it in common; where two of them changed it,
/// there are two versions, which a person settles. A group gets a name made of its own and of the
/// number, title and norms that it began with, so that groups from the same template are one group,
/// and others never are. Everything else gets a name made of the session and its own: no two
/// workshops share a record.
///
/// Operations stay the same ones about other records, but for those that took a template in: each
/// says no more than that ``Beginning``s come in its place, which all workshops share. So a room
/// that changed what the template says replaces it for the rooms that did not. What happened to the
/// clock of a workshop has no place in the joined one: nothing comes in its place.
struct Translation: Sendable {
  private let workshop: String
  private let groups: [RecordID: RecordID]
  private let beginnings: [OperationID: [OperationID]]
  /// What the joined session keeps in mind of the session.
  let marks: [Operation]

  /// The translation of session `workshop`, all copies of which together have `operations`.
  ///
  /// - Parameters:
  ///   - workshop: The session's id.
  ///   - operations: Its operations as far as they are known.
  ///   - earlier: What is known from earlier translations of it, which stays so, even if the
  ///     operations that it followed from were lost since.
  init(of workshop: String, _ operations: OperationSet, _ earlier: WorkshopMarks) {
    self.workshop = workshop
    // In order, so that operations that share a number by mistake lead to the same every time.
    let shared = operations.sorted.filter {
      $0.change?.record.type.isOfTemplate ?? false
    }
    var groups = earlier.groups[workshop] ?? [:]
    for operation in shared {
      guard let change = operation.change, change.record.type == .group,
        groups[change.record.id] == nil,
        let name = Self.name(of: change.record.id, beginningWith: change.set)
      else { continue }
      groups[change.record.id] = name
    }
    self.groups = groups
    marks =
      [WorkshopMarks.mark(workshop)]
      + groups.map { WorkshopMarks.mark(workshop, group: $0, as: $1) }
    var beginnings = earlier.beginnings
    let key = { (key: RecordKey) in
      RecordKey(key.type, Self.name(of: key.id, key.type, in: workshop, groups))
    }
    for operation in shared where operation.isBeginning {
      let names = Beginning.all(of: operation, key).map(\.id)
      beginnings[operation.id] = Set(beginnings[operation.id] ?? []).union(names).sorted()
    }
    self.beginnings = beginnings
  }

  /// A name for a group made of what it says of itself; nil when that is not enough to tell it from
  /// others.
  private static func name(of group: RecordID, beginningWith fields: Members) -> RecordID? {
    guard let number = fields.text("number"), let title = fields.text("title") else { return nil }
    var fingerprint = Fingerprint()
    for text in [group.rawValue, number, title] + fields.texts("norms") {
      fingerprint.add(text)
    }
    return RecordID(rawValue: fingerprint.name)
  }

  private static func name(
    of id: RecordID, _ type: RecordType, in workshop: String, _ groups: [RecordID: RecordID]
  ) -> RecordID {
    if type.isOfTemplate && type != .group { return id }
    if type == .group, let name = groups[id] { return name }
    var fingerprint = Fingerprint()
    for text in [workshop, type.rawValue, id.rawValue] { fingerprint.add(text) }
    return RecordID(rawValue: fingerprint.name)
  }
}

extension Translation {
  /// What the joined session has for an operation.
  func callAsFunction(_ operation: Operation) -> [Operation] {
    switch operation.content {
    case .change(let change):
      // The clock is a room's: of several, none is the plenary's, which starts its own.
      guard change.record.type != .timing else {
        return [operation.saying(.other(WorkshopMarks.content(workshop, replacedBy: [])))]
      }
      guard operation.isBeginning else { return [operation.saying(.change(self.change(change)))] }
      let names = beginnings[operation.id] ?? []
      let stub = WorkshopMarks.content(workshop, replacedBy: names)
      return [operation.saying(.other(stub))] + Beginning.all(of: operation, key)
    case .erasure(let record): return [operation.saying(.erasure(key(record)))]
    case .other: return [Handout.joined(operation, key).map(operation.saying) ?? operation]
    }
  }

  private func change(_ change: Operation.Change) -> Operation.Change {
    let type = change.record.type
    let set = change.set.map { ($0.name, value($0.value, of: $0.name, in: type)) }
    let over = change.over.flatMap { beginnings[$0] ?? [$0] }
    return Operation.Change(
      record: key(change.record), set: Members(uniqueNames: set), over: Set(over).sorted())
  }

  private func key(_ key: RecordKey) -> RecordKey {
    RecordKey(key.type, Self.name(of: key.id, key.type, in: workshop, groups))
  }

  private func value(_ value: Value, of name: String, in type: RecordType) -> Value {
    switch Schema.rule(for: name, of: type)?.kind {
    case .reference(let target): reference(value, target)
    case .references(let target):
      value.list.map { .list($0.map { reference($0, target) }) } ?? value
    default: value
    }
  }

  private func reference(_ value: Value, _ target: RecordType) -> Value {
    guard let text = value.string else { return value }
    let id = RecordID(rawValue: text)
    return .string(Self.name(of: id, target, in: workshop, groups).rawValue)
  }
}

/// One field of what workshops began with, as an operation that is the same for all of them.
private enum Beginning {
  /// The operations that come in the place of one that took a template in.
  static func all(of operation: Operation, _ key: (RecordKey) -> RecordKey) -> [Operation] {
    guard let change = operation.change else { return [] }
    let record = key(change.record)
    return change.set.map { name, value in
      let change = Operation.Change(record: record, set: [name: value])
      var fingerprint = Fingerprint()
      fingerprint.add(change)
      let id = OperationID(WorkshopMarks.replica(fingerprint), 1)
      return Operation(id: id, lamport: 1, content: .change(change))
    }
  }
}

extension Operation {
  /// Whether it took in what a workshop is made of from a file, where there was nothing before.
  fileprivate var isBeginning: Bool {
    guard let change, change.record.type.isOfTemplate else { return false }
    return at == nil && terminal == nil && purpose == nil && change.over.isEmpty
  }

  /// The operation with other content.
  fileprivate func saying(_ content: Content) -> Operation {
    Operation(
      id: id, lamport: lamport, content: content, at: at, terminal: terminal, batch: batch,
      purpose: purpose, extra: extra)
  }
}
