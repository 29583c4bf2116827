import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form for a new entry, with the draft that was kept for its kind if there is one.
  mutating func newEntry(_ kind: Identifier<EntryKind>) {
    guard let session, let group = board.group else { return warn(strings.status.noGroups) }
    guard let kind = board.kinds.first(where: { $0.id == kind }),
      let role = board.roleShown ?? board.roles.first
    else { return warn(strings.status.noKinds) }
    guard let draft = drafts.take(.new(kind.id)) else {
      return push(EntryForm(new: kind, in: role, of: group, keeping: scribing, session, strings))
    }
    // The draft goes back to where it was begun, as far as that still exists.
    let itsRole = board.roles.first { $0.id == draft.fields.reference("role") } ?? role
    let itsGroup = board.groups.first { $0.id == draft.fields.reference("group") } ?? group
    var form = EntryForm(new: kind, in: itsRole, of: itsGroup, session, strings)
    form.restore(draft)
    form.likeHint = LikeHint(form, in: self)
    tell(strings.drafts.back)
    push(form)
  }

  /// Opens the form with the entry that is shown or selected.
  mutating func editEntry() {
    guard let session, let entry = entryInQuestion.flatMap({ session.entries[$0] }) else {
      return warn(strings.status.nothingSelected)
    }
    var form = EntryForm(edit: entry, label: session.label(of: entry.id), session, strings)
    if let draft = drafts.take(.edit(entry.id)) {
      form.restore(draft)
      tell(strings.drafts.back)
    }
    push(form)
  }

  /// Takes the entry that is shown or selected out.
  mutating func withdraw() -> [Effect] {
    guard let session, let entry = entryInQuestion else {
      warn(strings.status.nothingSelected)
      return []
    }
    let words = strings.status.withdrew(session.label(of: entry))
    guard let operations = carryOut(.withdraw(entry.key)) else { return [] }
    leaveMissingEntries()
    tell(words)
    withdrawnLast = (entry, words)
    return save(operations)
  }

  /// Saves what the form says, or tells in the form why not; for a new entry the form stays, empty
  /// for the next one.
  ///
  /// A new one can be saved as a further wording of `head`.
  mutating func saveForm(joining head: Identifier<Entry>? = nil) -> [Effect] {
    guard var form = screen(EntryForm.self) else { return [] }
    guard !form.takeSuggestion(), !showUnseen(in: &form) else {
      layers.top = form
      return []
    }
    let command = command(for: form, joining: head)
    let operations: [Operation]
    do { operations = try session?.perform(command.command, at: now) ?? [] } catch {
      form.show(error)
      layers.top = form
      return []
    }
    if case .new = form.purpose {
      scribing = form.scribing
      form.beginNext()
      layers.top = form
    } else {
      pop()
    }
    return finish(form, command.entry, operations) + keepDrafts()
  }

  /// Whether a field that was changed has a version that the person was not shown; then it tells
  /// which, so that nothing is replaced that nobody has seen.
  private func showUnseen(in form: inout EntryForm) -> Bool {
    guard let session, case .edit(let entry) = form.purpose else { return false }
    for (name, typed) in form.changedFields {
      let unseen = session.unseen(name, of: entry.key, seen: form.seen[name] ?? [])
      guard let value = unseen.first(where: { $0 != typed }) else { continue }
      form.seen[name, default: []] += unseen
      let isConflict = session.state[entry.key]?[name]?.isConflicted ?? false
      let words = ValueWords(session, strings).words(for: value, in: name, of: .entry)
      let sentence = isConflict ? strings.drafts.otherVersion : strings.drafts.changedMeanwhile
      form.problem = sentence(strings.name(ofField: name), words)
      return true
    }
    return false
  }

  private mutating func command(
    for form: EntryForm, joining head: Identifier<Entry>?
  ) -> (command: Command, entry: Identifier<Entry>) {
    switch form.purpose {
    case .edit(let entry): return (.edit(entry.key, form.changedFields), entry)
    case .new(let kind):
      let id = Identifier<Entry>.random(using: &generator)
      var fields = form.fields
      fields["kind"] = .string(kind.name)
      fields["joined"] = head.map { .string($0.name) }
      return (.add(id.key, fields), id)
    }
  }

  private mutating func finish(
    _ form: EntryForm, _ id: Identifier<Entry>, _ operations: [Operation]
  ) -> [Effect] {
    guard let session, !operations.isEmpty else {
      tell(strings.status.unchanged)
      return []
    }
    board.refreshLists(from: session)
    if let entry = session.entries[id] { board.go(to: entry, of: session) }
    let label = session.label(of: id)
    let head = session.entries.head(of: id)
    if head != id, case .new = form.purpose {
      tell(strings.scribing.savedJoined(session.label(of: head)))
    } else if case .new = form.purpose {
      tell(strings.status.saved(label))
    } else {
      tell(strings.status.edited(label))
    }
    leaveSettledConflicts()
    return save(operations)
  }

  /// Takes back or brings back this terminal's last command and tells which.
  mutating func reverse(isUndo: Bool) -> [Effect] {
    guard var session else { return [] }
    do {
      let reversal = try isUndo ? session.undo(at: now) : session.redo(at: now)
      let label = words(for: reversal, in: session)
      self.session = session
      refreshBoard(from: session)
      leaveMissingEntries()
      board.select(Identifier(reversal.record.id))
      let deed = words(for: reversal.deed, label, reversal.record.type)
      leaveSettledConflicts()
      tell(isUndo ? strings.status.undid(deed) : strings.status.redid(deed))
      return save(reversal.operations)
    } catch {
      self.session = session
      warn("\(error)")
      return []
    }
  }

  /// What a step was about: its record, or how many people where it was about several.
  private func words(for reversal: Reversal, in session: Session) -> String {
    let records = Set(reversal.operations.compactMap(\.record))
    guard records.count > 1, records.allSatisfy({ $0.type == .participant }) else {
      return session.name(of: reversal.record, strings.records)
    }
    return strings.setUp.several(reversal.record.type, records.count)
  }

  private func words(for deed: Reversal.Deed, _ label: String, _ type: RecordType) -> String {
    switch deed {
    case .added where type == .timing: label
    case .added: strings.status.added(label)
    case .edited: strings.status.changed(label)
    case .withdrew: strings.status.withdrawn(label)
    case .restored: strings.status.restored(label)
    }
  }

  /// Leaves the screens of entries that are not there any more.
  ///
  /// - Returns: The first such entry; nil when there was no such screen.
  @discardableResult
  mutating func leaveMissingEntries() -> Identifier<Entry>? {
    let missing = layers.compactMap { layer -> Identifier<Entry>? in
      guard let entry = layer.entry, session?.entries[entry] == nil else { return nil }
      return entry
    }
    layers.removeAll { layer in layer.entry.map(missing.contains) ?? false }
    return missing.first
  }

  /// The entry on the detail screen, else the one selected on the board.
  var entryInQuestion: Identifier<Entry>? {
    top.entry ?? board.selection
  }

  /// Carries a command out, or tells why not.
  mutating func carryOut(_ command: Command) -> [Operation]? {
    do {
      let operations = try session?.perform(command, at: now)
      if let session { refreshBoard(from: session) }
      return operations
    } catch {
      warn("\(error)")
      return nil
    }
  }

  /// Changes the form that has the keys.
  mutating func withForm(_ change: (inout EntryForm) -> Void) {
    withScreen(EntryForm.self, change)
  }
}
