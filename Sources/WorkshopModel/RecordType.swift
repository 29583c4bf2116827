/// What a record of a session is about.
///
/// Each type has its list in the session file; the four that describe the method (roles, sectors,
/// kinds, phases) stand inside `workshop`, of which there is one.
public enum RecordType: String, CaseIterable, Hashable, Sendable {
  case workshop, role, sector, kind, phase, norm, group, participant, entry, link, need, encounter
  case offer, vote, conclusion, parked, outcome, ballot, timing

  /// The member of the session file that holds the records, such as "entries".
  public var listName: String {
    switch self {
    case .workshop, .parked: rawValue
    case .entry: "entries"
    default: rawValue + "s"
    }
  }

  /// The type that a file calls `name`; nil when this version knows none.
  public init?(named name: String) {
    guard let type = Self.byName[name] else { return nil }
    self = type
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Whether the list stands inside `workshop`.
  public var isNested: Bool {
    switch self {
    case .role, .sector, .kind, .phase: true
    default: false
    }
  }

  /// Where the list stands in the file: "entries", "workshop.roles".
  public var path: String { isNested ? "workshop." + listName : listName }

  /// The lists at the top of a session file, in the order of the file.
  public static let topLevel = allCases.filter { $0 != .workshop && !$0.isNested }

  /// The lists inside `workshop`, in the order of the file.
  public static let nested = allCases.filter(\.isNested)

  /// Whether all that was said of such a record can be erased: what people said, and they
  /// themselves, but not what the workshop is made of.
  public var isErasable: Bool {
    switch self {
    case .workshop, .role, .sector, .kind, .phase, .norm, .group, .ballot, .timing: false
    default: true
    }
  }

  /// Whether such records are what a template brings: what workshops that began alike have in
  /// common.
  public var isOfTemplate: Bool {
    switch self {
    case .workshop, .role, .sector, .kind, .phase, .norm, .group: true
    default: false
    }
  }

  /// The type, as an error says it: role, entry.
  public var noun: Fact { Fact("fault.type", ["type": .text(rawValue)]) }

  /// One of the type, as an error says it: a role, an entry.
  public var one: Fact { Fact("fault.one", ["type": .text(rawValue)]) }
}

/// A record of a session: its type and its name.
public struct RecordKey: Hashable, Comparable, Sendable {
  /// What the record is about.
  public let type: RecordType
  /// Its name.
  public let id: RecordID

  /// The record of that type with that name.
  public init(_ type: RecordType, _ id: RecordID) {
    self.type = type
    self.id = id
  }

  /// The workshop itself, the one record of its type.
  public static let workshop = RecordKey(.workshop, RecordID(rawValue: "workshop"))

  /// By name, then by type.
  public static func < (left: RecordKey, right: RecordKey) -> Bool {
    (left.id, left.type.rawValue) < (right.id, right.type.rawValue)
  }
}

extension Identifier where Subject: RecordValue {
  /// The record with its type.
  public var key: RecordKey { RecordKey(Subject.type, record) }
}
