/// What a stakeholder does about a norm; a property of an entry, not of a person.
public struct Role: RecordValue {
  /// Records of this type.
  public static let type = RecordType.role

  /// The record's name.
  public let id: Identifier<Role>
  /// Where it stands among the roles.
  public var order: OrderKey
  /// Its title: "Problem-solver".
  public var title: String
  /// What one does in it, in a sentence or two; nil when nobody wrote that down.
  public var summary: String?
  /// The stages of norm cultivation it belongs to, by their names in the workshop; may be empty.
  public var stages: [String]
  /// How far entries in it may travel unless they say otherwise; nil for as far as any.
  public var release: Release?

  /// A role with the given values.
  public init(
    id: Identifier<Role>, order: OrderKey, title: String, summary: String? = nil,
    stages: [String] = [], release: Release? = nil
  ) {
    self.id = id
    self.order = order
    self.title = title
    self.summary = summary
    self.stages = stages
    self.release = release
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Role>, fields: Members) {
    self.id = id
    order = OrderKey(fields.text("order"))
    title = fields.text("title") ?? ""
    summary = fields.text("summary")
    stages = fields.texts("stages")
    release = fields.text("release").map { Release(written: $0) }
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("order", order.rawValue)
    fields.set("title", title)
    fields.set("summary", summary)
    fields.set("stages", stages)
    fields.set("release", release?.rawValue)
    return fields
  }
}
