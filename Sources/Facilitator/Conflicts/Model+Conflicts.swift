import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// The records that are to be settled, in the order of their list: by type, entries by what
  /// people call them.
  var conflicts: [RecordKey] {
    guard let session else { return [] }
    let types = RecordType.allCases
    let keyed = session.state.conflicted.map { key in
      let entry = key.type == .entry ? session.entries[Identifier(key.id)] : nil
      return (
        type: types.firstIndex(of: key.type) ?? types.endIndex,
        group: entry.flatMap { entry in room.board.groups.firstIndex { $0.id == entry.group } } ?? 0,
        kind: entry.flatMap { entry in room.board.kinds.firstIndex { $0.id == entry.kind } } ?? 0,
        number: entry.flatMap { session.entries.number(of: $0.id) } ?? 0, key: key
      )
    }
    return keyed.sorted {
      ($0.type, $0.group, $0.kind, $0.number, $0.key)
        < ($1.type, $1.group, $1.kind, $1.number, $1.key)
    }.map(\.key)
  }

  /// The question that a dialogue shows; nil when everything about its record is settled.
  func question(of dialogue: ConflictDialogue) -> Question? {
    let questions = session?.questions(of: dialogue.record) ?? []
    return questions.isEmpty ? nil : questions[min(dialogue.index, questions.count - 1)]
  }

  /// The question of the dialogue that has the keys.
  var questionAsked: Question? {
    guard let dialogue = screen(ConflictDialogue.self) else { return nil }
    return question(of: dialogue)
  }

  /// The versions that the dialogue with the keys shows; none where it asks something else.
  var versionsShown: [Version] {
    guard let session, let dialogue = screen(ConflictDialogue.self),
      case .field(let field) = question(of: dialogue)
    else { return [] }
    return session.versions(of: field, in: dialogue.record)
  }

  /// Opens the list of conflicts; from an entry that has one, its dialogue at once.
  mutating func showConflicts() {
    let conflicts = conflicts
    guard !conflicts.isEmpty else { return tell(room.strings.conflicts.none) }
    let shown = top.record(in: self)
    let place = (shown ?? room.board.selection?.key).flatMap { conflicts.firstIndex(of: $0) }
    if let shown, place != nil { return push(ConflictDialogue(record: shown)) }
    push(ConflictList(selected: place ?? 0))
  }

  /// Shows another question about the same record.
  mutating func moveQuestion(by offset: Int) {
    guard let dialogue = screen(ConflictDialogue.self) else { return }
    let count = session?.questions(of: dialogue.record).count ?? 0
    guard count > 0 else { return }
    withScreen(ConflictDialogue.self) { dialogue in
      dialogue.index = (min(dialogue.index, count - 1) + offset + count) % count
      dialogue.scroll = 0
    }
  }

  /// Takes the version at `index` as the value.
  mutating func take(version index: Int) -> [Effect] {
    let versions = versionsShown
    guard versions.indices.contains(index) else { return [] }
    return settle(versions[index].value)
  }

  /// Takes the version of this terminal; where none or several are, the first of two.
  mutating func takeMine() -> [Effect] {
    let versions = versionsShown
    return versions.mine.map { settle($0.value) } ?? take(version: 0)
  }

  /// Joins all versions.
  mutating func takeBoth() -> [Effect] {
    guard let dialogue = screen(ConflictDialogue.self), case .field(let field) = questionAsked,
      let value = versionsShown.joined(by: Schema.rule(for: field, of: dialogue.record.type))
    else { return [] }
    return settle(value)
  }

  private mutating func settle(_ value: Value) -> [Effect] {
    guard let session, let dialogue = screen(ConflictDialogue.self),
      case .field(let field) = questionAsked
    else { return [] }
    let told = room.strings.conflicts.settled(
      session.name(of: dialogue.record, room.strings.records), room.strings.name(ofField: field))
    return settle(.edit(dialogue.record, [field: value]), told)
  }

  /// Keeps or withdraws a record that was withdrawn while it was changed.
  mutating func answerWithdrawal(keeping: Bool) -> [Effect] {
    guard let session, let dialogue = screen(ConflictDialogue.self) else { return [] }
    let name = session.name(of: dialogue.record, room.strings.records)
    return keeping
      ? settle(.restore(dialogue.record), room.strings.conflicts.keptWithdrawn(name))
      : settle(.withdraw(dialogue.record), room.strings.conflicts.removed(name))
  }

  /// Carries out what settles a question, and goes on to what is left.
  mutating func settle(_ command: Command, _ told: String) -> [Effect] {
    guard let operations = carryOut(command) else { return [] }
    tell(told)
    leaveSettledConflicts()
    return save(operations)
  }

  /// Leaves the dialogues of what is settled; with nothing left, the list too, and says so.
  mutating func leaveSettledConflicts() {
    guard let session else { return }
    let wasOpen = layers.contains { $0 is ConflictList || $0 is ConflictDialogue }
    layers.removeAll { layer in
      guard let dialogue = layer as? ConflictDialogue else { return false }
      return session.questions(of: dialogue.record).isEmpty
    }
    let count = session.state.conflictCount
    withNearest(ConflictList.self) { $0.selected = min($0.selected, max(0, count - 1)) }
    guard wasOpen, count == 0 else { return }
    layers.removeAll { $0 is ConflictList }
    if room.status?.severity != .problem { tell(room.strings.conflicts.allSettled) }
  }
}
