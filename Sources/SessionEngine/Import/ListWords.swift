import WorkshopModel

/// The headings of a list and what its rows say of groups and sectors, without what may be the name of
/// somebody.
struct ListWords {
  /// The headings, as ``ImportMapping/key(of:)`` has them, in order; none where a list has none.
  private(set) var headings: [String] = []
  private var values: [ImportSubject: [String]] = [:]
  /// Names of people, whole and in parts.
  private var names: Set<String> = []

  init(_ table: Table, _ state: State, by mapping: ImportMapping) {
    let table = mapping.hasHeadings == false ? table.withoutHeadings : table
    guard let columns = try? ImportColumns(people: table, state, by: mapping) else { return }
    let groups = state.all(Group.self)
    let name = PersonName(columns, in: table)
    add(table.rows.compactMap { name(of: $0) } + state.all(Participant.self).compactMap(\.name))
    add(groups.flatMap { [$0.moderator?.name, $0.rapporteur?.name] }.compactMap(\.self))
    let titles = Set(groups.map { ImportMapping.key(of: $0.title) })
    var texts: [ImportSubject: [String]] = [:]
    for subject in [ImportSubject.group, .sector] {
      let said = table.rows.compactMap { columns.line(subject, of: $0) }
      texts[subject] = said
      // Written like a name where none belongs, and no word that is known there.
      add(
        said.filter { text in
          PersonName.isNamelike(text) && ImportSectors.concept(of: text) == nil
            && GroupNumeral(text) == nil && !titles.contains(ImportMapping.key(of: text))
        })
    }
    add(
      table.headings.filter { heading in
        let reader = HeadingReader(heading)
        return PersonName.isNamelike(heading) && !reader.isNamelike && !reader.isNameless
          && reader.subject(among: ImportSubject.ofPeople) == nil
      })
    values = texts.mapValues(withoutNames)
    headings = mapping.hasHeadings == false ? [] : withoutNames(table.labels)
  }

  /// What rows say of that subject, as ``ImportMapping/key(of:)`` has it, each once and in order.
  func values(of subject: ImportSubject) -> [String] { values[subject] ?? [] }

  private mutating func add(_ people: [String]) {
    for name in people {
      let parts = name.split(whereSeparator: \.isWhitespace).map(String.init)
      names.formUnion(([name] + parts).map(ImportMapping.key))
    }
  }

  private func withoutNames(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.map(ImportMapping.key).filter { key in
      seen.insert(key).inserted
        && !names.contains { $0 == key || $0.count > 2 && key.contains($0) }
    }
  }
}
