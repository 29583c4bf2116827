/// How a norm or a set has to do with another, and what that is said on.
public struct NormRelation: Equatable, Sendable {
  /// The norm or the set that it is said of, by its id.
  public let from: String
  /// The other one.
  public let to: String
  /// How the two have to do with each other: "same subject", "took up".
  public let relation: String
  /// What it is said on, in our own words.
  public let ground: String
  /// What kind of ground that is: "wording", "title", "subject".
  public let basis: String

  /// The relation with the given fields; what is missing reads as empty.
  public init(_ fields: Members) {
    from = fields.text("from") ?? ""
    to = fields.text("to") ?? ""
    relation = fields.text("relation") ?? ""
    ground = fields.text("ground") ?? ""
    basis = fields.text("basis") ?? ""
  }

  /// Whether it is said of the norm or the set with that id, on either side.
  public func concerns(_ id: String) -> Bool { from == id || to == id }

  /// Whether it is between these two, either way.
  public func links(_ one: String, _ other: String) -> Bool {
    (from, to) == (one, other) || (from, to) == (other, one)
  }
}
