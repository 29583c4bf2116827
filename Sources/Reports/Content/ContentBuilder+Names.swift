import WorkshopModel

extension ContentBuilder {
  /// What came of looking for names, told by the places that the texts have in the edition.
  var nameNotes: NameNotes {
    let findings = material.names
    let left = findings.left.map { name, places in
      NameNotes.Left(word: name.word, reason: name.reason, places: told(places).map(\.reference))
    }
    return NameNotes(
      redactedTexts: findings.redactedTexts, takenOut: told(findings.takenOut).map(\.reference),
      left: left.sorted { $0.word < $1.word })
  }

  /// The places that the edition has, each once and as it goes through them, with what it calls them.
  func told(_ places: [TextPlace]) -> [(place: TextPlace, reference: PlaceReference)] {
    let order = Dictionary(
      placesInOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<TextPlace> = []
    return places.filter { seen.insert($0).inserted }.enumerated()
      .sorted {
        (order[$0.element] ?? order.count, $0.offset) < (
          order[$1.element] ?? order.count, $1.offset
        )
      }
      .compactMap { place in calledHere(place.element).map { (place.element, $0) } }
  }

  /// All places as a report goes through them.
  private var placesInOrder: [TextPlace] {
    let head =
      Schema.rules(for: .workshop).map { TextPlace.workshop($0.name) }
      + material.phases.map { .phase($0.id) } + material.norms.map { .norm($0.id) }
    let groups = material.groups.map(\.id) + [nil]
    return head + material.groups.map { .group($0.id) }
      + groups.flatMap { group in
        material.conclusions.filter { $0.conclusion.group == group }
          .map { TextPlace.conclusion($0.conclusion.id) }
          + material.entries.filter { $0.group == group }.map { .entry($0.id) }
          + material.parked.filter { $0.group == group }.map { .point($0.id) }
      }
  }

  private func calledHere(_ place: TextPlace) -> PlaceReference? {
    switch place {
    case .entry(let id): return reference(to: id).map(PlaceReference.entry)
    case .conclusion(let id):
      return material.conclusions.first { $0.conclusion.id == id }.flatMap { found in
        let group = found.conclusion.group
        return position(of: id, among: material.conclusions.map(\.conclusion), in: group, \.group)
          .map { .conclusion(group: number(of: group), number: $0) }
      }
    case .point(let id):
      return material.parked.first { $0.id == id }.flatMap { found in
        position(of: id, among: material.parked, in: found.group, \.group)
          .map { .point(group: number(of: found.group), number: $0) }
      }
    case .group(let id): return number(of: id).map(PlaceReference.group)
    case .phase(let id):
      return material.phases.firstIndex { $0.id == id }.map { .phase(number: $0 + 1) }
    case .norm(let id):
      return material.norms.firstIndex { $0.id == id }.map { .norm(number: $0 + 1) }
    case .term(let title): return .term(title)
    case .workshop(let field): return .workshop(field)
    }
  }

  private func number(of group: Identifier<Group>?) -> String? {
    group.flatMap { id in material.groups.first { $0.id == id }?.number }
  }

  private func position<Record: RecordValue>(
    of id: Identifier<Record>, among records: [Record], in group: Identifier<Group>?,
    _ groupOf: (Record) -> Identifier<Group>?
  ) -> Int? {
    records.filter { groupOf($0) == group }.firstIndex { $0.id == id }.map { $0 + 1 }
  }
}
