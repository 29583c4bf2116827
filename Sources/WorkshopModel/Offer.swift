/// How a sector can assist another with a challenge.
public struct Offer: RecordValue {
  /// Records of this type.
  public static let type = RecordType.offer

  /// The record's name.
  public let id: Identifier<Offer>
  /// The challenge.
  public var challenge: Identifier<Entry>
  /// Who offers; nil when unspecified.
  public var sector: Identifier<Sector>?
  /// The organisation that offers; nil when unspecified.
  public var organisation: String?
  /// What is offered.
  public var text: String

  /// An offer with the given values.
  public init(
    id: Identifier<Offer>, challenge: Identifier<Entry>, sector: Identifier<Sector>? = nil,
    organisation: String? = nil, text: String
  ) {
    self.id = id
    self.challenge = challenge
    self.sector = sector
    self.organisation = organisation
    self.text = text
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Offer>, fields: Members) {
    self.id = id
    challenge = fields.reference("challenge") ?? Identifier("")
    sector = fields.reference("sector")
    organisation = fields.text("organisation")
    text = fields.text("text") ?? ""
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("challenge", challenge)
    fields.set("sector", sector)
    fields.set("organisation", organisation)
    fields.set("text", text)
    return fields
  }
}
