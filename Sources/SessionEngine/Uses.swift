public import WorkshopModel

extension State {
  /// The records that stand and point to the record `key`, by name; only those of some `types`, if
  /// these are all that matter.
  public func uses(
    of key: RecordKey, among types: [RecordType] = RecordType.allCases
  ) -> [RecordKey] {
    types.flatMap { type in
      let rules = Schema.rules(for: type).filter { $0.kind.points(to: key.type) }
      return rules.isEmpty
        ? []
        : states(of: type).filter { record in
          !record.isDeleted && rules.contains { record.values.names(key.id, in: $0) }
        }.map(\.key)
    }.sorted()
  }
}

extension FieldKind {
  fileprivate func points(to type: RecordType) -> Bool {
    switch self {
    case .reference(let target), .references(let target): target == type
    default: false
    }
  }
}

extension Members {
  fileprivate func names(_ id: RecordID, in rule: FieldRule) -> Bool {
    text(rule.name) == id.rawValue || texts(rule.name).contains(id.rawValue)
  }
}
