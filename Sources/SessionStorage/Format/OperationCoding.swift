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
      // By name, so that the checksum can be found again after a tool has put them in order.
      members.append(("set", .object(change.set.ordered())))
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
    var parts = Parts()
    for (name, value) in members { parts.take(name, value) }
    guard let replica = parts.replica, RecordID(rawValue: replica).isWellFormed else {
      throw Finding("r", "not the name of a replica")
    }
    guard let number = parts.number, number > 0 else { throw Finding("n", "not a number from 1") }
    guard let lamport = parts.lamport, lamport > 0 else {
      throw Finding("l", "not a number from 1")
    }
    let change = try parts.change()
    self.init(
      id: OperationID(ReplicaID(rawValue: replica), number), lamport: lamport,
      content: change.map(Content.change) ?? .other(parts.other(in: members)), at: parts.at,
      batch: parts.batch, purpose: parts.purpose,
      extra: change == nil ? Members() : Members(uniqueNames: parts.extra))
  }

  /// The parts of an operation as they stand in a line.
  private struct Parts {
    var replica: String?
    var number: Int?
    var lamport: Int?
    var at: String?
    var batch: Int?
    var purpose: Purpose?
    private var type: RecordType?
    private var record: String?
    private var set: Members?
    private var over: [Value] = []
    var extra: [Members.Member] = []

    mutating func take(_ name: String, _ value: Value) {
      switch name {
      case "r": replica = value.string
      case "n": number = value.integer
      case "l": lamport = value.integer
      case "at": at = value.string
      case "batch": batch = value.integer
      case "undo": purpose = value.integer.map(Purpose.undo)
      case "redo": purpose = value.integer.map(Purpose.redo)
      case "kind": type = value.string.flatMap(RecordType.init)
      case "rec": record = value.string
      case "set": set = value.object
      case "over": over = value.list ?? []
      case "crc": break
      default: extra.append((name, value))
      }
    }

    /// The change, if the operation is one of a record that this version knows.
    func change() throws(Finding) -> Change? {
      guard let set, let type else { return nil }
      guard let record, RecordID(rawValue: record).isWellFormed else {
        throw Finding("rec", "not the name of a record")
      }
      var replaced: [OperationID] = []
      for element in over {
        guard let pair = element.list, pair.count == 2, let replica = pair[0].string,
          let number = pair[1].integer
        else { throw Finding("over", "not a list of operations, each [replica, number]") }
        replaced.append(OperationID(ReplicaID(rawValue: replica), number))
      }
      let key = RecordKey(type, RecordID(rawValue: record))
      return Change(record: key, set: set, over: replaced)
    }

    /// What an operation of a kind that this version does not know says.
    func other(in members: Members) -> Members {
      members.removing(["r", "n", "l", "at", "batch", "undo", "redo", "crc"])
    }
  }
}
