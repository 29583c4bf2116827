/// A piece of data as a session file can hold it: what JSON can say, nothing more.
///
/// Whole numbers are kept as such; any other number keeps the digits it was written with, so that
/// a field this version does not know is written back as it came.
public enum Value: Sendable {
  case null
  case bool(Bool)
  /// A whole number, within ±2^53, the range that every JSON program agrees on.
  case integer(Int)
  /// Any other number, as it was written.
  case decimal(String)
  case string(String)
  case list([Value])
  case object(Members)
}

extension Value: Equatable {
  /// Whether both are the same data: text to the byte (not merely the same looking), members of
  /// objects in any order.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.decimal(let left), .decimal(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .list(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension Value {
  /// How many lists and objects stand in one another; 0 for what is neither.
  public var levels: Int {
    switch self {
    case .list(let elements): 1 + (elements.lazy.map(\.levels).max() ?? 0)
    case .object(let members): 1 + (members.lazy.map(\.value.levels).max() ?? 0)
    default: 0
    }
  }

  /// The text, if this is one.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number, if this is one.
  public var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The truth value, if this is one.
  public var bool: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  /// The elements, if this is a list.
  public var list: [Value]? {
    guard case .list(let elements) = self else { return nil }
    return elements
  }

  /// The members, if this is an object.
  public var object: Members? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// Whether this is nothing at all.
  public var isNull: Bool {
    guard case .null = self else { return false }
    return true
  }

  /// What kind of data this is, as an error says it: a text, a list.
  public var noun: Fact {
    switch self {
    case .null: Fact("fault.value.null")
    case .bool: Fact("fault.value.flag")
    case .integer, .decimal: Fact("fault.value.number")
    case .string: Fact("fault.value.text")
    case .list: Fact("fault.value.list")
    case .object: Fact("fault.value.object")
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  /// The text `value`.
  public init(stringLiteral value: String) { self = .string(value) }

  /// The whole number `value`.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// The truth value `value`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
