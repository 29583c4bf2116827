/// Which column of a table is which, by its heading in any order and case.
struct ImportColumns {
  /// What a column can be about.
  enum Subject: String, CaseIterable {
    case name, firstName, lastName, organisation, sector, group
    case text, kind, role, themes, release

    /// What it may be called, in small letters and without anything between them.
    fileprivate var headings: [String] {
      switch self {
      case .name: ["name", "fullname", "participant", "participantname"]
      case .firstName: ["firstname", "givenname", "forename"]
      case .lastName: ["lastname", "surname", "familyname"]
      case .organisation:
        ["organisation", "organization", "affiliation", "institution", "company", "employer"]
      case .sector: ["sector", "stakeholdergroup", "stakeholder", "constituency"]
      case .group: ["group", "breakoutgroup", "workinggroup", "room"]
      case .text: ["text", "entry", "statement"]
      case .kind: ["kind", "type", "kindofentry"]
      case .role: ["role"]
      case .themes: ["themes", "theme", "tags"]
      case .release: ["release"]
      }
    }
  }

  /// The headings that are used, as they are written.
  private(set) var used: [String] = []
  /// The headings that are not used, as they are written.
  private(set) var unused: [String] = []
  private var places: [Subject: Int] = [:]

  /// The columns of `table` that are about one of `subjects`; at least one must be about one of
  /// `needed`.
  init(
    _ table: Table, _ subjects: [Subject], needing needed: [Subject]
  ) throws(ImportError) {
    for (index, heading) in table.headings.enumerated() {
      let folded = heading.folded
      guard let subject = subjects.first(where: { $0.headings.contains(folded) }) else {
        if !heading.isEmpty { unused.append(heading) }
        continue
      }
      if let other = places[subject] { throw .twice(table.headings[other], heading) }
      places[subject] = index
      used.append(heading)
    }
    guard needed.contains(where: { places[$0] != nil }) else {
      throw .noColumns(needed.map(\.rawValue), found: table.headings)
    }
  }

  /// What a row says about `subject` on one line; nil when that is nothing.
  func line(_ subject: Subject, of row: Table.Row) -> String? {
    let words = text(subject, of: row)?.split(whereSeparator: \.isWhitespace)
    return words?.joined(separator: " ")
  }

  /// What a row says about `subject`, its line breaks kept; nil when that is nothing.
  func text(_ subject: Subject, of row: Table.Row) -> String? {
    guard let place = places[subject], row.fields.indices.contains(place) else { return nil }
    let start = row.fields[place].drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...end])
  }
}

extension String {
  /// The text in small letters, without spaces and signs.
  var folded: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
