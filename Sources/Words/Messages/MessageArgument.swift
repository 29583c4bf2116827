/// What a message can take as an argument: a text, a number, a list of texts, or nothing (nil).
public protocol MessageArgument: Sendable {
  /// The argument as messages see it.
  var argument: MessageValue { get }
}

/// An argument of a message.
public enum MessageValue: Equatable, Sendable {
  /// A text, shown as it is.
  case text(String)
  /// A number, shown in the way of the language.
  case number(Int)
  /// Texts that the language joins to "a, b and c"; of more than `most` and one the rest is counted.
  case list([String], most: Int?)
  /// There is none: shown as an empty text, and the case `none` of a select.
  case nothing

  /// The number by which a plural goes: that of a list is how many it has; nil for a text.
  var count: Int? {
    switch self {
    case .number(let number): number
    case .list(let members, _): members.count
    case .text, .nothing: nil
    }
  }
}

extension String: MessageArgument {
  /// The text.
  public var argument: MessageValue { .text(self) }
}

extension Substring: MessageArgument {
  /// The text.
  public var argument: MessageValue { .text(String(self)) }
}

extension Int: MessageArgument {
  /// The number.
  public var argument: MessageValue { .number(self) }
}

extension Bool: MessageArgument {
  /// The text "true" or "false", to select by.
  public var argument: MessageValue { .text(self ? "true" : "false") }
}

extension Array: MessageArgument where Element == String {
  /// The list, however long.
  public var argument: MessageValue { .list(self, most: nil) }
}

extension Optional: MessageArgument where Wrapped: MessageArgument {
  /// What is there, or nothing.
  public var argument: MessageValue { self?.argument ?? .nothing }
}

extension MessageValue: MessageArgument {
  /// The argument itself.
  public var argument: MessageValue { self }
}

/// The arguments of one message by their names.
struct Arguments {
  private let pairs: [(name: String, value: MessageValue)]

  init(_ pairs: KeyValuePairs<String, any MessageArgument>) {
    self.pairs = pairs.map { ($0.key, $0.value.argument) }
  }

  init(_ values: [String: MessageValue]) { pairs = values.map { ($0.key, $0.value) } }

  /// The argument of that name; nil where none was handed over.
  subscript(name: String) -> MessageValue? {
    // There are a handful at most, and comparing short texts costs less than a table of them.
    pairs.first { $0.name == name }?.value
  }
}
