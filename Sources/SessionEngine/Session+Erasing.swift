public import WorkshopModel

extension Session {
  /// Erases a record, and what still has its words.
  ///
  /// An entry that it was split from has them in what it said before, so that it is erased as well,
  /// after it was put in anew as it reads now. The points that were made of an entry go with it, see
  /// ``OperationSet``.
  ///
  /// - Returns: The operations in the order in which they are to be made durable, so that at no
  ///   moment anything is lost that stays.
  mutating func erase(
    _ key: RecordKey, at time: Timestamp
  ) throws(CommandError) -> [Operation] {
    guard state[key] != nil else { throw .noSuchRecord(key) }
    guard key.type.isErasable else {
      throw .invalid(
        Finding(
          "", Fact("refusal.notErasable", ["type": .fact(key.type.noun)]), record: key))
    }
    var session = self
    var made: [Operation] = []
    let origins = origins(of: key)
    // From the first on, so that each points to what has come in the place of the one before.
    for origin in origins.reversed() { made += try session.putAnew(origin, without: key, at: time) }
    for erased in [key] + origins { made.append(session.mark(erased)) }
    self = session
    return made
  }

  /// The entries that still have words of the entry `key` in what they said before it was split off
  /// from them, the nearest first; mostly none.
  public func origins(of key: RecordKey) -> [RecordKey] {
    var origins: [RecordKey] = []
    var part = key
    while part.type == .entry, let record = state[part], record.isSplitOff,
      let name = record.values.text("splitFrom")
    {
      let origin = RecordKey(.entry, RecordID(rawValue: name))
      // Each is older than the one before, so that no circle comes back.
      guard let older = state[origin], older.created < record.created else { break }
      origins.append(origin)
      part = origin
    }
    return origins
  }

  /// Puts the entry `origin` in once more, as it reads now, and lets what speaks of it speak of that.
  ///
  /// Nobody here did that, so that undo passes it by.
  private mutating func putAnew(
    _ origin: RecordKey, without part: RecordKey, at time: Timestamp
  ) throws(CommandError) -> [Operation] {
    guard let record = state[origin] else { return [] }
    var fingerprint = Fingerprint()
    for name in [origin.id.rawValue, part.id.rawValue] { fingerprint.add(name) }
    let copy = RecordKey(origin.type, RecordID(rawValue: fingerprint.name))
    guard state[copy] == nil, !state.erased.contains(copy) else { return [] }
    fingerprint.add(replica.rawValue)
    let author = ReplicaID(rawValue: fingerprint.name)
    let commands = [Command.add(copy, record.values)] + (record.isDeleted ? [.withdraw(copy)] : [])
    // A copy of what came from the box has no time either.
    var made = try perform(commands, by: author, at: record.created.id.replica.isOfBox ? nil : time)
    for type in RecordType.allCases {
      for record in state.states(of: type) where !record.isDeleted && record.key != copy {
        let fields = record.fields(turnedFrom: origin, to: copy)
        guard !fields.isEmpty else { continue }
        if type == .parked {
          made += pointAnew(record, fields, without: part, by: author, at: time)
          continue
        }
        // What breaks a rule already stays as it is, and points to what was erased.
        made += (try? perform([.edit(record.key, fields)], by: author, at: time)) ?? []
      }
    }
    return made
  }

  /// Puts a point in once more, saying `fields` as well, which was made of what stays of an entry
  /// and would be erased with it; one from before `part` was split off has the words of both.
  private mutating func pointAnew(
    _ point: RecordState, _ fields: Members, without part: RecordKey, by author: ReplicaID,
    at time: Timestamp
  ) -> [Operation] {
    guard let split = state[part]?.created, split < point.created else { return [] }
    var fingerprint = Fingerprint()
    for name in [point.key.id.rawValue, part.id.rawValue] { fingerprint.add(name) }
    var values = point.values
    for (name, value) in fields { values[name] = value }
    let copy = RecordKey(.parked, RecordID(rawValue: fingerprint.name))
    return (try? perform([.add(copy, values)], by: author, at: time)) ?? []
  }

  private mutating func mark(_ key: RecordKey) -> Operation {
    let number = operations.last(of: replica) + 1
    let erasure = Operation.erasing(
      key, as: OperationID(replica, number), lamport: operations.lamport + 1, batch: number)
    receive([erasure])
    return erasure
  }
}

extension RecordState {
  /// Whether it said from the beginning that it was split off from an entry.
  var isSplitOff: Bool {
    self["splitFrom"]?.heads.contains { $0.stamp == created } ?? false
  }

  /// The fields that speak of the entry `origin`, speaking of `copy`; mostly none.
  fileprivate func fields(turnedFrom origin: RecordKey, to copy: RecordKey) -> Members {
    var turned = Members()
    let (old, new) = (Value.string(origin.id.rawValue), Value.string(copy.id.rawValue))
    for rule in Schema.rules(for: key.type) {
      switch rule.kind {
      case .reference(origin.type):
        if values[rule.name] == old { turned[rule.name] = new }
      case .references(origin.type):
        guard let list = values[rule.name]?.list, list.contains(old) else { continue }
        turned[rule.name] = .list(list.map { $0 == old ? new : $0 })
      default: continue
      }
    }
    return turned
  }
}
