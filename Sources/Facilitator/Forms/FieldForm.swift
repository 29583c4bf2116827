import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// A small form: fields one below the other, for all that is not an entry.
struct FieldForm: Equatable, Sendable {
  /// What saving the form does.
  let purpose: FormPurpose
  /// What the top of the form says.
  let title: String
  /// The field whose choice the title tells too; nil for none.
  var titleField: String?
  /// A sentence above the fields; nil for none.
  var introduction: String?
  /// The entry whose text stands there instead; nil where a sentence does.
  let quoted: Identifier<Entry>?
  var fields: [Field]
  /// The field that has the focus, counted from 0.
  var focus = 0
  /// Why the form was not saved; nil when nothing is wrong.
  var problem: String?
  /// The record that it changes; nil for a form that is for something else.
  private(set) var record: RecordKey?
  /// Whether what the form began with is worth keeping, although nothing was typed into it.
  var countsAsChanged = false
  /// The versions of the record's fields that whoever types has been shown, by the fields' names.
  var seen: [String: [Value]] = [:]
  /// What the fields said when the form was opened, which is not worth keeping.
  private(set) var beginning: [Field]

  /// The form with those fields, of which there is at least one.
  ///
  /// Above them stands the text of the entry `quoted`, else `introduction`.
  init(
    _ purpose: FormPurpose, title: String, introduction: String? = nil,
    quoting quoted: Entry? = nil, _ fields: [Field]
  ) {
    self.purpose = purpose
    self.title = title
    self.introduction = quoted?.text ?? introduction
    self.quoted = quoted?.id
    self.fields = fields
    beginning = fields
  }

  /// The title with what is chosen for it.
  var wholeTitle: String {
    guard let titleField, case .choice(let choice) = input(titleField) else { return title }
    return "\(title) · \(choice.title)"
  }

  /// Whether anything was typed or chosen that is worth keeping.
  var isWorthKeeping: Bool { countsAsChanged || fields.map(\.input) != beginning.map(\.input) }

  /// The same form, for changing a record whose fields are called like those of the form.
  func changing(_ record: RecordState?) -> FieldForm {
    var form = self
    form.record = record?.key
    for field in fields {
      form.seen[field.name] = record?[field.name]?.versions.prefix(1).map(\.self)
    }
    return form
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

  /// The input of the field called `name`; nil when there is none.
  private func input(_ name: String) -> Input? { fields.first { $0.name == name }?.input }

  /// What was typed in the field called `name`, without white space at its ends; nil when that is
  /// nothing.
  func text(_ name: String) -> String? {
    guard case .text(let field, _) = input(name) else { return nil }
    let text = field.text.trimmed
    return text.isEmpty ? nil : text
  }

  /// What was chosen in the field called `name`; nil when that stands for nothing.
  func choice(_ name: String) -> String? {
    guard case .choice(let choice) = input(name) else { return nil }
    return choice.value
  }

  /// What is marked in the field called `name`, in the order of the options.
  func marks(_ name: String) -> [String] {
    guard case .marks(let marks) = input(name) else { return [] }
    return marks.marked
  }

  /// Tells why the form was not saved and goes to the field that is wrong.
  mutating func show(_ problem: String, in name: String? = nil) {
    self.problem = problem
    focus = fields.firstIndex { $0.name == name } ?? focus
  }

  /// Tells what the engine said, and goes to the field that it names.
  mutating func show(_ error: CommandError) {
    guard case .invalid(let finding) = error else { return show("\(error)") }
    show("\(error)", in: String(finding.place.prefix { $0 != "[" }))
  }

  /// Moves to the next field or the one before, going round.
  mutating func moveFocus(by offset: Int) {
    focus = (focus + offset + fields.count) % fields.count
  }

  /// Types or chooses as `key` asks in the field that has the focus.
  mutating func handle(_ key: Key, columns: Int) {
    problem = nil
    fields[focus].input.handle(key, columns: columns)
  }

  /// Types pasted text in the field that has the focus.
  mutating func paste(_ text: String) {
    let lines = text.withPlainLineBreaks
    guard case .text(var field, let hasLines) = fields[focus].input else { return }
    field.insert(hasLines ? lines : lines.replacing("\n", with: " "))
    fields[focus].input = .text(field, hasLines: hasLines)
  }

  /// Begins a new row in the field that has the focus, where it may have several.
  mutating func newLine() {
    guard case .text(var field, true) = fields[focus].input else { return }
    field.insert("\n")
    fields[focus].input = .text(field, hasLines: true)
  }
}

extension FieldForm {
  /// A field of the form.
  struct Field: Equatable, Sendable {
    /// Its name, mostly that of the record's field that it is for.
    let name: String
    let label: String
    /// What an empty text says of itself.
    let hint: String
    var input: Input

    /// A field to type in: one row, or several.
    static func text(
      _ name: String, _ label: String, _ text: String? = nil, hint: String = "",
      hasLines: Bool = false
    ) -> Field {
      Field(
        name: name, label: label, hint: hint,
        input: .text(TextField(text ?? ""), hasLines: hasLines))
    }

    /// A field that takes one of `options`.
    static func choice(
      _ name: String, _ label: String, _ options: [(title: String, value: String?)],
      chosen: String?
    ) -> Field {
      Field(name: name, label: label, hint: "", input: .choice(Choice(options, chosen: chosen)))
    }

    /// A field that takes any of `options`.
    static func marks(
      _ name: String, _ label: String, _ options: [(title: String, value: String)],
      marked: [String], hint: String = ""
    ) -> Field {
      Field(name: name, label: label, hint: hint, input: .marks(Marks(options, marked: marked)))
    }
  }

  /// What a field takes.
  enum Input: Equatable, Sendable {
    case text(TextField, hasLines: Bool)
    case choice(Choice<String?>)
    case marks(Marks)

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

    fileprivate mutating func handle(_ key: Key, columns: Int) {
      switch self {
      case .text(var field, let hasLines):
        _ = field.handle(key, columns: columns)
        self = .text(field, hasLines: hasLines)
      case .choice(var choice):
        choice.handle(key)
        self = .choice(choice)
      case .marks(var marks):
        marks.handle(key)
        self = .marks(marks)
      }
    }
  }
}
