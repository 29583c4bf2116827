/// A point set aside, with an owner.
public struct Parked: RecordValue {
  /// Records of this type.
  public static let type = RecordType.parked

  /// The record's name.
  public let id: Identifier<Parked>
  /// The point.
  public var text: String
  /// Who takes it on; nil while nobody has.
  public var owner: String?
  /// Where it came up; nil for the plenary.
  public var group: Identifier<Group>?
  /// The entry it came from; nil when from none.
  public var entry: Identifier<Entry>?

  /// A parked point with the given values.
  public init(
    id: Identifier<Parked>, text: String, owner: String? = nil, group: Identifier<Group>? = nil,
    entry: Identifier<Entry>? = nil
  ) {
    self.id = id
    self.text = text
    self.owner = owner
    self.group = group
    self.entry = entry
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Parked>, fields: Members) {
    self.id = id
    text = fields.text("text") ?? ""
    owner = fields.text("owner")
    group = fields.reference("group")
    entry = fields.reference("entry")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("text", text)
    fields.set("owner", owner)
    fields.set("group", group)
    fields.set("entry", entry)
    return fields
  }
}
