public import WorkshopModel

/// The engine of a session: commands in, operations out, the state always up to date.
///
/// A value without clock, randomness, disk or terminal: the same session and the same commands
/// give the same operations. Its caller makes the operations durable.
public struct Session: Sendable {
  /// The session's own id, the same in every copy.
  public let id: String
  /// The replica that this session's commands are made by.
  public let replica: ReplicaID
  /// Where this session's commands are made; nil when nobody is to know.
  public let terminal: TerminalID?
  /// The replicas whose commands are one's own: this one, and those of earlier runs at the terminal.
  public let own: Set<ReplicaID>
  /// All operations.
  public private(set) var operations: OperationSet
  /// What they amount to.
  public private(set) var state: State
  /// The entries by group and kind, for screens that need them at every key.
  public private(set) var entries: EntryIndex
  /// Members at the top of the file that this version does not know.
  public var extra: Members

  private var history: BatchHistory
  private(set) var log = ChangeLog()

  /// The session `id` with `operations`, in which commands are made by `replica`.
  ///
  /// - Parameters:
  ///   - id: The session's own id.
  ///   - replica: This run of the program.
  ///   - terminal: Where it runs; what was done there in earlier runs can be undone, too.
  ///   - running: Replicas of other programs that run now, whose commands are theirs to undo.
  ///   - operations: All operations.
  ///   - extra: Members at the top of the file that this version does not know.
  public init(
    id: String, replica: ReplicaID, terminal: TerminalID? = nil, running: Set<ReplicaID> = [],
    operations: OperationSet = OperationSet(), extra: Members = Members()
  ) {
    let earlier = terminal.map { operations.replicas(at: $0).subtracting(running) } ?? []
    self.init(
      id: id, replica: replica, terminal: terminal, own: earlier.union([replica]),
      operations: operations, extra: extra)
  }

  private init(
    id: String, replica: ReplicaID, terminal: TerminalID?, own: Set<ReplicaID>,
    operations: OperationSet, extra: Members
  ) {
    self.id = id
    self.replica = replica
    self.terminal = terminal
    self.own = own
    self.operations = operations
    self.extra = extra
    state = State(operations)
    entries = EntryIndex(state)
    history = BatchHistory(operations.operations(of: own))
  }

  /// The same session, worked out anew from its operations.
  private var anew: Session {
    var session = Session(
      id: id, replica: replica, terminal: terminal, own: own, operations: operations, extra: extra)
    session.log = log.anew
    return session
  }

  /// The readable part of the session file.
  public var document: SessionDocument { state.document(id: id, extra: extra) }

  /// Takes in operations that others made, or this replica in an earlier life.
  ///
  /// - Returns: How many of them were new.
  @discardableResult
  public mutating func receive(_ received: [Operation]) -> Int {
    var added = 0
    var new: [Operation] = []
    var isStale = false
    for operation in received {
      switch operations.insert(operation) {
      case .known: continue
      case .added: new.append(operation)
      case .clashed, .erased: isStale = true
      }
      added += 1
    }
    if isStale { self = anew } else { take(new) }
    return added
  }

  /// Checks `command`, then carries it out.
  ///
  /// - Parameters:
  ///   - command: What to do.
  ///   - time: When, by the terminal's clock; a label only.
  /// - Returns: The operations it led to, which the caller makes durable; none when everything
  ///   already is as asked.
  /// - Throws: ``CommandError``; the session is as it was.
  public mutating func perform(
    _ command: Command, at time: Timestamp
  ) throws(CommandError) -> [Operation] {
    if case .erase(let key) = command { return try erase(key, at: time) }
    let changes = try changes(for: command)
    return commit(changes, at: time, purpose: nil)
  }

  /// Why `command` would be refused now; nil when it would be carried out.
  ///
  /// Erasing is not among them.
  public func refusal(of command: Command) -> CommandError? {
    do throws(CommandError) {
      _ = try changes(for: command)
      return nil
    } catch {
      return error
    }
  }

  /// Carries `commands` out one after the other, as one step that is undone as one.
  ///
  /// - Parameters:
  ///   - commands: What to do; each may build on those before it. Erasing is not among them.
  ///   - time: When, by the terminal's clock; a label only.
  /// - Returns: The operations they led to, which the caller makes durable.
  /// - Throws: ``CommandError`` of the first that cannot be done; then none of them is.
  public mutating func perform(
    _ commands: [Command], at time: Timestamp
  ) throws(CommandError) -> [Operation] {
    var session = self
    let batch = operations.last(of: replica) + 1
    var made: [Operation] = []
    for command in commands {
      made += session.commit(try session.changes(for: command), at: time, purpose: nil, in: batch)
    }
    self = session
    return made
  }

  /// Whether there is a command of this replica to take back, be it behind others of which nothing
  /// stands any more.
  public var canUndo: Bool {
    history.done.reversed().contains { !inverse(of: $0).undo().isEmpty }
  }

  /// Whether there is a command of this replica to bring back, be it behind others of which nothing
  /// stands any more.
  public var canRedo: Bool {
    history.undone.reversed().contains { !inverse(of: $0).redo().isEmpty }
  }

