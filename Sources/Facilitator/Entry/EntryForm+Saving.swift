import ScreenKit
import SessionEngine
import WorkshopModel

extension EntryForm {
  /// Opens the form for a new entry, with the draft that was kept for its kind if there is one.
  static func open(new kind: Identifier<EntryKind>, in model: inout Model) {
    let words = model.strings
    guard let session = model.session, let group = model.board.group else {
      return model.warn(words.status.noGroups)
    }
    guard let kind = model.board.kinds.first(where: { $0.id == kind }),
      let role = model.board.roleShown ?? model.board.roles.first
    else { return model.warn(words.status.noKinds) }
    guard let draft = model.drafts.take(.new(kind.id)) else {
      return model.push(
        EntryForm(new: kind, in: role, of: group, keeping: model.scribing, session, words))
    }
    // The draft goes back to where it was begun, as far as that still exists.
    let itsRole = model.board.roles.first { $0.id == draft.fields.reference("role") }
    let itsGroup = model.board.groups.first { $0.id == draft.fields.reference("group") }
    var form = EntryForm(new: kind, in: itsRole ?? role, of: itsGroup ?? group, session, words)
    form.restore(draft)
    form.details.likeHint = LikeHint(form, in: model)
    model.pushDraft(form)
  }

  /// Opens the form with what an entry says; for several, one with what can be changed in all.
  @Sendable static func edit(_ entries: [Entry], in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    guard entries.count == 1, let entry = entries.first else {
      MarkedForms.edit(entries, in: &model)
      return []
    }
    var form = EntryForm(
      edit: entry, label: session.label(of: entry.id), session, model.strings)
    if let draft = model.drafts.take(.edit(entry.id)) {
      form.restore(draft)
      model.pushDraft(form)
    } else {
      model.push(form)
    }
    return []
  }

  /// Saves what the form says, or tells in the form why not; for a new entry the form stays, empty
  /// for the next one.
  ///
  /// A new one can be saved as a further wording of `head`.
  func save(joining head: Identifier<Entry>? = nil, in model: inout Model) -> [Effect] {
    var form = self
    guard !form.takeSuggestion(), !form.showUnseen(in: model) else {
      model.layers.top = form
      return []
    }
    let (command, entry) = form.command(joining: head, in: &model)
    let operations: [Operation]
    do { operations = try model.room.perform([command]) } catch {
      form.show(error, in: model.strings.words)
      model.layers.top = form
      return []
    }
    var isDone = true
    if case .new = details.purpose {
      model.scribing = form.scribing
      form.beginNext()
      model.layers.top = form
      // Line by line nobody sees that the form is there still: each entry begins with its key.
      isDone = model.isPlain
    }
    if isDone { model.pop() }
    return finish(entry, operations, in: &model) + model.keepDrafts()
  }

  /// Whether a field that was changed has a version that the person was not shown; then the form
  /// tells which.
  private mutating func showUnseen(in model: Model) -> Bool {
    guard case .edit(let entry) = details.purpose,
      let unseen = model.unseenWords(of: entry.key, for: changedFields, in: &details.seen)
    else { return false }
    problem = unseen.words
    return true
  }

  private func command(
    joining head: Identifier<Entry>?, in model: inout Model
  ) -> (command: Command, entry: Identifier<Entry>) {
    switch details.purpose {
    case .edit(let entry): return (.edit(entry.key, changedFields), entry)
    case .new(let kind):
      let id = Identifier<Entry>.random(using: &model.generator)
      var fields = entryFields
      fields["kind"] = .string(kind.name)
      fields["joined"] = head.map { .string($0.name) }
      return (.add(id.key, fields), id)
    }
  }

  /// Shows the entry on the board, and tells what was done.
  private func finish(
    _ id: Identifier<Entry>, _ operations: [Operation], in model: inout Model
  ) -> [Effect] {
    let words = model.strings
    guard let session = model.session, !operations.isEmpty else {
      model.tell(words.status.unchanged)
      return []
    }
    model.board.refreshLists(from: session)
    if let entry = session.entries[id] { model.board.go(to: entry, of: session) }
    let label = session.label(of: id)
    let head = session.entries.head(of: id)
    if case .edit = details.purpose {
      model.tell(words.status.edited(label))
    } else if head != id {
      model.tell(words.scribing.savedJoined(session.label(of: head)))
    } else {
      model.tell(words.status.saved(label))
    }
    ConflictList.leaveSettled(in: &model)
    return model.save(operations)
  }
}
