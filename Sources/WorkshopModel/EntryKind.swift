/// A kind of entry: action, challenge, or one that another dialogue format brings.
///
/// What 2019 says of its kinds goes without saying, see ``meaning`` and ``letter``: a field is nil
/// or empty where the workshop leaves it at that.
public struct EntryKind: RecordValue {
  /// Records of this type.
  public static let type = RecordType.kind

  /// The record's name.
  public let id: Identifier<EntryKind>
  /// Where it stands among the kinds.
  public var order: OrderKey
  /// Its title: "Action".
  public var title: String
  /// The title of several: "Actions"; nil when the workshop does not say.
  public var plural: String?
  /// The letter that starts a new entry of this kind, lower case.
  public var key: String
  /// The capital letter that the numbers of its entries begin with; nil for that of its key.
  public var ownLetter: String?
  /// What an entry of it stands for, as the workshop says; nil when it does not say.
  public var standsFor: Meaning?
  /// Whether an entry of it is said in a role, as the workshop says; nil when it does not say.
  public var isInRole: Bool?
  /// What is asked of it besides its text, in that order; may be empty.
  public var asks: [Field]
  /// The ends that it can come to, by their names in the workshop; nil when the workshop does not
  /// say.
  public var ends: [Identifier<End>]?

  /// A kind of entry with the given values.
  public init(
    id: Identifier<EntryKind>, order: OrderKey, title: String, plural: String? = nil, key: String,
    letter: String? = nil, standsFor: Meaning? = nil, asksRole isInRole: Bool? = nil,
    asks: [Field] = [],
    ends: [Identifier<End>]? = nil
  ) {
    self.id = id
    self.order = order
    self.title = title
    self.plural = plural
    self.key = key
    ownLetter = letter
    self.standsFor = standsFor
    self.isInRole = isInRole
    self.asks = asks
    self.ends = ends
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<EntryKind>, fields: Members) {
    self.id = id
    order = OrderKey(fields.text("order"))
    title = fields.text("title") ?? ""
    plural = fields.text("plural")
    key = fields.text("key") ?? ""
    ownLetter = fields.text("letter")
    standsFor = fields.text("standsFor").flatMap(Meaning.init)
    isInRole = fields["asksRole"]?.bool
    asks = fields.texts("asks").compactMap(Field.init)
    ends = fields["ends"]?.list == nil ? nil : fields.references("ends")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("order", order.rawValue)
    fields.set("title", title)
    fields.set("plural", plural)
    fields.set("key", key)
    fields.set("letter", ownLetter)
    fields.set("standsFor", standsFor?.rawValue)
    fields["asksRole"] = isInRole.map(Value.bool)
    fields.set("asks", asks.map(\.rawValue))
    fields["ends"] = ends.map { .list($0.map { .string($0.name) }) }
    return fields
  }
}

extension EntryKind {
  /// What an entry stands for; everything that is worked out from entries goes by it.
  public enum Meaning: String, CaseIterable, Sendable {
    /// Something that was done.
    case done
    /// Something that stands in the way.
    case obstacle = "in-the-way"
    /// Neither: nothing is claimed of what answers it.
    case neither
  }

  /// What can be asked of an entry besides its text; each is a field of ``Entry``.
  public enum Field: String, CaseIterable, Sendable {
    /// As of when it holds.
    case asOf
    /// Who answers for it.
    case owner
    /// Who leads it.
    case lead
    /// Who takes part in it.
    case partners
    /// When it is to be done.
    case timeFrame
    /// How the norm should read.
    case wording
  }

  /// What its entries stand for: what the workshop says, else what the two kinds of 2019 do.
  public var meaning: Meaning {
    if let standsFor { return standsFor }
    return switch id {
    case .action: .done
    case .challenge: .obstacle
    default: .neither
    }
  }

  /// Whether a role is asked of an entry, where the workshop has any: unless it says no.
  public var asksRole: Bool { isInRole ?? true }

  /// The capital letter that the numbers of its entries begin with: "A" of "A3".
  public var letter: String { ownLetter ?? key.uppercased() }

  /// What several of them are called, its title where the workshop does not say.
  ///
  /// The plurals of the two kinds of 2019 need not be said, as long as they keep their titles.
  public var titleOfSeveral: String {
    if let plural { return plural }
    return switch (id, title) {
    case (.action, "Action"): "Actions"
    case (.challenge, "Challenge"): "Challenges"
    default: title
    }
  }
}

extension Identifier<EntryKind> {
  /// The kind of 2019 for what was done.
  public static let action = Self("action")
  /// The kind of 2019 for what stands in the way.
  public static let challenge = Self("challenge")
}
