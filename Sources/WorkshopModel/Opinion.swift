/// What somebody says of a conclusion, on a paper that nobody else sees.
public enum Opinion: String, CaseIterable, Sendable {
  /// It says what I can stand behind.
  case agree
  /// The same, but for something.
  case reserve
  /// It does not.
  case object

  /// Its number on the paper, from 1.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The opinion of that number on the paper; nil where none has it.
  public init?(number: Int) {
    guard (1...Self.allCases.count).contains(number) else { return nil }
    self = Self.allCases[number - 1]
  }
}