  /// Takes back this replica's last command that is not taken back, in the fields where its
  /// values still stand.
  ///
  /// - Returns: What was taken back, with the operations that do it.
  /// - Throws: ``CommandError/nothingToUndo``, or ``CommandError/changedSince(_:)`` when others
  ///   have replaced everything the command had set; then the next undo passes it by.
  public mutating func undo(at time: Timestamp) throws(CommandError) -> Reversal {
    guard let command = history.popUndo() else { throw .nothingToUndo }
    return try reverse(command, purpose: .undo(command), at: time) { $0.undo() }
  }

  /// Brings back what the last undo took back, if nothing else was done since.
  ///
  /// - Returns: What was brought back, with the operations that do it.
  /// - Throws: ``CommandError/nothingToRedo`` or ``CommandError/changedSince(_:)``.
  public mutating func redo(at time: Timestamp) throws(CommandError) -> Reversal {
    guard let command = history.popRedo() else { throw .nothingToRedo }
    return try reverse(command, purpose: .redo(command), at: time) { $0.redo() }
  }

  private mutating func reverse(
    _ command: OperationID, purpose: Operation.Purpose, at time: Timestamp,
    _ changes: (Inverse) -> [Operation.Change]
  ) throws(CommandError) -> Reversal {
    let inverse = inverse(of: command)
    let changes = changes(inverse)
    guard !changes.isEmpty else {
      throw .changedSince(inverse.command.first?.record ?? .workshop)
    }
    let made = commit(changes, at: time, purpose: purpose)
    return Reversal(original: inverse.command, operations: made, state: state)
  }

  private func inverse(of command: OperationID) -> Inverse {
    Inverse(of: command, by: own, state, operations)
  }

  private mutating func commit(
    _ changes: [Operation.Change], at time: Timestamp, purpose: Operation.Purpose?,
    in batch: Int? = nil
  ) -> [Operation] {
    let batch = batch ?? operations.last(of: replica) + 1
    return changes.map { change in
      let operation = Operation(
        id: OperationID(replica, operations.last(of: replica) + 1),
        lamport: operations.next(over: change.over), content: .change(change), at: "\(time)",
        terminal: terminal, batch: batch, purpose: purpose)
      operations.insert(operation)
      take([operation])
      return operation
    }
  }

  private mutating func take(_ new: [Operation]) {
    state.apply(new)
    log.note(new)
    let changed = Set(new.compactMap { $0.change?.record }.filter { $0.type == .entry })
    if !changed.isEmpty { entries.update(changed.compactMap { state[$0] }) }
    for operation in new where own.contains(operation.id.replica) { history.record(operation) }
  }
}

extension Session {
  func changes(for command: Command) throws(CommandError) -> [Operation.Change] {
    switch command {
    case .add(let key, let fields): [try addition(of: key, fields)]
    case .edit(let key, let fields): try edit(of: key, fields).map { [$0] } ?? []
    case .withdraw(let key): [try removal(of: key)]
    case .restore(let key): try restoration(of: key).map { [$0] } ?? []
    case .erase: []
    }
  }

  private func standing(_ key: RecordKey) throws(CommandError) -> RecordState {
    guard let record = state[key], !record.isDeleted else { throw .noSuchRecord(key) }
    return record
  }

  private func addition(
    of key: RecordKey, _ fields: Members
  ) throws(CommandError) -> Operation.Change {
    let namesakes = RecordType.allCases.map { RecordKey($0, key.id) }
    let taken = namesakes.first { state[$0] != nil || state.erased.contains($0) }
    if let taken { throw .taken(taken) }
    try check(fields, of: key)
    return Operation.Change(record: key, set: fields)
  }

  private func edit(
    of key: RecordKey, _ fields: Members
  ) throws(CommandError) -> Operation.Change? {
    let record = try standing(key)
    let changed = fields.filter { name, value in
      guard let field = record[name] else { return !value.isNull }
      return field.heads.count > 1 || field.shown != value
    }
    guard !changed.isEmpty else { return nil }
    var merged = record.values
    for (name, value) in changed { merged[name] = value }
    try check(merged, of: key, onlyIn: Set(changed.map(\.name)))
    let over = changed.flatMap { record[$0.name]?.heads ?? [] }.map(\.stamp.id)
    return Operation.Change(
      record: key, set: Members(uniqueNames: changed), over: Set(over).sorted())
  }

  private func removal(of key: RecordKey) throws(CommandError) -> Operation.Change {
    guard key.type != .workshop else {
      throw .invalid(Finding("", Fact("refusal.workshopStays"), record: key))
    }
    return Inverse.removal(of: try standing(key))
  }

  private func restoration(of key: RecordKey) throws(CommandError) -> Operation.Change? {
    guard let record = state[key] else { throw .noSuchRecord(key) }
    guard let deletion = record.deletion, deletion.heads.contains(where: { !$0.value.isNull })
    else { return nil }
    return Operation.Change(
      record: key, set: [RecordState.deletedField: .null], over: deletion.heads.map(\.stamp.id))
  }

  private func check(
    _ fields: Members, of key: RecordKey, onlyIn names: Set<String>? = nil
  ) throws(CommandError) {
    let findings = Validator(state).findings(in: fields, of: key, at: "")
    let relevant = findings.first { finding in
      names?.contains { finding.place == $0 || finding.place.hasPrefix($0 + "[") } ?? true
    }
    if let relevant { throw .invalid(relevant) }
  }
}
