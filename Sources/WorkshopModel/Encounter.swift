/// Who else meets a challenge.
public struct Encounter: RecordValue {
  /// Records of this type.
  public static let type = RecordType.encounter

  /// The record's name.
  public let id: Identifier<Encounter>
  /// The challenge.
  public var challenge: Identifier<Entry>
  /// Inside the sector that raised it, or outside.
  public var scope: Scope
  /// Which sector meets it; nil when nobody said.
  public var sector: Identifier<Sector>?
  /// What they said of it; nil for nothing.
  public var text: String?

  /// An encounter with the given values.
  public init(
    id: Identifier<Encounter>, challenge: Identifier<Entry>, scope: Scope,
    sector: Identifier<Sector>? = nil, text: String? = nil
  ) {
    self.id = id
    self.challenge = challenge
    self.scope = scope
    self.sector = sector
    self.text = text
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Encounter>, fields: Members) {
    self.id = id
    challenge = fields.reference("challenge") ?? Identifier("")
    scope = fields.text("scope").flatMap(Scope.init) ?? .outside
    sector = fields.reference("sector")
    text = fields.text("text")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("challenge", challenge)
    fields.set("scope", scope.rawValue)
    fields.set("sector", sector)
    fields.set("text", text)
    return fields
  }
}

extension Encounter {
  /// Where a challenge is met as well.
  public enum Scope: String, CaseIterable, Sendable {
    /// In the sector that raised it.
    case inside
    /// In another sector.
    case outside
  }
}
