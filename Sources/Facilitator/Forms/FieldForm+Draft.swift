import ScreenKit
import SessionEngine
import WorkshopModel

extension FormPurpose {
  /// Whether `draft` was kept for such a form.
  func isPurpose(of draft: Draft) -> Bool {
    isKept && draft.fields.text(FieldForm.nameField) == name && draft.record == record
  }

  fileprivate func draft(title: String, _ values: Members) -> Draft? {
    guard isKept else { return nil }
    var fields: Members = ["values": .object(values)]
    fields.set(FieldForm.nameField, name)
    fields.set("title", title)
    return Draft(record: record, fields: fields)
  }
}

extension FieldForm {
  /// The member of a draft that tells that it is one of a small form, and of which.
  static var nameField: String { "form" }

  /// The form as it is kept beside the session; nil where nothing of it is.
  var draft: Draft? {
    let values = fields.map { (name: $0.name, value: $0.input.value) }
    return details.purpose.draft(title: title, Members(uniqueNames: values))
  }

  /// What a draft says, for reading: texts and marks under their names.
  init(_ purpose: FormPurpose, reading draft: Draft) {
    let values = draft.fields["values"]?.object ?? Members()
    let fields = values.map { name, value -> Field in
      guard let names = value.list?.compactMap(\.string) else {
        return .text(name, "", value.string, hasLines: true)
      }
      return .marks(name, "", names.map { ($0, $0) }, marked: names)
    }
    self.init(
      purpose, title: draft.fields.text("title") ?? "",
      fields.isEmpty ? [.text("text", "")] : fields)
  }

  /// Puts in what a draft says, as far as the form has such fields.
  ///
  /// What stands in these fields now has not been shown to whoever typed the draft, and the draft
  /// hides it.
  mutating func restore(_ draft: Draft) {
    guard let values = draft.fields["values"]?.object else { return }
    for index in fields.indices {
      let name = fields[index].name
      guard let value = values[name], value != fields[index].input.value else { continue }
      fields[index].input.restore(value)
      if details.seen[name] != nil { details.seen[name] = [] }
    }
  }
}

extension FormField.Input {
  fileprivate var value: Value {
    switch self {
    case .text(let text, _): .string(text.text)
    case .choice(let choice): choice.value.map(Value.string) ?? .null
    case .marks(let marks): .list(marks.marked.map(Value.string))
    }
  }

  fileprivate mutating func restore(_ value: Value) {
    switch self {
    case .text(_, let hasLines):
      self = .text(TextField(value.string ?? ""), hasLines: hasLines)
    case .choice(var choice):
      choice.choose(value: value.string)
      self = .choice(choice)
    case .marks(let marks):
      let options = marks.options.map { (title: $0.title, value: $0.value) }
      self = .marks(Marks(options, marked: value.list?.compactMap(\.string) ?? []))
    }
  }
}
