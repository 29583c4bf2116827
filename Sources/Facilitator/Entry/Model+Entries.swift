import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form for a new entry, with the draft that was kept for its kind if there is one.
  mutating func newEntry(_ kind: Identifier<EntryKind>) {
    guard let session, let group = board.group else { return warn(strings.status.noGroups) }
    guard let kind = board.kinds.first(where: { $0.id == kind }),
      let role = board.roleShown ?? board.roles.first
    else { return warn(strings.status.noKinds) }
    var form = EntryForm(new: kind, in: role, of: group, session, strings)
    if let draft = drafts.removeValue(forKey: form.purpose) {
      form.text = draft.text
      form.sector = draft.sector
      form.organisation = draft.organisation
      form.themes = draft.themes
      form.release = draft.release
      tell(strings.status.draftBack)
    }
    push(.form(form))
  }

  /// Opens the form with the entry that is shown or selected.
  mutating func editEntry() {
    guard let session, let entry = entryInQuestion.flatMap({ session.entries[$0] }) else {
      return warn(strings.status.nothingSelected)
    }
    if let draft = drafts.removeValue(forKey: .edit(entry.id)) {
      tell(strings.status.draftBack)
      return push(.form(draft))
    }
    push(.form(EntryForm(edit: entry, label: session.label(of: entry.id), session, strings)))
  }

  /// Takes the entry that is shown or selected out.
  mutating func withdraw() -> [Effect] {
    guard let session, let entry = entryInQuestion else {
      warn(strings.status.nothingSelected)
      return []
    }
    let label = session.label(of: entry)
    guard let operations = carryOut(.withdraw(entry.key)) else { return [] }
    if case .detail = top { pop() }
    tell(strings.status.withdrew(label))
    return save(operations)
  }

  /// Saves what the form says, or tells in the form why not.
  mutating func saveForm() -> [Effect] {
    guard case .form(var form) = top else { return [] }
    if form.takeSuggestion() {
      layers[layers.count - 1] = .form(form)
      return []
    }
    let command = command(for: form)
    let operations: [Operation]
    do { operations = try session?.perform(command.command, at: now) ?? [] } catch {
      form.show(error)
      layers[layers.count - 1] = .form(form)
      return []
    }
    pop()
    return finish(form, command.entry, operations)
  }

  private mutating func command(
    for form: EntryForm
  ) -> (command: Command, entry: Identifier<Entry>) {
    switch form.purpose {
    case .edit(let entry): return (.edit(entry.key, form.fields), entry)
    case .new(let kind):
      let id = Identifier<Entry>.random(using: &generator)
      var fields = form.fields
      fields["kind"] = .string(kind.name)
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
    if case .new = form.purpose {
      tell(strings.status.saved(label))
    } else {
      tell(strings.status.edited(label))
    }
    return save(operations)
  }

  /// Takes back or brings back this terminal's last command and tells which.
  mutating func reverse(isUndo: Bool) -> [Effect] {
    guard var session else { return [] }
    do {
      let reversal = try isUndo ? session.undo(at: now) : session.redo(at: now)
      let label = self.label(of: reversal.record, in: session)
      self.session = session
      refreshBoard(from: session)
      leaveMissingEntry()
      let deed = words(for: reversal.deed, label)
      tell(isUndo ? strings.status.undid(deed) : strings.status.redid(deed))
      return save(reversal.operations)
    } catch {
      self.session = session
      warn("\(error)")
      return []
    }
  }

  private func label(of record: RecordKey, in after: Session) -> String {
    guard record.type == .entry else { return strings.status.record }
    let id = Identifier<Entry>(record.id)
    let before = session.flatMap { $0.entries[id] == nil ? nil : $0 }
    return (before ?? after).label(of: id)
  }

  private func words(for deed: Reversal.Deed, _ label: String) -> String {
    switch deed {
    case .added: strings.status.added(label)
    case .edited: strings.status.changed(label)
    case .withdrew: strings.status.withdrawn(label)
    case .restored: strings.status.restored(label)
    }
  }

  private mutating func leaveMissingEntry() {
    if case .detail(let detail) = top, session?.entries[detail.entry] == nil { pop() }
  }

  /// The entry on the detail screen, else the one selected on the board.
  private var entryInQuestion: Identifier<Entry>? {
    if case .detail(let detail) = top { return detail.entry }
    return board.selection
  }

  private mutating func carryOut(_ command: Command) -> [Operation]? {
    do {
      let operations = try session?.perform(command, at: now)
      if let session { board.refreshLists(from: session) }
      return operations
    } catch {
      warn("\(error)")
      return nil
    }
  }

  private mutating func save(_ operations: [Operation]) -> [Effect] {
    guard !operations.isEmpty else { return [] }
    if saving == .saved { saving = .saving }
    return [.append(operations)]
  }

  /// Keeps what was typed, so that the same key on the same thing brings it back.
  mutating func keepDraft(_ form: EntryForm) {
    guard form.isWorthKeeping else { return }
    drafts[form.purpose] = form
    tell(strings.status.draftKept)
  }

  /// Changes the form that has the keys.
  mutating func withForm(_ change: (inout EntryForm) -> Void) {
    guard case .form(var form) = top else { return }
    change(&form)
    layers[layers.count - 1] = .form(form)
  }
}
