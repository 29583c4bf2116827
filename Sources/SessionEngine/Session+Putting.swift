public import WorkshopModel

extension Identifier where Subject: RecordValue {
  /// The name of the one record of its type that is about `parts`, the same on every terminal.
  ///
  /// Where two terminals make that record at once, they make two versions of one record and not
  /// two records.
  public static func derived(from parts: String...) -> Self {
    var fingerprint = Fingerprint()
    for part in parts { fingerprint.add(part) }
    return Self("\(Subject.type.rawValue)-\(fingerprint.name)")
  }
}

extension Session {
  /// What makes the record say what `record` says, whether there is none of its name, or one that
  /// says something else, or one that was withdrawn.
  ///
  /// A name that was erased stays taken: then it is said under another, which follows from that.
  public func commands(putting record: some RecordValue) -> [Command] {
    let key = standIn(for: record.key)
    guard let state = state[key] else { return [.add(key, record.fields)] }
    let fields = record.fields
    let all = Members(
      uniqueNames: Schema.rules(for: key.type).map { ($0.name, fields[$0.name] ?? .null) })
    let change = Command.edit(key, all)
    return state.isDeleted ? [.restore(key), change] : [change]
  }

  /// The record of that name; where it was erased, another, the same on every terminal.
  private func standIn(for key: RecordKey) -> RecordKey {
    var key = key
    while state.erased.contains(key) {
      var fingerprint = Fingerprint()
      fingerprint.add(key.id.rawValue)
      key = RecordKey(key.type, RecordID(rawValue: "\(key.type.rawValue)-\(fingerprint.name)"))
    }
    return key
  }
}
