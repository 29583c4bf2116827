/// How an entry ended: mostly a challenge.
public struct Outcome: RecordValue {
  /// Records of this type.
  public static let type = RecordType.outcome

  /// The record's name.
  public let id: Identifier<Outcome>
  /// The challenge.
  public var challenge: Identifier<Entry>
  /// The end that it came to, by its name in the workshop.
  public var result: Identifier<End>
  /// What was found or is left; nil for nothing.
  public var text: String?
  /// Who takes it on; nil when nobody does.
  public var owner: String?

  /// An outcome with the given values.
  public init(
    id: Identifier<Outcome>, challenge: Identifier<Entry>, result: Identifier<End>,
    text: String? = nil,
    owner: String? = nil
  ) {
    self.id = id
    self.challenge = challenge
    self.result = result
    self.text = text
    self.owner = owner
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Outcome>, fields: Members) {
    self.id = id
    challenge = fields.reference("challenge") ?? Identifier("")
    result = fields.reference("result") ?? .noAnswer
    text = fields.text("text")
    owner = fields.text("owner")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("challenge", challenge)
    fields.set("result", result)
    fields.set("text", text)
    fields.set("owner", owner)
    return fields
  }
}
