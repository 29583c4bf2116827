/// What an unanswered challenge requires.
public struct Need: RecordValue {
  /// Records of this type.
  public static let type = RecordType.need

  /// The record's name.
  public let id: Identifier<Need>
  /// The challenge.
  public var challenge: Identifier<Entry>
  /// What is needed.
  public var text: String
  /// Who could provide it; nil when nobody said.
  public var sector: Identifier<Sector>?

  /// A need with the given values.
  public init(
    id: Identifier<Need>, challenge: Identifier<Entry>, text: String,
    sector: Identifier<Sector>? = nil
  ) {
    self.id = id
    self.challenge = challenge
    self.text = text
    self.sector = sector
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Need>, fields: Members) {
    self.id = id
    challenge = fields.reference("challenge") ?? Identifier("")
    text = fields.text("text") ?? ""
    sector = fields.reference("sector")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("challenge", challenge)
    fields.set("text", text)
    fields.set("sector", sector)
    return fields
  }
}
