import ScreenKit
import SessionEngine
import WorkshopModel

extension FieldForm {
  /// Opens the form, for a change of the record `key` if there is one, perhaps at one of its fields.
  func begin(changing key: RecordKey? = nil, at field: String? = nil, in model: inout Model) {
    guard let session = model.session else { return }
    model.open(key.map { changing(session.state[$0]) } ?? self)
    guard let field else { return }
    model.withFields { form in
      form.focus = form.fields.firstIndex { $0.name == field } ?? form.focus
    }
  }

  /// What the field called `name` says; null for nothing, which clears it.
  func value(_ name: String) -> Value { text(name).map(Value.string) ?? .null }

  /// What the field called `name` says, each row a text of its own; null for nothing.
  func lines(_ name: String) -> Value {
    let lines = (text(name) ?? "").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    return lines.isEmpty ? .null : .list(lines.map(Value.string))
  }

  /// Those of the record's `fields` that say something else than when the form was opened.
  func changed(_ fields: Members) -> Members {
    Members(uniqueNames: fields.filter { isChanged($0.name) })
  }

  /// Adds the record that the form describes, and selects it in the list below.
  ///
  /// One of those that people put in an order goes behind all others. What it needs comes before, in
  /// the same step.
  func saveNew(
    _ key: RecordKey, _ fields: Members, isOrdered: Bool = false, after others: [Command] = [],
    telling words: String, in model: inout Model
  ) -> [Effect] {
    var set = Members(uniqueNames: fields.filter { !$0.value.isNull })
    let place = isOrdered ? model.session?.state.place(of: key.type) : nil
    if let place { set["order"] = .string(place.order.rawValue) }
    let commands = others + (place?.others ?? []) + [.add(key, set)]
    let effects = model.saveFields(commands, telling: words)
    model.withScreen(RecordList.self) { list in
      list.selection = Selection(key.id)
      _ = list.showAll()
    }
    return effects
  }
}
