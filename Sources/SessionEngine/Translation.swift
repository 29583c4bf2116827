import WorkshopModel

/// How what a session says is said in one that several workshops are joined into.
///
/// What a workshop is made of (its title, roles, sectors, kinds of entry, phases, norms) keeps its
/// name, so that workshops from the same template have it in common; where two of them changed it,
/// there are two versions, which a person settles. A group gets a name made of its own and of the number, title
/// and norms that it began with, so that groups from the same template are one group, and others
/// never are.
/// Everything else gets a name made of the session and its own: no two workshops share a record.
///
/// Operations stay the same ones, but for those that took a template in: see ``Beginning``.
struct Translation: Sendable {
  private let workshop: String
  private let groups: [RecordID: RecordID]
  private let beginnings: [OperationID: [OperationID]]
  /// What the joined session keeps in mind of the session.
  let marks: [WorkshopMark]

  /// The translation of session `workshop`, all copies of which together have `operations`.
  ///
  /// - Parameters:
  ///   - workshop: The session's id.
  ///   - operations: Its operations as far as they are known.
  ///   - earlier: What is known from earlier translations of it. What it began with stays known,
  ///     even if the operations were lost since.
  init(of workshop: String, _ operations: OperationSet, _ earlier: WorkshopMarks) {
    self.workshop = workshop
    var groups = earlier.groups[workshop] ?? [:]
    let changes = operations.unsorted.filter { $0.change?.record.type == .group }
    for operation in changes.sorted(by: { $0.stamp < $1.stamp }) {
      guard let change = operation.change, groups[change.record.id] == nil,
        let name = Self.name(of: change.record.id, beginningWith: change.set)
      else { continue }
      groups[change.record.id] = name
    }
    self.groups = groups
    self.beginnings = beginnings
    self.marks =
      [WorkshopMark(workshop: workshop)]
      + groups.map { WorkshopMark(workshop: workshop, group: $0, name: $1) }
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

  private func name(of id: RecordID, _ type: RecordType) -> RecordID {
    if !type.isErasable && type != .group { return id }
    if type == .group, let name = groups[id] { return name }
    var fingerprint = Fingerprint()
    for text in [workshop, type.rawValue, id.rawValue] { fingerprint.add(text) }
    return RecordID(rawValue: fingerprint.name)
  }

  private func key(_ key: RecordKey) -> RecordKey {
    RecordKey(key.type, name(of: key.id, key.type))
  }

  /// The operation as the joined session has it: the same one about another record.
  func callAsFunction(_ operation: Operation) -> Operation {
    let content: Operation.Content
    switch operation.content {
    case .change(let change):
      let type = change.record.type
      let set = change.set.map { ($0.name, value($0.value, of: $0.name, in: type)) }
      content = .change(
        Operation.Change(
          record: key(change.record), set: Members(uniqueNames: set), over: change.over))
    case .erasure(let record): content = .erasure(key(record))
    case .other: return operation
    }
    return Operation(
      id: operation.id, lamport: operation.lamport, content: content, at: operation.at,
      terminal: operation.terminal, batch: operation.batch, purpose: operation.purpose,
      extra: operation.extra)
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
    return .string(name(of: RecordID(rawValue: text), target).rawValue)
  }
}
