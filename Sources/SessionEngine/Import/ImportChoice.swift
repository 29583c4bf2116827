public import WorkshopModel

/// Why a choice about a list is not understood.
public struct ImportChoiceError: Error, Equatable, Sendable, Factual {
  /// What is wrong and the way out; no full stop.
  public let fact: Fact
}

extension ImportMapping {
  /// Takes note of a choice as it is written: `Business=Private sector`.
  ///
  /// Before the last `=` stands the heading of a column, or what rows say; behind it what the column
  /// is about, as a heading would have it, or the title of a sector, or the number of a group.
  /// Nothing behind it leaves the column or the field out, `+` adds a sector of that name, `+Press`
  /// one that is called Press. `column:`, `sector:` or `group:` before it all says which of them is
  /// meant, where that is not clear.
  ///
  /// - Parameters:
  ///   - written: The choice.
  ///   - table: The list that it is about.
  ///   - state: The session that the list is to be taken into.
  /// - Throws: ``ImportChoiceError`` when it is none, or names what is not there.
  public mutating func choose(
    _ written: String, for table: Table, _ state: State
  ) throws(ImportChoiceError) {
    guard let equals = written.lastIndex(of: "=") else {
      throw ImportChoiceError(fact: Fact("csv.noChoice", ["text": .text(written)]))
    }
    var text = written[..<equals].trimmed
    let meaning = written[written.index(after: equals)...].trimmed
    var kind: String?
    for each in ["column", "sector", "group"] where text.lowercased().hasPrefix(each + ":") {
      text = text.dropFirst(each.count + 1).trimmed
      kind = each
    }
    guard !text.isEmpty else {
      throw ImportChoiceError(fact: Fact("csv.noChoice", ["text": .text(written)]))
    }
    let isLabel = { (table: Table) in
      table.labels.contains { Self.key(of: $0) == Self.key(of: text) }
    }
    switch kind {
    case "column": try choose(column: text, meaning, for: table)
    case "sector": self[.sector, text] = try Self.meaning(meaning, of: text, .sectors(state))
    case "group": self[.group, text] = try Self.meaning(meaning, of: text, .groups(state))
    case _ where isLabel(table): try choose(column: text, meaning, for: table)
    case _ where meaning.isEmpty:
      self[.sector, text] = .nothing
      self[.group, text] = .nothing
    default:
      if let group = ImportNames.groups(state).id(meaning) {
        self[.group, text] = .record(RecordID(rawValue: group))
      } else if isLabel(table.withoutHeadings), ImportSubject(ofPeople: meaning) != nil {
        try choose(column: text, meaning, for: table)
      } else {
        self[.sector, text] = try Self.meaning(meaning, of: text, .sectors(state))
      }
    }
  }

  private mutating func choose(
    column heading: String, _ meaning: String, for table: Table
  ) throws(ImportChoiceError) {
    let key = Self.key(of: heading)
    if !table.labels.contains(where: { Self.key(of: $0) == key }) {
      guard table.withoutHeadings.labels.contains(where: { Self.key(of: $0) == key }) else {
        throw ImportChoiceError(
          fact: Fact(
            "csv.noColumn", ["heading": .text(heading), "columns": .list(table.labels)]))
      }
      hasHeadings = false
    }
    guard !meaning.isEmpty else { return self[column: heading] = .unused }
    guard let subject = ImportSubject(ofPeople: meaning) else {
      throw ImportChoiceError(fact: Fact("csv.noSubject", ["text": .text(meaning)]))
    }
    self[column: heading] = .about(subject)
  }

  private static func meaning(
    _ meaning: String, of text: String, _ names: ImportNames
  ) throws(ImportChoiceError) -> Meaning {
    guard !meaning.isEmpty else { return .nothing }
    if meaning.hasPrefix("+") {
      let title = meaning.dropFirst().trimmed
      return .new(title.isEmpty ? text : title)
    }
    guard let id = names.id(meaning) else {
      throw ImportChoiceError(fact: names.reason(meaning))
    }
    return .record(RecordID(rawValue: id))
  }
}

extension StringProtocol {
  /// The words with one space between them.
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
