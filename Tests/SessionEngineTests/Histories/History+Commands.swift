import SessionEngine
import WorkshopModel

extension History {
  /// Puts in a record of any type, now and then under a name that another room uses as well.
  mutating func add(in room: Int) throws(Violation) {
    let type = random.pick(RecordType.allCases)
    let key = Samples.key(type, random.below(4))
    var fields = Samples.fields(type, random.below(60))
    for rule in Schema.rules(for: type) where rule.isRequired && random.oneIn(2) {
      fields[rule.name] = canaries.value(for: rule.kind, of: key) ?? fields[rule.name]
    }
    if random.oneIn(2) {
      let (name, value) = fieldAndValue(key)
      fields[name] = fields[name] == nil || !value.isNull ? value : fields[name]
    }
    let isTaken =
      rooms[room].session.state[key] != nil || rooms[room].copy.erased.contains(key)
    let isDone = try perform(.add(key, fields), on: key, in: room)
    try hold(!(isDone && isTaken), "a second record took the name of \(key)")
    guard isDone else { return }
    for (name, value) in fields {
      try hold(
        rooms[room].session.state[key]?.versions(of: name) == [value], "\(key) lacks its \(name)")
    }
  }

  /// Sets one or two fields of a record.
  mutating func edit(in room: Int) throws(Violation) {
    guard let key = anyRecord(in: room) else { return }
    var fields = Members()
    for _ in 0...random.below(2) {
      let (name, value) = fieldAndValue(key)
      fields[name] = value
    }
    try edit(key, fields, in: room)
  }

  /// Sets the same field of a record in every room that has the record, at once.
  mutating func editEverywhere() throws(Violation) {
    guard let key = anyRecord(in: random.below(rooms.count)) else { return }
    let rule = random.pick(Schema.rules(for: key.type))
    for room in rooms.indices {
      let value = value(for: rule, of: key)
      try edit(key, Members([(rule.name, value)]), in: room)
    }
  }

  /// Another room changes or withdraws what this one has just done, which then takes it back.
  mutating func answer(_ room: Int) throws(Violation) {
    guard let key = rooms[room].trail.last?.key else { return }
    let other = (room + 1) % rooms.count
    try synchronise(room, with: other)
    if random.oneIn(3) {
      _ = try perform(.withdraw(key), on: key, in: other)
    } else {
      let (name, value) = fieldAndValue(key)
      try edit(key, Members([(name, value)]), in: other)
    }
    try deliver(rooms[other].copy, to: room)
    try reverse(in: room, isUndo: true)
  }

  private mutating func edit(
    _ key: RecordKey, _ fields: Members, in room: Int
  ) throws(Violation) {
    guard try perform(.edit(key, fields), on: key, in: room) else { return }
    let state = rooms[room].session.state[key]
    for (name, value) in fields {
      try hold(
        state?.versions(of: name) == [value],
        "\(key).\(name) has the versions \(state?.versions(of: name) ?? []) after it was set")
    }
  }

  /// Takes a record out.
  mutating func withdraw(in room: Int) throws(Violation) {
    guard let key = anyRecord(in: room) else { return }
    guard try perform(.withdraw(key), on: key, in: room) else { return }
    try hold(rooms[room].session.state[key]?.isDeleted == true, "\(key) still stands")
  }

  /// Brings a record back, for preference one that was taken out.
  mutating func restore(in room: Int) throws(Violation) {
    let known = reference.records(in: rooms[room].copy)
    let deleted = known.filter { rooms[room].session.state[$0]?["deleted"] != nil }
    guard !known.isEmpty else { return }
    let key = random.pick(deleted.isEmpty ? known : deleted)
    let before = rooms[room].session.state[key]
    guard try perform(.restore(key), on: key, in: room) else { return }
    let after = rooms[room].session.state[key]
    try hold(after?.isDeleted == false, "\(key) is not back")
    try hold(after?.isContestedDeletion == false, "\(key) is still contested")
    try hold(after?.fields == before?.fields, "\(key) came back with other fields")
  }

  private mutating func anyRecord(in room: Int) -> RecordKey? {
    let known = reference.records(in: rooms[room].copy)
    return known.isEmpty ? nil : random.pick(known)
  }

  /// A field of the record with something that it can hold, or one that the format does not know.
  private mutating func fieldAndValue(_ key: RecordKey) -> (name: String, value: Value) {
    if random.oneIn(6) { return ("colour", .object(["hue": .integer(random.below(9))])) }
    let rule = random.pick(Schema.rules(for: key.type))
    if !rule.isRequired && random.oneIn(4) { return (rule.name, .null) }
    return (rule.name, value(for: rule, of: key))
  }

  /// Something that the field can hold: often words that are said nowhere else.
  private mutating func value(for rule: FieldRule, of key: RecordKey) -> Value {
    let canary = random.oneIn(2) ? canaries.value(for: rule.kind, of: key) : nil
    return canary ?? Samples.value(for: rule.kind, random.below(60))
  }

  /// Performs a command and takes note of it; false when it was refused or nothing was to do.
  private mutating func perform(
    _ command: Command, on key: RecordKey, in room: Int
  ) throws(Violation) -> Bool {
    let count = rooms[room].session.operations.count
    let before = rooms[room].session.state[key]
    guard
      let made = try? rooms[room].session.perform(command, at: rooms[room].clock), !made.isEmpty
    else {
      let now = rooms[room].session.operations.count
      try hold(now == count, "a refused command made an operation")
      return false
    }
    try hold(made.allSatisfy { $0.change?.record == key }, "a command touched another record")
    try note(made, in: room)
    guard !made.contains(where: \.turnsTheRoom) else {
      rooms[room].trail = []
      return true
    }
    var isAddition = false
    if case .add = command { isAddition = true }
    let after = rooms[room].session.state[key]
    rooms[room].trail.append(Deed(key: key, isAddition: isAddition, before: before, after: after))
    if random.oneIn(8) { try checkTrail(of: rooms[room]) }
    return true
  }

  /// Takes note of what a room made, in the knowledge of all that it had.
  mutating func note(_ made: [Operation], in room: Int) throws(Violation) {
    for operation in made {
      let greatest = reference.operations(at: rooms[room].seen).map(\.stamp).max()
      try hold(
        greatest.map { $0 < operation.stamp } ?? true,
        "\(operation.id) stands before something that its author had seen")
      let last = rooms[room].session.operations.last(of: rooms[room].replica)
      try hold(operation.id.number <= last, "\(operation.id) is not among the operations")
      if let erased = operation.erasedRecord {
        rooms[room].copy.erased.insert(erased)
      } else {
        try hold(operation.terminal == rooms[room].terminal, "\(operation.id) was made elsewhere")
        try hold(
          operation.record.map { !rooms[room].copy.erased.contains($0) } ?? true,
          "\(operation.id) is about something erased")
      }
      rooms[room].copy.seen |= reference.note(operation, seen: rooms[room].seen)
    }
    try hold(
      rooms[room].session.operations.count == rooms[room].seen.nonzeroBitCount,
      "an operation was lost or doubled by a command")
  }
}
