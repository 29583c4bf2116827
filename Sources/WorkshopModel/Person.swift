/// Somebody who runs a group, by name.
public struct Person: Equatable, Sendable {
  /// Their name.
  public var name: String
  /// Where they come from; nil when not known.
  public var affiliation: String?

  /// Somebody of that name and affiliation.
  public init(name: String, affiliation: String? = nil) {
    self.name = name
    self.affiliation = affiliation
  }

  /// Somebody as the file has them; nil when `value` names nobody.
  public init?(_ value: Value) {
    guard let members = value.object, let name = members.text("name") else { return nil }
    self.init(name: name, affiliation: members.text("affiliation"))
  }

  /// Somebody as the file has them.
  public var value: Value {
    var members: Members = ["name": .string(name)]
    members.set("affiliation", affiliation)
    return .object(members)
  }
}
