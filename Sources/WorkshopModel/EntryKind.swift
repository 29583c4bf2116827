/// A kind of entry: action, challenge, or one that another dialogue format brings.
public struct EntryKind: RecordValue {
  /// Records of this type.
  public static let type = RecordType.kind

  /// The record's name.
  public let id: Identifier<EntryKind>
  /// Where it stands among the kinds.
  public var order: OrderKey
  /// Its title: "Action".
  public var title: String
  /// The letter that starts a new entry of this kind, lower case; its capital numbers the entries
  /// (A3).
  public var key: String

  /// An kind of entry with the given values.
  public init(id: Identifier<EntryKind>, order: OrderKey, title: String, key: String) {
    self.id = id
    self.order = order
    self.title = title
    self.key = key
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<EntryKind>, fields: Members) {
    self.id = id
    order = OrderKey(fields.text("order"))
    title = fields.text("title") ?? ""
    key = fields.text("key") ?? ""
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("order", order.rawValue)
    fields.set("title", title)
    fields.set("key", key)
    return fields
  }
}
