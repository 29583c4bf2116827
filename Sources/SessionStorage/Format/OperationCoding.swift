import SessionEngine
import WorkshopModel

extension Operation {
  /// The operation as a line of a journal and an element of a session file has it.
  var members: Members {
    var members: [Members.Member] = [
      ("r", .string(id.replica.rawValue)), ("n", .integer(id.number)), ("l", .integer(lamport)),
    ]
    if let at { members.append(("at", .string(at))) }
    if let terminal { members.append(("who", .string(terminal.rawValue))) }
    if batch != id.number { members.append(("batch", .integer(batch))) }
    switch purpose {
    case .undo(let command): members.append(("undo", reference(to: command)))
    case .redo(let command): members.append(("redo", reference(to: command)))
    case nil: break
    }
    switch content {
    case .change(let change):
      members += Self.names(of: change.record)
      // By name, so that the checksum can be found again after a tool has put them in order.
      members.append(("set", .object(change.set.ordered())))
      let over = change.over.map(\.value)
      if !over.isEmpty { members.append(("over", .list(over))) }
      members += extra
    case .erasure(let record):
      members += Self.names(of: record)
      members.append(("erased", true))
    case .other(let other):
      members += other
    }
    return Members(uniqueNames: members)
  }

  private static func names(of record: RecordKey) -> [Members.Member] {
    [("kind", .string(record.type.rawValue)), ("rec", .string(record.id.rawValue))]
  }

  /// The number of an own command; a command of an earlier run is named with its replica.
  private func reference(to command: OperationID) -> Value {
    command.replica == id.replica ? .integer(command.number) : command.value
  }

  /// The operation in the members of a line; members that this version does not know are kept.
  ///
  /// - Throws: ``Finding`` when it lacks what every operation has.
  init(_ members: Members) throws(Finding) {
    var parts = Parts()
    for (name, value) in members { parts.take(name, value) }
    guard let replica = parts.replica, RecordID(rawValue: replica).isWellFormed else {
      throw Finding("r", Fact("fault.notReplica"))
    }
    guard let number = parts.number, number > 0 else {
      throw Finding("n", Fact("fault.notFromOne"))
    }
    guard let lamport = parts.lamport, lamport > 0 else {
      throw Finding("l", Fact("fault.notFromOne"))
    }
    let id = OperationID(ReplicaID(rawValue: replica), number)
    let known = try parts.content()
    if case .erasure(let record) = known {
      self.init(id: id, lamport: lamport, content: .erasure(record), batch: parts.batch)
      return
    }
    self.init(
      id: id, lamport: lamport, content: known ?? .other(parts.other(in: members)), at: parts.at,
      terminal: parts.terminal, batch: parts.batch, purpose: try parts.purpose(of: id.replica),
      extra: known == nil ? Members() : Members(uniqueNames: parts.extra))
  }

  /// The parts of an operation as they stand in a line.
  private struct Parts {
    var replica: String?
    var number: Int?
    var lamport: Int?
    var at: String?
    var terminal: TerminalID?
    var batch: Int?
    private var undone: Value?
    private var redone: Value?
    private var isErased = false
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
      case "who": terminal = value.string.map(TerminalID.init)
      case "batch": batch = value.integer
      case "undo": undone = value
      case "redo": redone = value
      case "erased": isErased = value.bool == true
      case "kind": type = value.string.flatMap(RecordType.init(named:))
      case "rec": record = value.string
      case "set": set = value.object
      case "over": over = value.list ?? []
      case "crc": break
      default: extra.append((name, value))
      }
    }

    /// What the operation of `replica` was made to take back or bring back.
    func purpose(of replica: ReplicaID) throws(Finding) -> Purpose? {
      if let undone { return .undo(try Self.command(undone, of: replica, in: "undo")) }
      if let redone { return .redo(try Self.command(redone, of: replica, in: "redo")) }
      return nil
    }

    private static func command(
      _ value: Value, of replica: ReplicaID, in name: String
    ) throws(Finding) -> OperationID {
      if let number = value.integer { return OperationID(replica, number) }
      guard let command = OperationID(value) else {
        throw Finding(name, Fact("fault.notCommand"))
      }
      return command
    }

    /// What it says, if it is about a record of a type that this version knows.
    func content() throws(Finding) -> Content? {
      guard set != nil || isErased, let type else { return nil }
      guard let record, RecordID(rawValue: record).isWellFormed else {
        throw Finding("rec", Fact("fault.notRecordName"))
      }
      let key = RecordKey(type, RecordID(rawValue: record))
      guard type != .workshop || key == .workshop else {
        throw Finding("rec", Fact("fault.oneWorkshop"))
      }
      guard !isErased, let set else { return .erasure(key) }
      guard set.allSatisfy({ $0.value.levels <= Schema.levelLimit }) else {
        throw Finding("set", Fact("fault.tooDeep", ["levels": .number(Schema.levelLimit)]))
      }
      var replaced: [OperationID] = []
      for element in over {
        guard let id = OperationID(element) else {
          throw Finding("over", Fact("fault.notOperations"))
        }
        replaced.append(id)
      }
      return .change(Change(record: key, set: set, over: replaced))
    }

    /// What an operation of a kind that this version does not know says.
    func other(in members: Members) -> Members {
      members.removing(["r", "n", "l", "at", "who", "batch", "undo", "redo", "crc"])
    }
  }
}

extension OperationID {
  /// The operation as others name it: [replica, number].
  fileprivate var value: Value { .list([.string(replica.rawValue), .integer(number)]) }

  fileprivate init?(_ value: Value) {
    guard let pair = value.list, pair.count == 2, let replica = pair[0].string,
      let number = pair[1].integer
    else { return nil }
    self.init(ReplicaID(rawValue: replica), number)
  }
}
