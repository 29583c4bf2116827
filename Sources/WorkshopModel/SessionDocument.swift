/// One record of a document: what it is about, its name and its fields as written.
public struct Record: Equatable, Sendable {
  /// Its type and name.
  public let key: RecordKey
  /// Its fields without `id`, known and unknown, in the order of the file.
  public var fields: Members

  /// The record `key` with `fields`.
  public init(_ key: RecordKey, _ fields: Members) {
    self.key = key
    self.fields = fields
  }
}

/// The readable part of a session file: everything but its operations.
public struct SessionDocument: Sendable {
  /// The session's own id; nil in a file written by hand that has none.
  public var id: String?
  /// The records of each type in the order of the file; the workshop is the one of its type.
  public var records: [RecordType: [Record]]
  /// Members at the top that this version does not know, kept and written back.
  public var extra: Members
  /// The records that have no order in the file, whose `order` here follows from their position.
  public private(set) var impliedOrders: Set<RecordKey> = []

  /// The document with these contents.
  public init(id: String?, records: [RecordType: [Record]], extra: Members = Members()) {
    self.id = id
    self.records = records
    self.extra = extra
  }

  /// All records, the workshop first, then by type in the order of the file.
  public var all: [Record] { RecordType.allCases.flatMap { records[$0] ?? [] } }

  /// Where the record at `index` of its list stands: "entries[12]", "workshop".
  public static func place(of type: RecordType, at index: Int) -> String {
    type == .workshop ? "workshop" : "\(type.path)[\(index)]"
  }
}

extension SessionDocument {
  /// The name of the format, the value of `format` in every session file.
  public static let format = "dayzero-session"
  /// The version of the format that this program writes, and the newest that it reads.
  public static let version = 1

  /// The document in `value`, the top-level object of a file.
  ///
  /// Checks the shape only: lists of objects with names of their own. ``Validator`` checks what
  /// the fields say. Where the order of the records matters to people and a record has none, it
  /// comes after the others, in the order of the file.
  ///
  /// - Throws: ``Finding`` with the place of the first thing that has the wrong shape.
  public init(_ value: Value) throws(Finding) {
    guard let top = value.object else {
      throw Finding("", Fact("fault.notDocument", ["value": .fact(value.noun)]))
    }
    try Self.checkFormat(top)
    guard let workshop = top["workshop"]?.object else {
      throw Finding("workshop", Fact("fault.noWorkshop"))
    }
    let nested = Set(RecordType.nested.map(\.listName))
    var records: [RecordType: [Record]] = [
      .workshop: [Record(.workshop, workshop.removing(nested))]
    ]
    try Self.checkLevels(of: workshop.removing(nested), at: "workshop")
    for type in RecordType.nested { records[type] = try Self.list(of: type, in: workshop) }
    for type in RecordType.topLevel { records[type] = try Self.list(of: type, in: top) }
    self.init(id: try Self.id(of: top), records: records, extra: top.removing(Self.knownNames))
    for type in RecordType.allCases { implyOrders(of: type) }
  }

  /// The names at the top of a file that this version knows.
  public static let knownNames = listNames.union(["format", "version", "id", "checksum"])

  /// Those of them under which records and operations stand.
  public static let listNames = Set(
    RecordType.topLevel.map(\.listName) + ["workshop", "operations"])

  private static func checkFormat(_ top: Members) throws(Finding) {
    guard top.text("format") == format else {
      throw Finding("format", Fact("fault.notSession", ["format": .text(format)]))
    }
    guard top["version"] != nil else {
      throw Finding("version", Fact("fault.noVersion", ["known": .number(Self.version)]))
    }
    if let version = top["version"].flatMap(number), version < 1 {
      throw Finding("version", Fact("fault.versionBelowOne", ["version": .number(version)]))
    }
    if let version = newerVersion(in: top) {
      throw Finding("version", newer(version))
    }
  }

  /// That this program does not know that `version`.
  public static func newer(_ version: Fact.Argument) -> Fact {
    Fact("fault.newer", ["version": version, "known": .number(Self.version)])
  }

  /// The version that the head of a file gives, where this program does not know it; nil where it
  /// does, or the head gives none.
  public static func newerVersion(in head: Members) -> Fact.Argument? {
    guard let value = head["version"] else { return nil }
    guard let version = number(value) else { return name(of: value) }
    return version > Self.version ? .text("\(version)") : nil
  }

  /// What somebody calls a version that is no whole number.
  private static func name(of value: Value) -> Fact.Argument {
    switch value {
    case .string(let text), .decimal(let text): .text(text)
    case .bool(let isTrue): .text("\(isTrue)")
    default: .fact(value.noun)
    }
  }

  /// The whole number that `value` says, however it is written: 2, 2.0, "2".
  private static func number(_ value: Value) -> Int? {
    switch value {
    case .integer(let number): number
    case .decimal(let text), .string(let text):
      Int(text.hasSuffix(".0") ? text.dropLast(2) : text[...])
    default: nil
    }
  }

  private static func id(of top: Members) throws(Finding) -> String? {
    guard let value = top["id"] else { return nil }
    guard let id = value.string, RecordID(rawValue: id).isWellFormed else {
      throw Finding("id", Fact("fault.noNameButValue", ["value": .fact(value.noun)]))
    }
    return id
  }

  private static func list(
    of type: RecordType, in parent: Members
  ) throws(Finding) -> [Record]? {
    guard let value = parent[type.listName] else { return nil }
    guard let elements = value.list else {
      throw Finding(type.path, Fact("fault.listBelongs", ["value": .fact(value.noun)]))
    }
    var names: Set<RecordID> = []
    var records: [Record] = []
    records.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      let place = place(of: type, at: index)
      guard let members = element.object else {
        throw Finding(place, Fact("fault.objectBelongs", ["value": .fact(element.noun)]))
      }
      guard let name = members.text("id") else {
        throw Finding(place + ".id", Fact("fault.noName"))
      }
      let id = RecordID(rawValue: name)
      guard id.isWellFormed else {
        throw Finding(place + ".id", Fact("fault.notName", ["name": .text(name)]))
      }
      guard names.insert(id).inserted else {
        throw Finding(place + ".id", Fact("fault.nameTaken", ["name": .text(name)]))
      }
      let fields = members.removing(["id"])
      try checkLevels(of: fields, at: place)
      records.append(Record(RecordKey(type, id), fields))
    }
    return records
  }

  private static func checkLevels(of fields: Members, at place: String) throws(Finding) {
    guard let deep = fields.first(where: { $0.value.levels > Schema.levelLimit }) else { return }
    throw Finding(
      "\(place).\(deep.name)", Fact("fault.tooDeep", ["levels": .number(Schema.levelLimit)]))
  }

  /// Gives the records of `type` that have no order, where one belongs, that of the file.
  public mutating func implyOrders(of type: RecordType) {
    guard Schema.rule(for: "order", of: type)?.isRequired == true, let list = records[type],
      list.contains(where: { $0.fields["order"] == nil })
    else { return }
    var last = list.compactMap { $0.fields.text("order").map(OrderKey.init(rawValue:)) }.max()
    records[type] = list.map { record in
      guard record.fields["order"] == nil else { return record }
      let key = OrderKey.between(last, nil)
      last = key
      impliedOrders.insert(record.key)
      var record = record
      record.fields["order"] = .string(key.rawValue)
      return record
    }
  }
}
