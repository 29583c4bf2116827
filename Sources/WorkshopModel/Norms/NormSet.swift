/// A published set of norms; or what was published about the norms of others, as notes on them.
public struct NormSet: Sendable {
  /// By what people ask for it: "un-gge-2015".
  public let id: String
  /// What it is called.
  public let title: String
  /// Where it was published.
  public let reference: String
  /// What a reader must know of it as a whole, such as what of it was not seen.
  public let note: String?
  /// The sets and norms that it is about, by their ids; empty when it stands by itself.
  public let about: [String]
  /// Its own norms, in its order; may be empty.
  public let norms: [Norm]
  /// What it says beside norms, in its order; may be empty.
  public let notes: [NormNote]
  /// How its texts come from others, or go on in them.
  public let descents: [NormDescent]

  /// The set with the given fields, leniently: what is missing or of another kind reads as empty,
  /// see ``NormSetRules`` for what is wrong with them.
  public init(_ fields: Members) {
    id = fields.text("id") ?? ""
    title = fields.text("title") ?? ""
    reference = fields.text("reference") ?? ""
    note = fields.text("note")
    about = fields.texts("about")
    let norms = Self.elements("norms", of: fields)
    let notes = Self.elements("notes", of: fields)
    self.norms = norms.map { Norm(id: Identifier($0.name), fields: $0.fields) }
    self.notes = notes.map { NormNote(name: $0.name, fields: $0.fields) }
    descents = (norms + notes).flatMap { NormDescent.all(of: $0.name, $0.fields) }
  }

  /// Its norms, then its notes.
  public var texts: [any PublishedText] { norms as [any PublishedText] + notes }

  private static func elements(
    _ list: String, of fields: Members
  ) -> [(name: String, fields: Members)] {
    (fields[list]?.list ?? []).compactMap { element in
      guard let fields = element.object, let name = fields.text("id") else { return nil }
      return (name, fields)
    }
  }
}
