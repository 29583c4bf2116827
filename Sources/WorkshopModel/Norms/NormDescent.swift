/// That a text of one set goes back to a text of another.
public struct NormDescent: Equatable, Sendable {
  /// How it does.
  public enum Kind: String, Sendable {
    /// It says more of what the other asks, and leaves it as it is.
    case layer
    /// It took the other's place.
    case succession
  }

  /// The text that was there before.
  public let earlier: String
  /// The text that goes back to it.
  public let later: String
  /// How it does.
  public let kind: Kind

  /// What a text's own fields say of it.
  static func all(of name: String, _ fields: Members) -> [NormDescent] {
    [
      fields.text("layerOf").map { NormDescent(earlier: $0, later: name, kind: .layer) },
      fields.text("succeededBy").map { NormDescent(earlier: name, later: $0, kind: .succession) },
    ].compactMap(\.self)
  }

  /// Whether it is between these two, either way.
  public func links(_ one: String, _ other: String) -> Bool {
    (earlier, later) == (one, other) || (earlier, later) == (other, one)
  }
}
