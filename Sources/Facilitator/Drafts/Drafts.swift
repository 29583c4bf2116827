import ScreenKit
import SessionEngine
import WorkshopModel

/// What was typed and not finished, by what it was typed for.
struct Drafts: Equatable, Sendable {
  /// A draft, and which versions of the fields its author was shown.
  struct Kept: Equatable, Sendable {
    let fields: Members
    var seen = SeenVersions<Value>()
  }

  private var entries: [EntryPurpose: Kept] = [:]
  /// Those that no form of an entry is for: texts that settle a conflict, and what a later version
  /// of the program keeps.
  private var others: [Draft] = []
  /// Small forms that were left with something in them.
  private var forms: [FormPurpose: FieldForm] = [:]
  /// Those that were left when the session was open before.
  private var oldForms: [Draft] = []

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty && others.isEmpty && forms.isEmpty && oldForms.isEmpty }

  /// No drafts.
  init() {}

  /// What `drafts` say, as far as `session` still has what it is about: a change of an entry that
  /// was withdrawn becomes a new entry, so that its text can be reached; of one that was erased
  /// nothing is kept.
  init(_ drafts: [Draft], in session: Session) {
    let kinds = session.state.all(EntryKind.self).map(\.id)
    for draft in drafts {
      if draft.fields[FieldForm.nameField] != nil {
        let isGone = draft.record.map { session.state[$0] == nil } ?? false
        if !isGone, !draft.isAbout(session.state.erased) { oldForms.append(draft) }
        continue
      }
      guard let record = draft.record else {
        take(new: draft.fields, kinds)
        continue
      }
      guard record.type == .entry, let state = session.state[record] else {
        if record.type != .entry, !session.state.erased.contains(record) { others.append(draft) }
        continue
      }
      if state.isDeleted {
        var fields = state.values
        for (name, value) in draft.fields { fields[name] = value.isNull ? nil : value }
        take(new: fields, kinds)
      } else {
        entries[.edit(Identifier(record.id))] = Kept(fields: draft.fields)
      }
    }
  }

  /// Keeps what was typed for a new entry; where its kind is gone, for one of the first that is
  /// free.
  private mutating func take(new fields: Members, _ kinds: [Identifier<EntryKind>]) {
    let wanted: Identifier<EntryKind>? = fields.reference("kind")
    let free = kinds.filter { entries[.new($0)] == nil }
    guard let kind = free.first(where: { $0 == wanted }) ?? free.first ?? wanted else { return }
    var fields = fields
    fields["kind"] = .string(kind.name)
    entries[.new(kind)] = Kept(fields: fields)
  }

  /// The drafts as they are kept beside the session, always in the same order.
  var list: [Draft] {
    let drafts = entries.map { purpose, kept in
      switch purpose {
      case .new: Draft(record: nil, fields: kept.fields)
      case .edit(let entry): Draft(record: entry.key, fields: kept.fields)
      }
    }
    let key = { (draft: Draft) in
      (draft.record?.id.rawValue ?? "", draft.fields.text("kind") ?? "")
    }
    let name = { (draft: Draft) in
      (draft.fields.text(FieldForm.nameField) ?? "", draft.record?.id.rawValue ?? "")
    }
    let kept = (forms.values.compactMap(\.draft) + oldForms).sorted { name($0) < name($1) }
    return drafts.sorted { key($0) < key($1) } + others + kept
  }

  /// What entries there are drafts for, new ones first.
  var purposes: [EntryPurpose] {
    list.filter { $0.fields[FieldForm.nameField] == nil }.compactMap { draft in
      guard let record = draft.record else {
        return draft.fields.reference("kind").map { .new($0) }
      }
      return record.type == .entry ? .edit(Identifier(record.id)) : nil
    }
  }

  /// Keeps what a form says, or forgets what was kept for it when that is worth nothing.
  mutating func keep(_ form: EntryForm) {
    entries[form.origin] =
      EntryFormDetails.isWorthKeeping(form) ? Kept(fields: form.draftFields, seen: form.seen) : nil
  }

  /// Keeps a text that was to settle a conflict.
  mutating func keep(_ revision: Revision) {
    _ = takeText(of: revision.record, revision.field)
    guard !revision.text.text.trimmed.isEmpty else { return }
    others.append(
      Draft(record: revision.record, fields: [revision.field: .string(revision.text.text)]))
  }

  /// Keeps what a small form says, or forgets what was kept for it when that is worth nothing.
  mutating func keep(_ form: FieldForm) {
    forms[form.purpose] = form.isWorthKeeping ? form : nil
    oldForms.removeAll(where: form.purpose.isPurpose)
  }

  /// Gives back what was typed into a small form that was left, to go on with.
  ///
  /// - Parameter form: The form as it is without that.
  /// - Returns: The form with that; nil when nothing was left.
  mutating func take(_ form: FieldForm) -> FieldForm? {
    let old = oldForms.first(where: form.purpose.isPurpose)
    oldForms.removeAll(where: form.purpose.isPurpose)
    if var kept = forms.removeValue(forKey: form.purpose) {
      kept.introduction = form.introduction
      return kept
    }
    guard let old else { return nil }
    var form = form
    form.restore(old)
    return form
  }

  /// Gives back what was typed into a small form that was left, to be put into another one.
  mutating func takeForm(_ purpose: FormPurpose) -> FieldForm? {
    let old = oldForms.first(where: purpose.isPurpose)
    oldForms.removeAll(where: purpose.isPurpose)
    return forms.removeValue(forKey: purpose) ?? old.map { FieldForm(purpose, reading: $0) }
  }

  /// What the small forms are called that were left when the session was open before.
  var titles: [String] { oldForms.compactMap { $0.fields.text("title") } }

  /// Gives back what was kept for `purpose`, to go on with.
  mutating func take(_ purpose: EntryPurpose) -> Kept? {
    entries.removeValue(forKey: purpose)
  }

  /// Gives back the text that was kept for a field of a record.
  mutating func takeText(of record: RecordKey, _ field: String) -> String? {
    let index = others.firstIndex { $0.record == record && $0.fields.text(field) != nil }
    return index.flatMap { others.remove(at: $0).fields.text(field) }
  }

  /// Forgets what was typed about entries that are erased.
  mutating func forgetErased(in session: Session?) {
    guard let erased = session?.state.erased else { return }
    entries = entries.filter { purpose, _ in
      if case .edit(let entry) = purpose { !erased.contains(entry.key) } else { true }
    }
    others.removeAll { $0.isAbout(erased) }
    oldForms.removeAll { $0.isAbout(erased) }
    forms = forms.filter { _, form in !(form.draft?.isAbout(erased) ?? false) }
  }
}
