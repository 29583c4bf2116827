/// An action that overcame, or could overcome, a challenge, and how.
public struct Link: RecordValue {
  /// Records of this type.
  public static let type = RecordType.link

  /// The record's name.
  public let id: Identifier<Link>
  /// The action.
  public var action: Identifier<Entry>
  /// The challenge.
  public var challenge: Identifier<Entry>
  /// How it did or could; nil when nobody said.
  public var how: String?
  /// How far it went; nil when nobody said.
  public var outcome: Outcome?
  /// What the link rests on; nil when it was made in the room.
  public var basis: String?
  /// Where it is published; nil when it was made in the room.
  public var source: String?
  /// Whether it is material to show the program with.
  public var isDemonstration: Bool
  /// A remark on it; nil for none.
  public var note: String?

  /// A link with the given values.
  public init(
    id: Identifier<Link>, action: Identifier<Entry>, challenge: Identifier<Entry>,
    how: String? = nil, outcome: Outcome? = nil, basis: String? = nil, source: String? = nil,
    isDemonstration: Bool = false, note: String? = nil
  ) {
    self.id = id
    self.action = action
    self.challenge = challenge
    self.how = how
    self.outcome = outcome
    self.basis = basis
    self.source = source
    self.isDemonstration = isDemonstration
    self.note = note
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Link>, fields: Members) {
    self.id = id
    action = fields.reference("action") ?? Identifier("")
    challenge = fields.reference("challenge") ?? Identifier("")
    how = fields.text("how")
    outcome = fields.text("outcome").flatMap(Outcome.init)
    basis = fields.text("basis")
    source = fields.text("source")
    isDemonstration = fields.flag("demonstration")
    note = fields.text("note")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("action", action)
    fields.set("challenge", challenge)
    fields.set("how", how)
    fields.set("outcome", outcome?.rawValue)
    fields.set("basis", basis)
    fields.set("source", source)
    if isDemonstration { fields["demonstration"] = true }
    fields.set("note", note)
    return fields
  }
}

extension Link {
  /// How far an action went in overcoming a challenge.
  public enum Outcome: String, CaseIterable, Sendable {
    /// It did.
    case overcame
    /// It did in part.
    case overcameInPart = "overcame-in-part"
    /// It has begun to.
    case underWay = "under-way"
    /// It could.
    case couldOvercome = "could-overcome"
    /// It could in part.
    case couldOvercomeInPart = "could-overcome-in-part"
  }
}
