public import TerminalKit

/// What a form is for, as its program needs it: what it changes, what saving it does.
public protocol FormDetails: Equatable, Sendable {
  /// All that the program knows.
  associatedtype Host: LayerHost

  /// Where the keys of the form are pressed.
  var place: Place { get }

  /// What stands above the fields once the program knows something else; `shown` stands there.
  func introduction(in host: Host, instead shown: String?) -> String?
}

extension FormDetails {
  /// It stays.
  public func introduction(in host: Host, instead shown: String?) -> String? { shown }
}

/// A form: fields one below the other.
///
/// What it is for is read and changed as its own.
@dynamicMemberLookup
public struct Form<Details: FormDetails>: Equatable, Sendable {
  /// A field of it.
  public typealias Field = FormField

  /// What the top of the form says.
  public let title: String
  /// The field whose choice the title tells too; nil for none.
  public var titleField: String?
  /// What stands above the fields; nil for nothing.
  public var introduction: String?
  /// The fields, at least one.
  public var fields: [Field]
  /// The field that has the focus, counted from 0.
  public var focus = 0
  /// Why the form was not saved; nil when nothing is wrong.
  public var problem: String?
  /// What the form is for.
  public var details: Details
  /// Whether what the form began with is worth keeping, although nothing was typed into it.
  public var countsAsChanged = false
  /// What the fields said when the form was opened, which is not worth keeping.
  public let beginning: [Field]

  /// The form with those fields, of which there is at least one.
  public init(
    _ details: Details, title: String, introduction: String? = nil, _ fields: [Field]
  ) {
    self.details = details
    self.title = title
    self.introduction = introduction
    self.fields = fields
    beginning = fields
  }

  /// A part of what the form is for.
  public subscript<Value>(dynamicMember member: WritableKeyPath<Details, Value>) -> Value {
    get { details[keyPath: member] }
    set { details[keyPath: member] = newValue }
  }

  /// A part of what the form is for that nobody changes.
  public subscript<Value>(dynamicMember member: KeyPath<Details, Value>) -> Value {
    details[keyPath: member]
  }

  /// The title with what is chosen for it.
  public var wholeTitle: String {
    guard let titleField, case .choice(let choice) = input(titleField) else { return title }
    return "\(title) · \(choice.title)"
  }

  /// Whether anything was typed or chosen that is worth keeping.
  public var isWorthKeeping: Bool {
    countsAsChanged || fields.map(\.input) != beginning.map(\.input)
  }

  /// Whether the field called `name` says something else than when the form was opened.
  public func isChanged(_ name: String) -> Bool {
    input(name) != beginning.first { $0.name == name }?.input
  }

  /// The input of the field called `name`; nil when there is none.
  private func input(_ name: String) -> FormField.Input? {
    fields.first { $0.name == name }?.input
  }

  /// What was typed in the field called `name`, without white space at its ends; nil when that is
  /// nothing.
  public func text(_ name: String) -> String? {
    guard case .text(let field, _) = input(name) else { return nil }
    let text = field.text.trimmed
    return text.isEmpty ? nil : text
  }

  /// What was typed in the field called `name`, empty or not; nil when it says what it did.
  public func changedText(_ name: String) -> String? { isChanged(name) ? text(name) ?? "" : nil }

  /// What was chosen in the field called `name`; nil when that stands for nothing.
  public func choice(_ name: String) -> String? {
    guard case .choice(let choice) = input(name) else { return nil }
    return choice.value
  }

  /// What is marked in the field called `name`, in the order of the options.
  public func marks(_ name: String) -> [String] {
    guard case .marks(let marks) = input(name) else { return [] }
    return marks.marked
  }

  /// Tells why the form was not saved and goes to the field that is wrong.
  public mutating func show(_ problem: String, in name: String? = nil) {
    self.problem = problem
    focus = fields.firstIndex { $0.name == name } ?? focus
  }

  /// Moves to the next field or the one before, going round.
  public mutating func moveFocus(by offset: Int) {
    focus = (focus + offset + fields.count) % fields.count
  }

  /// Begins a new row in the field that has the focus, where it may have several.
  public mutating func newLine() {
    if fields[focus].input.hasLines { insert("\n") }
  }

  private mutating func insert(_ text: String) {
    guard case .text(var field, let hasLines) = fields[focus].input else { return }
    field.insert(hasLines ? text : text.onOneLine)
    fields[focus].input = .text(field, hasLines: hasLines)
  }
}

extension Form: Layer {
  /// All that the program knows.
  public typealias Host = Details.Host

  /// Where its keys are pressed.
  public var place: Place { details.place }

  /// The text of the field that has the focus; nil where it is chosen or marked.
  public var typed: TextField? {
    if case .text(let text, _) = fields[focus].input { text } else { nil }
  }

  /// Types or chooses as `key` asks in the field that has the focus.
  public mutating func type(_ key: Key, in host: inout Host) {
    problem = nil
    fields[focus].input.handle(key, columns: textColumns(on: host.size.columns))
  }

  /// Types pasted text in the field that has the focus.
  public mutating func paste(_ text: String, in host: inout Host) {
    insert(text.withPlainLineBreaks)
  }

  /// Reads anew what stands above the fields.
  public mutating func renew(in host: inout Host) {
    introduction = details.introduction(in: host, instead: introduction)
  }

  /// The field that has the focus.
  public func part(in host: Host) -> Int? { focus }

  /// Goes to a field.
  public mutating func focus(_ part: Int, in host: inout Host) { moveFocus(by: part - focus) }

  /// Goes to an option of the field that has the focus.
  public mutating func goToRow(_ offset: Int, in host: inout Host) {
    for _ in 0..<abs(offset) { type(offset > 0 ? .down : .up, in: &host) }
  }

  /// A mark is set by a click; Enter would save the form and leave it.
  public var clickKey: Key? { if case .marks = fields[focus].input { " " } else { nil } }
}
