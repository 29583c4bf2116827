/// A timed step of the plan with its prompt.
public struct Phase: RecordValue {
  /// Records of this type.
  public static let type = RecordType.phase

  /// What a phase is there for.
  public enum Purpose: String, CaseIterable, Sendable {
    /// Entries are collected.
    case map
    /// Challenges are taken one after the other.
    case overcome
    /// It is voted.
    case vote
    /// Conclusions are written and agreed.
    case conclude
    /// The report is looked at and written.
    case report
  }

  /// The minutes that a phase can have.
  public static let allowedMinutes = 1...1_440

  /// The record's name.
  public let id: Identifier<Phase>
  /// Where it stands in the plan.
  public var order: OrderKey
  /// Its title: "Map actions".
  public var title: String
  /// How long it is to last, in minutes; nil when the plan leaves that open.
  public var minutes: Int?
  /// What the moderator says or shows at its start; nil for nothing.
  public var prompt: String?
  /// What it is there for, to which the screens lead; empty for nothing in particular.
  public var purposes: [Purpose] = []

  /// A phase with the given values.
  public init(
    id: Identifier<Phase>, order: OrderKey, title: String, minutes: Int? = nil,
    prompt: String? = nil, purposes: [Purpose] = []
  ) {
    self.id = id
    self.order = order
    self.title = title
    self.minutes = minutes
    self.prompt = prompt
    self.purposes = purposes
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Phase>, fields: Members) {
    self.id = id
    order = OrderKey(fields.text("order"))
    title = fields.text("title") ?? ""
    minutes = fields.integer("minutes", in: Self.allowedMinutes)
    prompt = fields.text("prompt")
    purposes = fields.texts("for").compactMap(Purpose.init)
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("order", order.rawValue)
    fields.set("title", title)
    fields.set("minutes", minutes)
    fields.set("prompt", prompt)
    fields.set("for", purposes.map(\.rawValue))
    return fields
  }
}
