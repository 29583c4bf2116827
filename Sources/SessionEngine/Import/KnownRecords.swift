import WorkshopModel

/// The records that are there, and the rows that were looked at, by what they say.
struct KnownRecords {
  /// Where what a row says is said already.
  enum Place {
    case isNew, isThere
    case isRepeated(first: Int)
  }

  /// Somebody with a name.
  private struct Person {
    let organisation, sector: String
    /// The row in which they were first; nil for those in no row yet.
    var line: Int?

    /// Whether both can be the same: they say the same, or one says nothing.
    func agrees(with other: Person) -> Bool {
      [(organisation, other.organisation), (sector, other.sector)].allSatisfy {
        $0 == $1 || $0.isEmpty || $1.isEmpty
      }
    }
  }

  private let type: RecordType
  /// How many records say that which no row has stood for yet.
  private var counts: [[String]: Int] = [:]
  /// Those with names, by group and name.
  private var people: [[String]: [Person]] = [:]

  /// The records of `type` that are there.
  init(of type: RecordType, in state: State) {
    self.type = type
    for record in state.states(of: type) where !record.isDeleted {
      counts[words(of: record.values), default: 0] += 1
      if let key = key(of: record.values) {
        people[key, default: []].append(person(record.values))
      }
    }
  }

  /// Where what a row says is said already; takes note of it.
  mutating func place(of fields: Members, line: Int) -> Place {
    let words = words(of: fields)
    let isThere = counts[words].map { $0 > 0 } ?? false
    if isThere { counts[words]? -= 1 }
    guard let key = key(of: fields) else { return isThere ? .isThere : .isNew }
    let person = person(fields, line)
    let same =
      people[key]?.firstIndex { $0.line == nil && $0.agrees(with: person) }
      ?? people[key]?.firstIndex { $0.agrees(with: person) }
    guard let same, let known = people[key]?[same] else {
      people[key, default: []].append(person)
      return .isNew
    }
    guard let first = known.line else {
      people[key]?[same].line = line
      return .isThere
    }
    return isThere ? .isThere : .isRepeated(first: first)
  }

  private func person(_ fields: Members, _ line: Int? = nil) -> Person {
    Person(
      organisation: (fields.text("organisation") ?? "").folded.withoutAccents,
      sector: fields.text("sector") ?? "", line: line)
  }

  /// The group and name of somebody, whatever case, accents, signs and titles, and whether the
  /// family's name comes first or last; nil for those without a name and for other records.
  private func key(of fields: Members) -> [String]? {
    guard type == .participant, let name = fields.text("name"), !name.isEmpty else { return nil }
    let parts = name.split(separator: ",", maxSplits: 1)
    let turned = parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
    let folded = PersonTitle.withoutAny(turned).folded.withoutAccents
    return [fields.text("group") ?? "", folded.isEmpty ? name : folded]
  }

  /// What makes two rows say the same, whatever the case and the spaces.
  private func words(of fields: Members) -> [String] {
    let names =
      type == .entry
      ? ["group", "kind", "role", "sector", "organisation", "text"]
      : ["group", "name", "organisation", "sector"]
    return names.map { name in
      (fields.text(name) ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
  }
}
