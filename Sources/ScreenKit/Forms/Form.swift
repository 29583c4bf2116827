public import TerminalKit

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
  /// The place of the field that has the focus among all fields, from 0.
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

  /// Whether anything was typed or chosen that is worth keeping.
  public var isWorthKeeping: Bool {
    countsAsChanged || fields.map(\.input) != beginning.map(\.input)
  }

  /// Whether the field called `name` says something else than when the form was opened.
  public func isChanged(_ name: String) -> Bool {
    self[name] != beginning.first { $0.name == name }?.input
  }

  /// What the field called `name` says; nil when there is none.
  public subscript(name: String) -> FormField.Input? { fields.first { $0.name == name }?.input }

  /// Changes the field called `name`, if there is one.
  public mutating func change(_ name: String, _ change: (inout FormField) -> Void) {
    fields.firstIndex { $0.name == name }.map { change(&fields[$0]) }
  }

  /// Types a text into the field called `name`, in place of what it says.
  public mutating func fill(_ name: String, _ text: String) {
    change(name) { $0.fill(text) }
  }

  /// Chooses in the field called `name` what stands for `value`, if it can be chosen.
  public mutating func choose(_ name: String, _ value: String?) {
    change(name) { field in
      guard case .choice(var choice) = field.input else { return }
      choice.choose(value: value)
      field.input = .choice(choice)
    }
  }

  /// The fields that are asked for, by their places.
  public var shown: [Int] {
    fields.indices.filter { details.asks(for: fields[$0], in: self) }
  }

  /// What was typed in the field called `name`, without white space at its ends; nil when that is
  /// nothing.
  public func text(_ name: String) -> String? {
    guard case .text(let field, _) = self[name] else { return nil }
    let text = field.text.trimmed
    return text.isEmpty ? nil : text
  }

  /// What was typed in the field called `name`, empty or not; nil when it says what it did.
  public func changedText(_ name: String) -> String? { isChanged(name) ? text(name) ?? "" : nil }

  /// What was chosen in the field called `name`; nil when that stands for nothing.
  public func choice(_ name: String) -> String? {
    guard case .choice(let choice) = self[name] else { return nil }
    return choice.value
  }

  /// What is marked in the field called `name`, in the order of the options.
  public func marks(_ name: String) -> [String] {
    guard case .marks(let marks) = self[name] else { return [] }
    return marks.marked
  }

  /// Tells why the form was not saved and goes to the field that is wrong.
  public mutating func show(_ problem: String, in name: String? = nil) {
    self.problem = problem
    focus = fields.firstIndex { $0.name == name } ?? focus
  }

  /// Moves to the next field or the one before, going round.
  public mutating func moveFocus(by offset: Int) {
    takeSuggestion()
    let shown = shown
    let place = shown.firstIndex(of: focus) ?? 0
    focus = shown[(place + offset + shown.count) % shown.count]
  }

  /// Puts the suggestion that is chosen into the field that has the focus.
  ///
  /// - Returns: Whether one was chosen.
  @discardableResult
  public mutating func takeSuggestion() -> Bool { fields[focus].takeSuggestion() }

  /// Whether the field that has the focus takes text of several rows.
  public var hasLines: Bool { fields[focus].input.hasLines }

  /// Begins a new row in the field that has the focus, where it may have several.
  public mutating func newLine() {
    if hasLines { fields[focus].insert("\n") }
  }

  /// Lets something be typed or chosen, and does what follows from that.
  private mutating func edit(in host: Host, _ change: (inout Form) -> Void) {
    let before = fields
    change(&self)
    if fields != before { Details.noteChange(from: before, in: &self, of: host) }
  }
}

/// A form, whatever it is for.
public protocol FormLayer: Layer {
  /// Whether the field that has the focus takes text of several rows.
  var hasLines: Bool { get }

  /// Whether any field is asked for but the one that has the focus.
  var hasOtherFields: Bool { get }

  /// Moves to the next field or the one before, going round.
  mutating func moveFocus(by offset: Int)

  /// Begins a new row in the field that has the focus, where it may have several.
  mutating func newLine()
}

extension Form: FormLayer {
  /// Whether any field is asked for but the one that has the focus.
  public var hasOtherFields: Bool { shown.contains { $0 != focus } }

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
    let columns = textColumns(on: host.size.columns)
    edit(in: host) { form in
      if Details.take(key, in: &form) { return }
      let step = form.hasOtherFields ? form.fields[form.focus].step(of: key) : 0
      guard step == 0 else { return form.moveFocus(by: step) }
      form.fields[form.focus].handle(key, columns: columns)
    }
  }

  /// Types pasted text in the field that has the focus.
  public mutating func paste(_ text: String, in host: inout Host) {
    edit(in: host) { $0.fields[$0.focus].insert(text.withPlainLineBreaks) }
  }

  /// Reads anew what it keeps of the host.
  public mutating func renew(in host: inout Host) { Details.renew(&self, in: host) }

  /// The field that has the focus.
  public func part(in host: Host) -> Int? { focus }

  /// Goes to a field.
  public mutating func focus(_ part: Int, in host: inout Host) {
    takeSuggestion()
    if fields.indices.contains(part) { focus = part }
  }

  /// Goes to an option of the field that has the focus.
  public mutating func goToRow(_ offset: Int, in host: inout Host) {
    for _ in 0..<abs(offset) { type(offset > 0 ? .down : .up, in: &host) }
  }

  /// A mark is set by a click; Enter would save the form and leave it.
  public var clickKey: Key? { if case .marks = fields[focus].input { " " } else { nil } }
}
