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
  /// A name that was erased stays taken, so that ``perform(_:at:)-(Command,_)`` refuses it.
  public func commands(putting record: some RecordValue) -> [Command] {
    guard let state = state[record.key] else { return [.add(record)] }
    let fields = record.fields
    let all = Members(
      uniqueNames: Schema.rules(for: record.key.type).map { ($0.name, fields[$0.name] ?? .null) })
    let change = Command.edit(record.key, all)
    return state.isDeleted ? [.restore(record.key), change] : [change]
  }
}
