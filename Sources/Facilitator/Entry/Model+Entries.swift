import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form for a new entry, with the draft that was kept for its kind if there is one.
  mutating func newEntry(_ kind: Identifier<EntryKind>) {
    guard let session, let group = room.board.group else { return warn(room.strings.status.noGroups) }
    guard let kind = room.board.kinds.first(where: { $0.id == kind }),
      let role = room.board.roleShown ?? room.board.roles.first
    else { return warn(room.strings.status.noKinds) }
    guard let draft = room.drafts.take(.new(kind.id)) else {
      return push(EntryForm(new: kind, in: role, of: group, keeping: room.scribing, session, room.strings))
    }
    // The draft goes back to where it was begun, as far as that still exists.
    let itsRole = room.board.roles.first { $0.id == draft.fields.reference("role") } ?? role
    let itsGroup = room.board.groups.first { $0.id == draft.fields.reference("group") } ?? group
    var form = EntryForm(new: kind, in: itsRole, of: itsGroup, session, room.strings)
    form.restore(draft)
    form.likeHint = LikeHint(form, in: self)
    tell(room.strings.drafts.back)
    push(form)
  }

  /// Opens the form with the entry that is shown or selected.
  mutating func editEntry() {
    guard let session, let entry = entryInQuestion.flatMap({ session.entries[$0] }) else {
      return warn(room.strings.status.nothingSelected)
    }
    var form = EntryForm(edit: entry, label: session.label(of: entry.id), session, room.strings)
    if let draft = room.drafts.take(.edit(entry.id)) {
      form.restore(draft)
      tell(room.strings.drafts.back)
    }
    push(form)
  }

  /// Takes the entry that is shown or selected out.
  mutating func withdraw() -> [Effect] {
    guard let session, let entry = entryInQuestion else {
      warn(room.strings.status.nothingSelected)
      return []
    }
    let words = room.strings.status.withdrew(session.label(of: entry))
    guard let operations = carryOut(.withdraw(entry.key)) else { return [] }
    leaveMissingEntries()
    tell(words)
    room.withdrawnLast = (entry, words)
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
    do { operations = try session?.perform(command.command, at: room.now) ?? [] } catch {
      form.show(error)
      layers.top = form
      return []
    }
    if case .new = form.purpose {
      room.scribing = form.scribing
      form.beginNext()
      layers.top = form
    } else {
      pop()
    }
    return finish(form, command.entry, operations) + keepDrafts()
  }

  /// Whether a field that was changed has a version that the person was not shown; then the form
  /// tells which.
  private func showUnseen(in form: inout EntryForm) -> Bool {
    guard case .edit(let entry) = form.purpose,
      let unseen = unseenWords(of: entry.key, for: form.changedFields, in: &form.seen)
    else { return false }
    form.problem = unseen.words
    return true
  }

  private mutating func command(
    for form: EntryForm, joining head: Identifier<Entry>?
  ) -> (command: Command, entry: Identifier<Entry>) {
    switch form.purpose {
    case .edit(let entry): return (.edit(entry.key, form.changedFields), entry)
    case .new(let kind):
      let id = Identifier<Entry>.random(using: &room.generator)
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
      tell(room.strings.status.unchanged)
      return []
    }
    room.board.refreshLists(from: session)
    if let entry = session.entries[id] { room.board.go(to: entry, of: session) }
    let label = session.label(of: id)
    let head = session.entries.head(of: id)
    if head != id, case .new = form.purpose {
      tell(room.strings.scribing.savedJoined(session.label(of: head)))
    } else if case .new = form.purpose {
      tell(room.strings.status.saved(label))
    } else {
      tell(room.strings.status.edited(label))
    }
    leaveSettledConflicts()
    return save(operations)
  }

  /// Takes back or brings back this terminal's last command and tells which.
  mutating func reverse(isUndo: Bool) -> [Effect] {
    guard var session else { return [] }
    do {
      let reversal = try isUndo ? session.undo(at: room.now) : session.redo(at: room.now)
      let label = words(for: reversal, in: session)
      self.session = session
      refreshBoard(from: session)
      leaveMissingEntries()
      room.board.select(Identifier(reversal.record.id))
      let deed = words(for: reversal.deed, label, reversal.record.type)
      leaveSettledConflicts()
      tell(isUndo ? room.strings.status.undid(deed) : room.strings.status.redid(deed))
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
      return session.name(of: reversal.record, room.strings.records)
    }
    return room.strings.setUp.several(reversal.record.type, records.count)
  }

  private func words(for deed: Reversal.Deed, _ label: String, _ type: RecordType) -> String {
    switch deed {
    case .added where type == .timing: label
    case .added: room.strings.status.added(label)
    case .edited: room.strings.status.changed(label)
    case .withdrew: room.strings.status.withdrawn(label)
    case .restored: room.strings.status.restored(label)
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
    top.entry ?? room.board.selection
  }

  /// Carries a command out, or tells why not.
  mutating func carryOut(_ command: Command) -> [Operation]? {
    do {
      let operations = try session?.perform(command, at: room.now)
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
