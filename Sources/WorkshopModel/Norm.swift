/// One norm with its reference, title and wording.
public struct Norm: RecordValue {
  /// Records of this type.
  public static let type = RecordType.norm

  /// The record's name.
  public let id: Identifier<Norm>
  /// Where it stands in its package or in the method; nil sorts first.
  public var order: OrderKey?
  /// Where it was published: "A/70/174, paragraph 13 (j)".
  public var reference: String
  /// A short title: "Report ICT vulnerabilities".
  public var title: String
  /// The published wording, always shown as a quotation; nil when it is not confirmed.
  public var text: String?
  /// What it asks in our own words, never shown as a quotation.
  public var summary: String?
  /// Where the wording was taken from.
  public var source: String?
  /// What a reader must know of the wording.
  public var note: String?
  /// Phrases of the text that its source set in bold; may be empty.
  public var emphasis: [String]

  /// A norm with the given values.
  public init(
    id: Identifier<Norm>, order: OrderKey? = nil, reference: String, title: String,
    text: String? = nil, summary: String? = nil, source: String? = nil, note: String? = nil,
    emphasis: [String] = []
  ) {
    self.id = id
    self.order = order
    self.reference = reference
    self.title = title
    self.text = text
    self.summary = summary
    self.source = source
    self.note = note
    self.emphasis = emphasis
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Norm>, fields: Members) {
    self.id = id
    order = fields.text("order").map(OrderKey.init)
    reference = fields.text("reference") ?? ""
    title = fields.text("title") ?? ""
    text = fields.text("text")
    summary = fields.text("summary")
    source = fields.text("source")
    note = fields.text("note")
    emphasis = fields.texts("emphasis")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("order", order?.rawValue)
    fields.set("reference", reference)
    fields.set("title", title)
    fields.set("text", text)
    fields.set("summary", summary)
    fields.set("source", source)
    fields.set("note", note)
    fields.set("emphasis", emphasis)
    return fields
  }
}
