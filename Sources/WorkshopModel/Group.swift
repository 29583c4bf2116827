/// A breakout group: one number, one title, its norms and the people who run it.
public struct Group: RecordValue {
  /// Records of this type.
  public static let type = RecordType.group

  /// The record's name.
  public let id: Identifier<Group>
  /// Where it stands among the groups.
  public var order: OrderKey
  /// What people call it: "IV".
  public var number: String
  /// Its title: "Human rights".
  public var title: String
  /// What it talks about; may be empty.
  public var norms: [Identifier<Norm>]
  /// Who moderates; nil when not known.
  public var moderator: Person?
  /// Who writes the report; nil when not known.
  public var rapporteur: Person?
  /// Whether its work is done.
  public var isClosed: Bool

  /// A group with the given values.
  public init(
    id: Identifier<Group>, order: OrderKey, number: String, title: String,
    norms: [Identifier<Norm>] = [], moderator: Person? = nil, rapporteur: Person? = nil,
    isClosed: Bool = false
  ) {
    self.id = id
    self.order = order
    self.number = number
    self.title = title
    self.norms = norms
    self.moderator = moderator
    self.rapporteur = rapporteur
    self.isClosed = isClosed
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Group>, fields: Members) {
    self.id = id
    order = OrderKey(fields.text("order"))
    number = fields.text("number") ?? ""
    title = fields.text("title") ?? ""
    norms = fields.references("norms")
    moderator = fields["moderator"].flatMap(Person.init)
    rapporteur = fields["rapporteur"].flatMap(Person.init)
    isClosed = fields.flag("closed")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("order", order.rawValue)
    fields.set("number", number)
    fields.set("title", title)
    fields.set("norms", norms)
    fields["moderator"] = moderator?.value
    fields["rapporteur"] = rapporteur?.value
    if isClosed { fields["closed"] = true }
    return fields
  }
}
