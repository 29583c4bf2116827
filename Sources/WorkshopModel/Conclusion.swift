/// A sentence of a group or of the plenary, with its evidence.
public struct Conclusion: RecordValue {
  /// Records of this type.
  public static let type = RecordType.conclusion

  /// The record's name.
  public let id: Identifier<Conclusion>
  /// Whose sentence it is; nil for the plenary.
  public var group: Identifier<Group>?
  /// Where it stands among its group's conclusions.
  public var order: OrderKey
  /// The sentence.
  public var text: String
  /// How far it is agreed.
  public var status: Status
  /// The entries it rests on; may be empty.
  public var evidence: [Identifier<Entry>]
  /// What was agreed, to the byte; nil while nothing is.
  public var agreedText: String?
  /// The checksum of what was agreed; nil while nothing is.
  public var checksum: String?
  /// Where it is published; nil for one of this workshop.
  public var source: String?
  /// An unattributed remark, a minority's for one; nil for none.
  public var note: String?

  /// A conclusion with the given values.
  public init(
    id: Identifier<Conclusion>, group: Identifier<Group>? = nil, order: OrderKey, text: String,
    status: Status = .draft, evidence: [Identifier<Entry>] = [],
    agreedText: String? = nil, checksum: String? = nil, source: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.group = group
    self.order = order
    self.text = text
    self.status = status
    self.evidence = evidence
    self.agreedText = agreedText
    self.checksum = checksum
    self.source = source
    self.note = note
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Conclusion>, fields: Members) {
    self.id = id
    group = fields.reference("group")
    order = OrderKey(fields.text("order"))
    text = fields.text("text") ?? ""
    status = fields.text("status").flatMap(Status.init) ?? .draft
    evidence = fields.references("evidence")
    agreedText = fields.text("agreedText")
    checksum = fields.text("checksum")
    source = fields.text("source")
    note = fields.text("note")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("group", group)
    fields.set("order", order.rawValue)
    fields.set("text", text)
    fields.set("status", status.rawValue)
    fields.set("evidence", evidence)
    fields.set("agreedText", agreedText)
    fields.set("checksum", checksum)
    fields.set("source", source)
    fields.set("note", note)
    return fields
  }
}

extension Conclusion {
  /// How far a conclusion is agreed.
  public enum Status: String, CaseIterable, Sendable {
    /// Written down, not yet read back.
    case draft
    /// Read back and agreed.
    case agreed
    /// Agreed, with a reservation in the note.
    case agreedWithReservation = "agreed-with-reservation"
    /// Read back and not agreed.
    case contested
    /// Not come to, or passed over.
    case notDiscussed = "not-discussed"
  }
}
