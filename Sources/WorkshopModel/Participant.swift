/// Somebody in a group, not unique, and perhaps known by sector alone.
public struct Participant: RecordValue {
  /// Records of this type.
  public static let type = RecordType.participant

  /// The record's name.
  public let id: Identifier<Participant>
  /// The group they sit in.
  public var group: Identifier<Group>
  /// Their name; nil when not known or not to be known.
  public var name: String?
  /// Where they come from; nil when not known or not to be known.
  public var organisation: String?
  /// What they declared to be; nil when unspecified.
  public var sector: Identifier<Sector>?
  /// Whether they were seen in the room; nil while nobody has looked.
  public var isPresent: Bool?

  /// A participant with the given values.
  public init(
    id: Identifier<Participant>, group: Identifier<Group>, name: String? = nil,
    organisation: String? = nil, sector: Identifier<Sector>? = nil, isPresent: Bool? = nil
  ) {
    self.id = id
    self.group = group
    self.name = name
    self.organisation = organisation
    self.sector = sector
    self.isPresent = isPresent
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Participant>, fields: Members) {
    self.id = id
    group = fields.reference("group") ?? Identifier("")
    name = fields.text("name")
    organisation = fields.text("organisation")
    sector = fields.reference("sector")
    isPresent = fields["present"]?.bool
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("group", group)
    fields.set("name", name)
    fields.set("organisation", organisation)
    fields.set("sector", sector)
    fields["present"] = isPresent.map { .bool($0) }
    return fields
  }
}
