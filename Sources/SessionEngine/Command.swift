public import WorkshopModel

/// Everything a person can ask of a session, for every type of record alike.
public enum Command: Sendable {
  /// Puts in a new record with these fields; no record of any type may have its name.
  case add(RecordKey, Members)
  /// Sets fields of a record; null clears one. Fields that say so already are left alone.
  case edit(RecordKey, Members)
  /// Takes a record out; it can be restored. The workshop stays.
  case withdraw(RecordKey)
  /// Brings back a record that was withdrawn.
  case restore(RecordKey)
  /// Erases all that was ever said of a record, withdrawn or not, for good and in every copy that
  /// this reaches; what makes up the workshop stays, see ``RecordType/isErasable``.
  case erase(RecordKey)
}

extension Command {
  /// Puts in the new record `value`; its name must not be taken.
  public static func add(_ value: some RecordValue) -> Command { .add(value.key, value.fields) }
}

/// Why a session refused a command.
public enum CommandError: Error, Equatable, Sendable {
  /// A field says what it may not; the finding names it.
  case invalid(Finding)
  /// There is no such record, or it was withdrawn.
  case noSuchRecord(RecordKey)
  /// A record of that name is there already.
  case taken(RecordKey)
  /// Nothing was done that could be taken back.
  case nothingToUndo
  /// Nothing was taken back that could be brought back.
  case nothingToRedo
  /// Somebody else changed the record since, so it stays as it is.
  case changedSince(RecordKey)
}

extension CommandError: Factual {
  /// What the person is told.
  public var fact: Fact {
    switch self {
    case .invalid(let finding): finding.fact
    case .noSuchRecord(let key):
      Fact("refusal.noRecord", ["type": .fact(key.type.noun), "name": .text(key.id.rawValue)])
    case .taken(let key):
      Fact("refusal.taken", ["one": .fact(key.type.one), "name": .text(key.id.rawValue)])
    case .nothingToUndo: Fact("refusal.nothingToUndo")
    case .nothingToRedo: Fact("refusal.nothingToRedo")
    case .changedSince(let key):
      Fact("refusal.changedSince", ["type": .fact(key.type.noun)])
    }
  }
}
