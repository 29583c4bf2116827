import ScreenKit
import SessionEngine
import WorkshopModel

extension FieldForm {
  /// The record that a form changes, as it was when the form was opened.
  struct Subject: Equatable, Sendable {
    let key: RecordKey
    /// What its fields said.
    let shown: Members
  }

  /// Opens the form, for a change of the record `key` if there is one, perhaps at one of its fields.
  func begin(changing key: RecordKey? = nil, at field: String? = nil, in model: inout Model) {
    guard let session = model.session else { return }
    model.open(key.map { changing($0, of: session) } ?? self)
    guard let field else { return }
    model.withFields { form in
      form.focus = form.fields.firstIndex { $0.name == field } ?? form.focus
    }
  }

  private func changing(_ key: RecordKey, of session: Session) -> FieldForm {
    var form = self
    guard let record = session.state[key] else { return form }
    let names = Schema.rules(for: key.type).map(\.name)
    form.subject = Subject(key: key, shown: record.values)
    form.seen = Dictionary(
      uniqueKeysWithValues: names.map { ($0, record[$0]?.versions ?? [.null]) })
    return form
  }

  /// What the field called `name` says; null for nothing, which clears it.
  func value(_ name: String) -> Value { text(name).map(Value.string) ?? .null }

  /// What the field called `name` says, each row a text of its own; null for nothing.
  func lines(_ name: String) -> Value {
    let lines = (text(name) ?? "").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    return lines.isEmpty ? .null : .list(lines.map(Value.string))
  }

  /// Saves what the form says of the record it was opened on, but only what was changed there, and
  /// nothing over a version that whoever changed it was not shown.
  func saveChange(_ fields: Members, telling words: String, in model: inout Model) -> [Effect] {
    guard let session = model.session, let subject else { return [] }
    let changed = fields.filter { name, value in value != subject.shown[name] ?? .null }
    for (name, value) in changed {
      let unseen = session.unseen(name, of: subject.key, seen: seen[name] ?? [.null])
      guard let other = unseen.first(where: { $0 != value }) else { continue }
      let strings = model.strings
      let said = ValueWords(session, strings).words(for: other, in: name, of: subject.key.type)
      let sentence = strings.drafts.changedMeanwhile(strings.name(ofField: name), said)
      model.withFields { form in
        form.seen[name, default: []] += unseen
        form.show(sentence, in: name)
      }
      return []
    }
    return model.saveFields([.edit(subject.key, Members(uniqueNames: changed))], telling: words)
  }

  /// Adds the record that the form describes, and selects it in the list below.
  func saveNew(
    _ key: RecordKey, _ fields: Members, telling words: String, in model: inout Model
  ) -> [Effect] {
    let set = Members(uniqueNames: fields.filter { !$0.value.isNull })
    let effects = model.saveFields([.add(key, set)], telling: words)
    model.withScreen(RecordList.self) { list in
      list.selected = key.id
      _ = list.showAll()
    }
    return effects
  }
}
