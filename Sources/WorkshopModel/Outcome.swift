/// How a challenge ended.
public struct Outcome: RecordValue {
  /// Records of this type.
  public static let type = RecordType.outcome

  /// The record's name.
  public let id: Identifier<Outcome>
  /// The challenge.
  public var challenge: Identifier<Entry>
  /// Way found, parked, or no answer.
  public var result: Result
  /// What was found or is left; nil for nothing.
  public var text: String?
  /// Who takes it on; nil when nobody does.
  public var owner: String?

  /// An outcome with the given values.
  public init(
    id: Identifier<Outcome>, challenge: Identifier<Entry>, result: Result, text: String? = nil,
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
    result = fields.text("result").flatMap(Result.init) ?? .noAnswer
    text = fields.text("text")
    owner = fields.text("owner")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("challenge", challenge)
    fields.set("result", result.rawValue)
    fields.set("text", text)
    fields.set("owner", owner)
    return fields
  }
}

extension Outcome {
  /// The three ways in which a challenge ends.
  public enum Result: String, CaseIterable, Sendable {
    /// A way to overcome it was found.
    case wayFound = "way-found"
    /// Set aside, with an owner.
    case parked
    /// Nobody had an answer.
    case noAnswer = "no-answer"
  }
}
