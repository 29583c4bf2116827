extension Schema {
  /// The version of the format that has room for what is said of `record` in `fields`.
  ///
  /// What a workshop of 2019's shape says is version 1; kinds, questions and ends of another method,
  /// and what is said by them, are version 2.
  ///
  /// - Parameters:
  ///   - fields: All fields of the record, or those that somebody sets.
  ///   - record: The record.
  /// - Returns: A version from ``SessionDocument/version`` to ``SessionDocument/newestVersion``.
  public static func version(of fields: Members, of record: RecordKey) -> Int {
    isOfFirstVersion(fields, of: record) ? SessionDocument.version : SessionDocument.newestVersion
  }

  private static func isOfFirstVersion(_ fields: Members, of record: RecordKey) -> Bool {
    switch record.type {
    case .answer: false
    case .workshop:
      isUnsaid("ends", in: fields)
        && (fields["questions"]?.list ?? []).allSatisfy { $0.string != nil }
    case .kind:
      (record == Identifier.action.key || record == Identifier.challenge.key)
        && fields.allSatisfy { $0.value.isNull || !secondFieldsOfKind.contains($0.name) }
    case .outcome:
      fields.text("result").map { name in End.usual.contains { $0.id.name == name } } ?? true
    case .entry: isOfFirstVersion(entry: fields)
    default: true
    }
  }

  private static func isOfFirstVersion(entry fields: Members) -> Bool {
    var hasGroup = false
    var hasText = false
    var hasRole = false
    for (name, value) in fields {
      switch name {
      case "group": hasGroup = true
      case "text": hasText = true
      case "role":
        guard !value.isNull else { return false }
        hasRole = true
      case "owner", "lead", "partners", "timeFrame", "wording":
        guard value.isNull else { return false }
      default: break
      }
    }
    // A change sets only some; a whole entry has these.
    return hasRole || !hasGroup || !hasText
  }

  private static let secondFieldsOfKind: Set<String> = [
    "plural", "letter", "standsFor", "asksRole", "asks", "ends",
  ]

  private static func isUnsaid(_ name: String, in fields: Members) -> Bool {
    fields[name]?.isNull ?? true
  }
}

extension SessionDocument {
  /// The version of the format that has room for what the records say.
  public var versionNeeded: Int {
    all.lazy.map { Schema.version(of: $0.fields, of: $0.key) }.max() ?? Self.version
  }
}
