/// How an entry can end: way found, parked, no answer, or as another dialogue format has it.
public struct End: Equatable, Sendable {
  /// Its name, by which kinds and outcomes point to it.
  public let id: Identifier<End>
  /// Its title: "Taken up"; nil for those of 2019, which programs have words for.
  public var title: String?
  /// The sign in front of it, of one column: "✓"; nil for none.
  public var sign: String?
  /// Whether nothing is left to be done about the entry.
  public var settles: Bool
  /// What must be said with it; may be empty.
  public var needs: Set<Requirement>

  /// What must be said with an end.
  public enum Requirement: String, CaseIterable, Sendable {
    /// Who takes it on.
    case owner
    /// Why, or what is left.
    case reason
  }

  /// An end with the given values.
  public init(
    id: Identifier<End>, title: String?, sign: String? = nil, settles: Bool = true,
    needs: Set<Requirement> = []
  ) {
    self.id = id
    self.title = title
    self.sign = sign
    self.settles = settles
    self.needs = needs
  }

  /// An end as the file has it; nil when `value` is not an object with an id and a title.
  public init?(_ value: Value) {
    guard let members = value.object, let id = members.text("id"),
      let title = members.text("title")
    else { return nil }
    self.init(
      id: Identifier(id), title: title, sign: members.text("sign"),
      settles: members["settles"]?.bool ?? true,
      needs: Set(members.texts("needs").compactMap(Requirement.init)))
  }

  /// The end as the file has it.
  public var value: Value {
    var members: Members = ["id": .string(id.name)]
    members.set("title", title)
    members.set("sign", sign)
    if !settles { members["settles"] = false }
    members.set("needs", Requirement.allCases.filter(needs.contains).map(\.rawValue))
    return .object(members)
  }
}

extension End {
  /// The three ends of 2019, in their order: way found, parked with an owner, no answer.
  public static let usual = [
    End(id: .wayFound, title: nil, sign: "✓"),
    End(id: .parked, title: nil, sign: "⏸", settles: false, needs: [.owner]),
    End(id: .noAnswer, title: nil, sign: "–"),
  ]
}

extension Identifier<End> {
  /// A way to overcome it was found.
  public static let wayFound = Self("way-found")
  /// Set aside, with an owner.
  public static let parked = Self("parked")
  /// Nobody had an answer.
  public static let noAnswer = Self("no-answer")
}
