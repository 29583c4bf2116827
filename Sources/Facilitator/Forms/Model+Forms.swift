import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

extension Model {
  /// Opens a small form, with what was typed into it before if it was left.
  mutating func open(_ form: FieldForm) {
    guard let kept = room.drafts.take(form) else { return push(form) }
    pushDraft(kept)
  }

  /// Changes the record of a small form, in the fields that were changed, and leaves the form; or
  /// shows in it what somebody else has made of such a field meanwhile, so that nothing is
  /// replaced that nobody has seen.
  ///
  /// - Parameters:
  ///   - form: The form, which is for changing a record.
  ///   - changes: What to make of the record; nil for what the form says itself.
  ///   - others: What has to be done before, in the same step.
  ///   - words: What the status says then.
  /// - Returns: What makes it durable.
  mutating func saveChanges(
    of form: FieldForm, as changes: Members? = nil, after others: [Command] = [],
    telling words: String
  ) -> [Effect] {
    guard let record = form.record else { return [] }
    let changes = changes ?? form.changes
    guard !showUnseen(of: record, for: changes) else { return [] }
    return saveFields(others + [.edit(record, changes)], telling: words)
  }

  /// Whether `changes` would replace what the author of the small form that has the keys was not
  /// shown of a record; then the form tells what that is.
  mutating func showUnseen(of record: RecordKey, for changes: Members) -> Bool {
    guard var form = screen(FieldForm.self),
      let unseen = unseenWords(of: record, for: changes, in: &form.details.seen)
    else { return false }
    form.show(unseen.words, in: unseen.field)
    layers.top = form
    return true
  }

  /// What `changes` would replace of a record without their author having seen it; nil for nothing.
  ///
  /// It counts as seen then.
  ///
  /// - Returns: The field, and the sentence that tells what stands there.
  func unseenWords(
    of record: RecordKey, for changes: Members, in seen: inout SeenVersions<Value>
  ) -> (field: String, words: String)? {
    guard let session else { return nil }
    for (name, typed) in changes {
      let field = session.state[record]?[name]
      guard let value = seen.unseen(name, of: field?.versions ?? [], for: typed) else { continue }
      let sentence =
        field?.isConflicted ?? false ? strings.drafts.otherVersion : strings.drafts.changedMeanwhile
      let told = ValueWords(session, strings).words(for: value, in: name, of: record.type)
      return (name, sentence(strings.name(ofField: name), told))
    }
    return nil
  }

  /// Carries out what a small form asks for and leaves the form, or tells in it why not.
  ///
  /// - Parameters:
  ///   - commands: What to do, as one step.
  ///   - words: What the status says then.
  /// - Returns: What makes it durable.
  mutating func saveFields(_ commands: [Command], telling words: String) -> [Effect] {
    do {
      let operations = try room.perform(commands)
      pop()
      guard !room.isTrying else { return [] }
      if let session { refreshBoard(from: session) }
      tell(operations.isEmpty ? strings.status.unchanged : words)
      return save(operations) + keepDrafts()
    } catch {
      let words = strings.words
      withFields { $0.show(error, in: words) }
      return []
    }
  }

  /// Carries `commands` out as one step and tells so, or why not.
  ///
  /// - Returns: What makes it durable.
  mutating func perform(_ commands: [Command], telling words: String) -> [Effect] {
    perform(commands) { _ in words }
  }

  /// The same, telling what there is to say of the model once that is done.
  mutating func perform(_ commands: [Command], telling words: (Model) -> String) -> [Effect] {
    do {
      let operations = try room.perform(commands)
      if let session { refreshBoard(from: session) }
      tell(operations.isEmpty ? strings.status.unchanged : words(self))
      return save(operations)
    } catch {
      warn(strings.words.say(error))
      return []
    }
  }

  /// The entry on the detail screen, else the one selected in the list that is shown or on the board.
  var entryInQuestion: Identifier<Entry>? {
    top.entry ?? top.selectedEntry(in: self) ?? room.board.selection
  }

  /// Leaves the screens of entries that are not there any more.
  ///
  /// - Returns: The first such entry; nil when there was no such screen.
  @discardableResult
  mutating func leaveMissingEntries() -> Identifier<Entry>? {
    let missing = layers.compactMap(\.entry).filter { session?.entries[$0] == nil }
    layers.removeAll { layer in layer.entry.map(missing.contains) ?? false }
    return missing.first
  }

  /// Changes the small form that has the keys.
  mutating func withFields(_ change: (inout FieldForm) -> Void) {
    withScreen(FieldForm.self, change)
  }
}
