/// Something that was published about norms, and is none: what a report adds to them, a question
/// about them, the day of a meeting on them.
public struct NormNote: PublishedText, Equatable {
  /// By what people and files ask for it: "asean2024-2".
  public let name: String
  /// The norms that it is about, in its order; empty when it is about its set as a whole.
  public let norms: [Identifier<Norm>]
  /// A short title; empty where it has none.
  public let title: String
  /// Where it was published; empty where that is its set's.
  public let reference: String
  /// The published wording, always shown as a quotation; nil when it was not seen.
  public let text: String?
  /// What it says in our own words, never shown as a quotation; nil when there is none.
  public let summary: String?
  /// Where the wording, or what is summarised, was seen.
  public let source: String?
  /// What a reader must know of the wording.
  public let note: String?

  /// The note with the given fields; what is missing or of another kind reads as empty.
  public init(name: String, fields: Members) {
    self.name = name
    norms = fields.references("norms")
    title = fields.text("title") ?? ""
    reference = fields.text("reference") ?? ""
    text = fields.text("text")
    summary = fields.text("summary")
    source = fields.text("source")
    note = fields.text("note")
  }
}
