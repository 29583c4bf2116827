import WorkshopModel

/// How what a session says is said in one that several workshops are joined into.
///
/// What a workshop is made of (its title, roles, sectors, kinds of entry, phases, norms) keeps its
/// name, so that workshops from the same template have it in common; where they differ, there are
/// two versions, which a person settles. A group gets a name made of its own and of the number, title
/// and norms that it began with, so that groups from the same template are one group, and others
/// never are.
/// Everything else gets a name made of the session and its own: no two workshops share a record.
struct Translation: Sendable {
  private let workshop: String
  private let groups: [RecordID: RecordID]
  /// What the joined session keeps in mind of the session.
  let marks: [WorkshopMark]

  /// The translation of session `workshop`, all copies of which together have `operations`.
  ///
  /// - Parameters:
  ///   - workshop: The session's id.
  ///   - operations: Its operations as far as they are known.
  ///   - marks: What is known from earlier translations of it. A group keeps the name that it was
  ///     given there, even if the operation that it began with was lost since.
  init(of workshop: String, _ operations: OperationSet, _ marks: [WorkshopMark]) {
    self.workshop = workshop
    var groups: [RecordID: RecordID] = [:]
    for case (let group?, let name?) in marks.map({ ($0.group, $0.name) }) {
      groups[group] = min(groups[group] ?? name, name)
    }
    let changes = operations.unsorted.filter { $0.change?.record.type == .group }
    for operation in changes.sorted(by: { $0.stamp < $1.stamp }) {
      guard let change = operation.change, groups[change.record.id] == nil,
        let name = Self.name(of: change.record.id, beginningWith: change.set)
      else { continue }
      groups[change.record.id] = name
    }
    self.groups = groups
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

/// A fact that a joined session keeps in mind of a session in it, as an operation that says
/// nothing else: that it is in it, or the name that one of its groups has there.
struct WorkshopMark: Hashable, Sendable {
  /// The session's id.
  let workshop: String
  /// The group's name in the session; nil when the fact is the session itself.
  let group: RecordID?
  /// The group's name in the joined session.
  let name: RecordID?

  init(workshop: String, group: RecordID? = nil, name: RecordID? = nil) {
    self.workshop = workshop
    self.group = group
    self.name = name
  }

  private static let kind = "workshop-joined"

  /// The mark in an operation; nil when it is none.
  init?(_ operation: Operation) {
    guard case .other(let members) = operation.content, members.text("kind") == Self.kind,
      let workshop = members.text("session")
    else { return nil }
    let group = members.text("group").map(RecordID.init(rawValue:))
    let name = members.text("as").map(RecordID.init(rawValue:))
    self.init(workshop: workshop, group: group, name: name)
  }

  /// The mark as an operation, the same whoever makes it.
  var operation: Operation {
    var fingerprint = Fingerprint()
    var members: Members = ["kind": .string(Self.kind), "session": .string(workshop)]
    members.set("group", group?.rawValue)
    members.set("as", name?.rawValue)
    fingerprint.add(members)
    // A letter that names of running programs do not have.
    let replica = ReplicaID(rawValue: "l" + fingerprint.name)
    return Operation(id: OperationID(replica, 1), lamport: 1, content: .other(members))
  }
}

extension OperationSet {
  /// What is kept in mind of workshops that were joined, in no particular order.
  var workshopMarks: [WorkshopMark] { unsorted.compactMap(WorkshopMark.init) }
}

extension Operation {
  /// Whether only a later version of the program understands it.
  var isFromLaterVersion: Bool {
    if case .other = content { WorkshopMark(self) == nil } else { false }
  }
}
