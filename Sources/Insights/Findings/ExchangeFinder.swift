import WorkshopModel

/// Finds where one can learn from another: challenges with a way in another group or sector, linked
/// or worded alike.
struct ExchangeFinder {
  private let material: Material
  private let words: InsightWords
  private let isInScope: Set<Identifier<Entry>>

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    isInScope = Set(material.challenges.map(\.id))
  }

  var insights: [Insight] {
    guard !material.challenges.isEmpty else { return [] }
    return [overview] + material.challenges.compactMap(wayElsewhere) + waysForLike + waysAlike
  }

  private typealias Figure = Insight.Figure
}

extension ExchangeFinder {
  private var overview: Insight {
    let linked = material.challenges.filter { material.ways[$0.id] != nil }
    func count(_ isMeant: (Connection) -> Bool) -> Int {
      linked.count { (material.ways[$0.id] ?? []).contains(where: isMeant) }
    }
    let facts = Ways(
      challenges: material.challenges.count, linked: linked.count,
      own: count(\.isOwnSector), another: count(\.isAnotherSector),
      elsewhere: count { $0.action.group != $0.challenge.group },
      untold: count { !$0.isOwnSector && !$0.isAnotherSector })
    let actions = linked.flatMap { material.ways[$0.id] ?? [] }.map(\.action)
    return Insight(
      .ways, words.ways(facts),
      [
        Figure("challenges", facts.challenges), Figure("linked", facts.linked),
        Figure("unlinked", facts.challenges - facts.linked), Figure("byOwnSector", facts.own),
        Figure("byAnotherSector", facts.another), Figure("byUnknownSector", facts.untold),
        Figure("inAnotherGroup", facts.elsewhere),
      ], evidence: (linked + actions).map(\.id))
  }

  private func wayElsewhere(_ challenge: Entry) -> Insight? {
    let links = (material.ways[challenge.id] ?? []).filter {
      $0.isAnotherSector || $0.action.group != challenge.group
    }
    guard !links.isEmpty else { return nil }
    let actions = links.map(\.action)
    let overcame = links.count { $0.link.outcome == .overcame }
    let inPart = links.count { $0.link.outcome == .overcameInPart }
    let facts = WayElsewhere(
      group: material.number(of: challenge.group), role: material.title(of: challenge.role),
      sector: challenge.sector.map(material.title), actions: Set(actions.map(\.id)).count,
      sectors: material.ranked(actions.counts { $0.sector }, among: material.sectors).map(\.title),
      groups: material.ranked(
        actions.filter { $0.group != challenge.group }.counts { $0.group },
        among: material.allGroups
      ).map(\.title),
      overcame: overcame, inPart: inPart, links: links.count)
    return Insight(
      .wayElsewhere, words.wayElsewhere(facts),
      [
        Figure("actions", facts.actions), Figure("links", facts.links),
        Figure("overcame", overcame), Figure("overcameInPart", inPart),
        Figure("other", links.count - overcame - inPart),
        Figure("byAnotherSector", links.count(where: \.isAnotherSector)),
        Figure("inAnotherGroup", links.count { $0.action.group != challenge.group }),
      ], evidence: [challenge.id] + actions.map(\.id))
  }
}

extension ExchangeFinder {
  /// Like challenges of all groups, one of which at least has a way and one that is looked at has
  /// none.
  private var waysForLike: [Insight] {
    let places = material.everything.indices.filter {
      material.everything[$0].kind == material.challenge
    }
    return material.likeTexts.clusters(among: places).compactMap { cluster in
      let challenges = cluster.map { material.everything[$0] }
      let answered = challenges.filter(hasWay)
      let open = challenges.filter { !hasWay($0) && isInScope.contains($0.id) }
      guard !answered.isEmpty, !open.isEmpty else { return nil }
      let actions = answered.flatMap { material.ways[$0.id] ?? [] }.map(\.action.id)
      let facts = WaysForLike(
        answered: answered.count, open: open.count, actions: Set(actions).count,
        groups: numbers(of: open))
      return Insight(
        .wayForLike, words.wayForLike(facts),
        [
          Figure("challenges", answered.count + open.count), Figure("withWay", answered.count),
          Figure("withoutWay", open.count), Figure("actions", facts.actions),
        ], evidence: (answered + open).map(\.id) + actions)
    }
  }

  private func hasWay(_ challenge: Entry) -> Bool {
    material.ways[challenge.id] != nil
      || material.answers.outcome(of: challenge.id)?.result == .wayFound
  }

  /// Challenges without a link that are worded like actions of another group or sector.
  private var waysAlike: [Insight] {
    let texts = material.likeTexts
    return texts.wordings.indices.compactMap { number in
      let like = [number] + texts.neighbours[number]
      let challenges = texts.wordings[number].map { material.everything[$0] }
        .filter { isInScope.contains($0.id) && !hasWay($0) }
      guard !challenges.isEmpty else { return nil }
      let groups = Set(challenges.map(\.group))
      let sectors = Set(challenges.compactMap(\.sector))
      let actions = like.flatMap { texts.wordings[$0] }.map { material.everything[$0] }
        .filter { entry in
          let isOtherSector = entry.sector.map { !sectors.subtracting([$0]).isEmpty } ?? false
          let isOtherGroup = !groups.subtracting([entry.group]).isEmpty
          return entry.kind == material.action && (isOtherGroup || isOtherSector)
        }
      guard !actions.isEmpty else { return nil }
      let facts = WaysForLike(
        answered: 0, open: challenges.count, actions: actions.count, groups: numbers(of: challenges)
      )
      return Insight(
        .wayAlike, words.wayAlike(facts),
        [Figure("challenges", challenges.count), Figure("actions", actions.count)],
        evidence: (challenges + actions).map(\.id))
    }
  }

  private func numbers(of entries: [Entry]) -> [String] {
    let found = Set(entries.map(\.group))
    return material.allGroups.filter { found.contains($0.id) }.map(\.title)
  }
}
