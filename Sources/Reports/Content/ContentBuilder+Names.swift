import WorkshopModel

extension ContentBuilder {
  /// What came of looking for names, told by the places that the texts have in the edition.
  var nameNotes: NameNotes {
    let findings = material.names
    let calling = PlaceReferences(self)
    let left = findings.left.map { name, places in
      NameNotes.Left(
        word: name.word, reason: name.reason, places: calling.told(places).map(\.reference))
    }
    return NameNotes(
      redactedTexts: findings.redactedTexts,
      takenOut: calling.told(findings.takenOut).map(\.reference),
      left: left.sorted { $0.word < $1.word })
  }

  /// The places that the edition has, each once and as it goes through them, with what it calls them.
  func told(_ places: [TextPlace]) -> [(place: TextPlace, reference: PlaceReference)] {
    PlaceReferences(self).told(places)
  }

  fileprivate func number(of group: Identifier<Group>?) -> String? {
    group.flatMap { id in material.groups.first { $0.id == id }?.number }
  }
}

/// What an edition calls the places of its texts, in the order in which it goes through them.
private struct PlaceReferences {
  private var references: [TextPlace: (order: Int, reference: PlaceReference)] = [:]

  init(_ builder: ContentBuilder) {
    let material = builder.material
    for rule in Schema.rules(for: .workshop) {
      append(.workshop(rule.name), .workshop(rule.name))
    }
    for (place, phase) in material.phases.enumerated() {
      append(.phase(phase.id), .phase(number: place + 1))
    }
    for (place, norm) in material.norms.enumerated() {
      append(.norm(norm.id), .norm(number: place + 1))
    }
    for group in material.groups { append(.group(group.id), .group(number: group.number)) }
    let conclusions = Dictionary(grouping: material.conclusions, by: \.conclusion.group)
    let entries = Dictionary(grouping: material.entries, by: \.group)
    let parked = Dictionary(grouping: material.parked, by: \.group)
    let known: [Identifier<Group>?] = material.groups.map(\.id) + [nil]
    let lost = Set(conclusions.keys).union(entries.keys).union(parked.keys).subtracting(known)
    for group in known + lost.compactMap(\.self).sorted() {
      let number = builder.number(of: group)
      for (place, material) in (conclusions[group] ?? []).enumerated() {
        append(
          .conclusion(material.conclusion.id), .conclusion(group: number, number: place + 1))
      }
      for entry in entries[group] ?? [] {
        append(.entry(entry.id), .entry(builder.reference(to: entry)))
      }
      for (place, point) in (parked[group] ?? []).enumerated() {
        append(.point(point.id), .point(group: number, number: place + 1))
      }
    }
  }

  private mutating func append(_ place: TextPlace, _ reference: PlaceReference) {
    guard references[place] == nil else { return }
    references[place] = (references.count, reference)
  }

  /// Those of `places` that the edition has, each once and in its order.
  func told(_ places: [TextPlace]) -> [(place: TextPlace, reference: PlaceReference)] {
    var seen: Set<TextPlace> = []
    return places.filter { seen.insert($0).inserted }.enumerated()
      .compactMap { offset, place in
        found(place).map { (rank: ($0.order, offset), place: place, reference: $0.reference) }
      }
      .sorted { $0.rank < $1.rank }.map { ($0.place, $0.reference) }
  }

  private func found(_ place: TextPlace) -> (order: Int, reference: PlaceReference)? {
    // Terms have no place of their own, so they come last.
    if case .term(let title) = place { return (references.count, .term(title)) }
    return references[place]
  }
}
