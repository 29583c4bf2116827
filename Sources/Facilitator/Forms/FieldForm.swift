import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

/// A small form: fields one below the other, for all that is not an entry.
typealias FieldForm = Form<RecordFormDetails>

/// What a small form is for, and the record that it changes.
struct RecordFormDetails: RoomFormDetails {
  /// What saving the form does.
  let purpose: FormPurpose
  /// The entry whose text stands above the fields; nil where a sentence does.
  let quoted: Identifier<Entry>?
  /// The record that it changes; nil for a form that is for something else.
  fileprivate(set) var record: RecordKey?
  /// The versions of the record's fields that whoever types has been shown.
  var seen = SeenVersions<Value>()

  var place: Place { purpose.place }

  static func renew(_ form: inout FieldForm, in model: Model) {
    if let quoted = form.quoted { form.introduction = model.session?.entries[quoted]?.text }
  }

  func hints(_ size: Size, of form: FieldForm, in model: Model) -> [FormHint] {
    purpose.hint(form, model).map { [FormHint($0)] } ?? []
  }

  static func noteChange(from before: [FormField], in form: inout FieldForm, of model: Model) {
    form.purpose.follow(&form, before, model)
  }

  static func save(_ form: FieldForm, in model: inout Model) -> [Effect] {
    var form = form
    if form.takeSuggestion() { model.withFields { $0 = form } }
    return form.purpose.save(&model, form)
  }

  static func keep(_ form: FieldForm, in drafts: inout Drafts) { drafts.keep(form) }

  static func mayHoldWords(_ form: FieldForm, of records: Set<RecordKey>) -> Bool {
    form.draft?.isAbout(records) ?? false
  }
}

extension FieldForm {
  /// The form with those fields, of which there is at least one.
  ///
  /// Above them stands the text of the entry `quoted`, else `introduction`.
  init(
    _ purpose: FormPurpose, title: String, introduction: String? = nil,
    quoting quoted: Entry? = nil, _ fields: [Field]
  ) {
    self.init(
      RecordFormDetails(purpose: purpose, quoted: quoted?.id), title: title,
      introduction: quoted?.text ?? introduction, fields)
  }

  /// The same form, for changing a record whose fields are called like those of the form.
  func changing(_ record: RecordState?) -> FieldForm {
    var form = self
    form.record = record?.key
    for field in fields {
      form.seen[field.name] = record?[field.name]?.versions.prefix(1).map(\.self)
    }
    return form
  }

  /// Takes note that whoever types is shown those fields of a record as they are now.
  mutating func see(_ names: [String], of record: RecordKey, in session: Session) {
    for name in names { details.seen[name] = session.state[record]?[name]?.versions ?? [] }
  }

  /// What all fields say, without those that are empty.
  var values: Members {
    Members(uniqueNames: fields.map { ($0.name, $0.input.recordValue) }.filter { !$0.value.isNull })
  }

  /// What the fields say that say something else than when the form was opened; null for one that
  /// is empty now.
  var changes: Members {
    let changed = zip(fields, beginning).filter { $0.input.recordValue != $1.input.recordValue }
      .map(\.0)
    return Members(uniqueNames: changed.map { ($0.name, $0.input.recordValue) })
  }

  /// Tells what the engine said, and goes to the field that it names.
  mutating func show(_ error: CommandError, in words: Words) {
    guard case .invalid(let finding) = error else { return show(words.say(error)) }
    show(words.say(error), in: String(finding.place.prefix { $0 != "[" }))
  }
}

extension FormField.Input {
  /// What it says as the field of a record; null for nothing.
  var recordValue: Value {
    switch self {
    case .text(let field, let hasLines):
      // A text of several rows is kept to the byte, as it was typed.
      let text = hasLines ? field.text : field.text.trimmed
      return text.trimmed.isEmpty ? .null : .string(text)
    case .choice(let choice): return choice.value.map(Value.string) ?? .null
    case .marks(let marks):
      return marks.marked.isEmpty ? .null : .list(marks.marked.map(Value.string))
    }
  }
}
