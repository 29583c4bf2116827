/// What was said on a question that asks for no more than words.
public struct Answer: RecordValue {
  /// Records of this type.
  public static let type = RecordType.answer

  /// The record's name.
  public let id: Identifier<Answer>
  /// The entry that was asked about.
  public var entry: Identifier<Entry>
  /// The question.
  public var question: Identifier<GuidingQuestion>
  /// What was said.
  public var text: String
  /// Which sector says it; nil when nobody said.
  public var sector: Identifier<Sector>?

  /// An answer with the given values.
  public init(
    id: Identifier<Answer>, entry: Identifier<Entry>, question: Identifier<GuidingQuestion>,
    text: String,
    sector: Identifier<Sector>? = nil
  ) {
    self.id = id
    self.entry = entry
    self.question = question
    self.text = text
    self.sector = sector
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Answer>, fields: Members) {
    self.id = id
    entry = fields.reference("entry") ?? Identifier("")
    question = fields.reference("question") ?? Identifier("")
    text = fields.text("text") ?? ""
    sector = fields.reference("sector")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("entry", entry)
    fields.set("question", question)
    fields.set("text", text)
    fields.set("sector", sector)
    return fields
  }
}
