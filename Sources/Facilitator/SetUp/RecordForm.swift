import ScreenKit
import SessionEngine
import WorkshopModel

extension FieldForm {
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
    form.subject = FormSubject(key: key, shown: record.values)
    for name in names { form.seen[name] = record[name]?.versions ?? [.null] }
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
    guard let subject = details.subject else { return [] }
    let changed = Members(
      uniqueNames: fields.filter { name, value in value != subject.shown[name] ?? .null })
    guard !model.showUnseen(of: subject.key, for: changed) else { return [] }
    return model.saveFields([.edit(subject.key, changed)], telling: words)
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
