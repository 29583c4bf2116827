/// An action, what was done in a role, or a challenge, what stands in the way.
public struct Entry: RecordValue {
  /// Records of this type.
  public static let type = RecordType.entry

  /// The record's name.
  public let id: Identifier<Entry>
  /// The group it was said in.
  public var group: Identifier<Group>
  /// Action, challenge or another kind of the workshop.
  public var kind: Identifier<EntryKind>
  /// The role it was said in.
  public var role: Identifier<Role>
  /// The sector of who said it; nil when unspecified.
  public var sector: Identifier<Sector>?
  /// The organisation it is about; nil when unspecified.
  public var organisation: String?
  /// What was said, as it was entered, to the byte.
  public var text: String
  /// The moderator's tags, which hold across groups; may be empty.
  public var themes: [String]
  /// How far it may travel.
  public var release: Release
  /// The moderator's wording, for where the entry's own may not go; nil while there is none.
  public var paraphrase: String?
  /// The entry that says the same, to which this one was joined as another wording; nil for an
  /// entry that stands by itself.
  public var joined: Identifier<Entry>?
  /// The entry that this was a part of; nil for one that was entered as it is.
  public var splitFrom: Identifier<Entry>?
  /// Where it is published; nil for what was said in the room.
  public var source: String?
  /// The date of the published fact: "2018-04"; nil when it has none.
  public var asOf: String?
  /// Whether it is material to show the program with, not a statement made in the workshop.
  public var isDemonstration: Bool
  /// A remark on it; nil for none.
  public var note: String?

  /// An entry with the given values.
  public init(
    id: Identifier<Entry>, group: Identifier<Group>, kind: Identifier<EntryKind>,
    role: Identifier<Role>, sector: Identifier<Sector>? = nil, organisation: String? = nil,
    text: String, themes: [String] = [], release: Release = .quote, paraphrase: String? = nil,
    joined: Identifier<Entry>? = nil, splitFrom: Identifier<Entry>? = nil, source: String? = nil,
    asOf: String? = nil, isDemonstration: Bool = false, note: String? = nil
  ) {
    self.id = id
    self.group = group
    self.kind = kind
    self.role = role
    self.sector = sector
    self.organisation = organisation
    self.text = text
    self.themes = themes
    self.release = release
    self.paraphrase = paraphrase
    self.joined = joined
    self.splitFrom = splitFrom
    self.source = source
    self.asOf = asOf
    self.isDemonstration = isDemonstration
    self.note = note
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Entry>, fields: Members) {
    self.id = id
    group = fields.reference("group") ?? Identifier("")
    kind = fields.reference("kind") ?? Identifier("")
    role = fields.reference("role") ?? Identifier("")
    sector = fields.reference("sector")
    organisation = fields.text("organisation")
    text = fields.text("text") ?? ""
    themes = fields.texts("themes")
    release = Release(written: fields.text("release"))
    paraphrase = fields.text("paraphrase")
    joined = fields.reference("joined")
    splitFrom = fields.reference("splitFrom")
    source = fields.text("source")
    asOf = fields.text("asOf")
    isDemonstration = fields.flag("demonstration")
    note = fields.text("note")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("group", group)
    fields.set("kind", kind)
    fields.set("role", role)
    fields.set("sector", sector)
    fields.set("organisation", organisation)
    fields.set("text", text)
    fields.set("themes", themes)
    fields.set("release", release.rawValue)
    fields.set("paraphrase", paraphrase)
    fields.set("joined", joined)
    fields.set("splitFrom", splitFrom)
    fields.set("source", source)
    fields.set("asOf", asOf)
    if isDemonstration { fields["demonstration"] = true }
    fields.set("note", note)
    return fields
  }
}
