/// Something that a person is told, as a fact: which message says it, and what that names.
///
/// The words are not here: they stand in the tables of `Words`, under this key and with these
/// arguments, so that what is said in one language can be said in another.
public struct Fact: Equatable, Sendable {
  /// The key of the message: "fault.empty".
  public let key: String
  /// What the message names, by the names that it uses.
  public let arguments: [String: Argument]

  /// The fact that the message with that key says.
  public init(_ key: String, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.arguments = arguments
  }

  /// What a message names.
  public enum Argument: Equatable, Sendable {
    /// What people or programs call something, shown as it is.
    case text(String)
    case number(Int)
    case list([String])
    /// What another message says.
    case fact(Fact)
    case facts([Fact])
  }
}

extension Fact.Argument: ExpressibleByStringLiteral {
  /// The text `value`.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// What people can be told of: an error, a notice, a finding.
public protocol Factual {
  /// What there is to say of it.
  var fact: Fact { get }
}

extension Fact: Factual {
  /// Itself.
  public var fact: Fact { self }
}
