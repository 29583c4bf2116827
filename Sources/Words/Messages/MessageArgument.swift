/// What a message can take as an argument: a text, a number, a list of texts, or nothing (nil).
public protocol MessageArgument: Sendable {
  /// The argument as messages see it.
  var argument: Argument { get }
}

/// An argument of a message.
public enum Argument: Equatable, Sendable {
  /// A text, shown as it is.
  case text(String)
  /// A number, shown in the way of the language.
  case number(Int)
  /// Texts that the language joins to "a, b and c"; of more than `most` the rest is counted.
  case list([String], most: Int?)
  /// There is none: shown as an empty text, and the case `none` of a select.
  case nothing
}

extension String: MessageArgument {
  /// The text.
  public var argument: Argument { .text(self) }
}

extension Substring: MessageArgument {
  /// The text.
  public var argument: Argument { .text(String(self)) }
}

extension Int: MessageArgument {
  /// The number.
  public var argument: Argument { .number(self) }
}

extension Bool: MessageArgument {
  /// The text "true" or "false", to select by.
  public var argument: Argument { .text(self ? "true" : "false") }
}

extension Array: MessageArgument where Element == String {
  /// The list, however long.
  public var argument: Argument { .list(self, most: nil) }
}

extension Optional: MessageArgument where Wrapped: MessageArgument {
  /// What is there, or nothing.
  public var argument: Argument { self?.argument ?? .nothing }
}

extension Argument: MessageArgument {
  /// The argument itself.
  public var argument: Argument { self }
}

/// The arguments of one message by their names.
struct Arguments {
  private let pairs: KeyValuePairs<String, any MessageArgument>

  init(_ pairs: KeyValuePairs<String, any MessageArgument>) { self.pairs = pairs }

  /// The argument of that name; nil where none was handed over.
  subscript(name: String) -> Argument? {
    // There are a handful at most, and comparing short texts costs less than a table of them.
    for pair in pairs where pair.key == name { return pair.value.argument }
    return nil
  }
}
