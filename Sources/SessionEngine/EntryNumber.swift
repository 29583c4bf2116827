public import WorkshopModel

/// What follows the letter in what people call an entry: "3" in "A3", "·k3x9" in "A·k3x9".
public enum EntryNumber: Hashable, Sendable {
  /// Its place among those of its group and kind, in the order in which they were entered.
  case counted(Int)
  /// The beginning of its random name: what came from the box has no place, since that would tell
  /// when it was put in.
  case boxed(String)
}

extension EntryNumber: CustomStringConvertible {
  /// As people read it.
  public var description: String {
    switch self {
    case .counted(let number): "\(number)"
    case .boxed(let name): "·" + name
    }
  }
}

extension EntryNumber: ExpressibleByIntegerLiteral {
  /// The place `value`.
  public init(integerLiteral value: Int) { self = .counted(value) }
}

extension EntryNumber: Comparable {
  /// By place; what came from the box last, by name.
  public static func < (left: EntryNumber, right: EntryNumber) -> Bool {
    switch (left, right) {
    case (.counted(let left), .counted(let right)): left < right
    case (.boxed(let left), .boxed(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.counted, .boxed): true
    case (.boxed, .counted): false
    }
  }
}

extension EntryKind {
  /// What people call the entry with that number: "A3".
  public func label(_ number: EntryNumber) -> String { "\(key.uppercased())\(number)" }
}
