import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Opens what the versions are edited in, with all of them joined: the form of an entry, or a
  /// field for the text of another record.
  mutating func editVersions() {
    guard let session, let dialogue = screen(ConflictDialogue.self),
      case .field(let field) = questionAsked
    else { return }
    let versions = session.versions(of: field, in: dialogue.record)
    let rule = Schema.rule(for: field, of: dialogue.record.type)
    let id = Identifier<Entry>(dialogue.record.id)
    if dialogue.record.type == .entry, let entry = session.entries[id],
      let focus = EntryForm.Field.allCases.first(where: { "\($0)" == field })
    {
      var form = EntryForm(edit: entry, label: session.label(of: id), session, room.strings)
      form.settle(focus, versions, joined: versions.joined(by: rule))
      return push(form)
    }
    let texts = versions.compactMap(\.value.string)
    let hasLines = if case .text = rule?.kind { true } else { false }
    let draft = room.drafts.takeText(of: dialogue.record, field)
    let text = draft ?? texts.joined(separator: hasLines ? "\n" : " ")
    if draft != nil { tell(room.strings.drafts.back) }
    push(
      Revision(
        record: dialogue.record, field: field, hasLines: hasLines, text: TextField(text),
        seen: SeenVersions([field: versions.map(\.value)])))
  }

  /// Takes the text that was typed in place of all versions, or tells why not.
  mutating func saveRevision() -> [Effect] {
    guard let session, var revision = screen(Revision.self) else { return [] }
    let name = room.strings.name(ofField: revision.field)
    let rule = Schema.rule(for: revision.field, of: revision.record.type)
    let isCleared = revision.text.text.trimmed.isEmpty && rule?.isRequired != true
    let value: Value = isCleared ? .null : .string(revision.text.text)
    let changes: Members = [revision.field: value]
    if let unseen = unseenWords(of: revision.record, for: changes, in: &revision.seen) {
      revision.problem = unseen.words
      layers.top = revision
      return []
    }
    do {
      let operations =
        try self.session?.perform(.edit(revision.record, changes), at: room.now) ?? []
      pop()
      let told = room.strings.conflicts.settled(session.name(of: revision.record, room.strings.records), name)
      tell(told)
      if let session = self.session { refreshBoard(from: session) }
      leaveSettledConflicts()
      return save(operations) + keepDrafts()
    } catch {
      revision.problem = "\(error)"
      layers.top = revision
      return []
    }
  }

  /// Changes the text that has the keys.
  mutating func withRevision(_ change: (inout Revision) -> Void) {
    withScreen(Revision.self, change)
  }
}

extension Strings {
  /// What a field is called; one that this version does not know by its name in the file.
  func name(ofField field: String) -> String { records.field(field) ?? field }
}
