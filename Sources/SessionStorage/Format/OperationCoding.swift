import SessionEngine
import WorkshopModel

extension Operation {
  /// The operation as a line of a journal and an element of a session file has it.
  var members: Members {
    var members: [Members.Member] = [
      ("r", .string(id.replica.rawValue)), ("n", .integer(id.number)), ("l", .integer(lamport)),
    ]
    if let at { members.append(("at", .string(at))) }
    if batch != id.number { members.append(("batch", .integer(batch))) }
    switch purpose {
    case .undo(let origin): members.append(("undo", .integer(origin)))
    case .redo(let origin): members.append(("redo", .integer(origin)))
    case nil: break
    }
    switch content {
    case .change(let change):
      members.append(("kind", .string(change.record.type.rawValue)))
      members.append(("rec", .string(change.record.id.rawValue)))
      members.append(("set", .object(change.set)))
      let over = change.over.map {
        Value.list([.string($0.replica.rawValue), .integer($0.number)])
      }
      if !over.isEmpty { members.append(("over", .list(over))) }
      members += extra
    case .other(let other):
      members += other
    }
    return Members(uniqueNames: members)
  }

  /// The operation in the members of a line; members that this version does not know are kept.
  ///
  /// - Throws: ``Finding`` when it lacks what every operation has.
  init(_ members: Members) throws(Finding) {
    let members = members.removing(["crc"])
    guard let replica = members.text("r"), RecordID(rawValue: replica).isWellFormed else {
      throw Finding("r", "not the name of a replica")
    }
    guard let number = members.integer("n"), number > 0 else {
      throw Finding("n", "not a number from 1")
    }
    guard let lamport = members.integer("l"), lamport > 0 else {
      throw Finding("l", "not a number from 1")
    }
    let change = try Self.change(in: members)
    let rest = members.removing(Self.headNames)
    self.init(
      id: OperationID(ReplicaID(rawValue: replica), number), lamport: lamport,
      content: change.map(Content.change) ?? .other(rest), at: members.text("at"),
      batch: members.integer("batch"), purpose: Self.purpose(in: members),
      extra: change == nil ? Members() : rest.removing(Self.changeNames))
  }

  private static let headNames: Set<String> = ["r", "n", "l", "at", "batch", "undo", "redo"]
  private static let changeNames: Set<String> = ["kind", "rec", "set", "over"]

  private static func purpose(in members: Members) -> Purpose? {
    if let origin = members.integer("undo") { return .undo(origin) }
    return members.integer("redo").map(Purpose.redo)
  }

  /// The change, if the operation is one of a record that this version knows.
  private static func change(in members: Members) throws(Finding) -> Change? {
    guard let set = members["set"]?.object,
      let type = members.text("kind").flatMap(RecordType.init)
    else { return nil }
    guard let name = members.text("rec"), RecordID(rawValue: name).isWellFormed else {
      throw Finding("rec", "not the name of a record")
    }
    var over: [OperationID] = []
    for element in members["over"]?.list ?? [] {
      guard let pair = element.list, pair.count == 2, let replica = pair[0].string,
        let number = pair[1].integer
      else { throw Finding("over", "not a list of operations, each [replica, number]") }
      over.append(OperationID(ReplicaID(rawValue: replica), number))
    }
    return Change(record: RecordKey(type, RecordID(rawValue: name)), set: set, over: over)
  }
}
