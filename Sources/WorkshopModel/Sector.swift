/// What a stakeholder is, as they declare it: government, civil society and so on.
public struct Sector: RecordValue {
  /// Records of this type.
  public static let type = RecordType.sector

  /// The record's name.
  public let id: Identifier<Sector>
  /// Where it stands among the sectors.
  public var order: OrderKey
  /// Its title: "Civil society".
  public var title: String

  /// A sector with the given values.
  public init(id: Identifier<Sector>, order: OrderKey, title: String) {
    self.id = id
    self.order = order
    self.title = title
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Sector>, fields: Members) {
    self.id = id
    order = OrderKey(fields.text("order"))
    title = fields.text("title") ?? ""
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("order", order.rawValue)
    fields.set("title", title)
    return fields
  }
}
