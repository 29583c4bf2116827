public import WorkshopModel

/// What somebody has typed into a form and not finished: kept beside the session for the terminal
/// that it was typed at, and no part of what the session says.
public struct Draft: Equatable, Sendable {
  /// The record that is being edited; nil for a new entry.
  public let record: RecordKey?
  /// What the form says so far; of a new entry, its `kind` among it.
  public let fields: Members

  /// The form for `record`, or for a new entry, with those fields.
  public init(record: RecordKey?, fields: Members) {
    self.record = record
    self.fields = fields
  }
}

extension Draft {
  /// Whether it is about one of `records`, or names one among what it says: then it may hold words
  /// of that record.
  public func isAbout(_ records: Set<RecordKey>) -> Bool {
    guard !records.isEmpty else { return false }
    if let record, records.contains(record) { return true }
    let names = Set(records.map(\.id.rawValue))
    return fields.contains { $0.value.names(oneOf: names) }
  }
}

extension Value {
  /// Whether one of `names` stands in it.
  fileprivate func names(oneOf names: Set<String>) -> Bool {
    switch self {
    case .string(let text): names.contains(text)
    case .list(let values): values.contains { $0.names(oneOf: names) }
    case .object(let members): members.contains { $0.value.names(oneOf: names) }
    case .null, .bool, .integer, .decimal: false
    }
  }
}
