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
    func count(_ isMeant: (Way) -> Bool) -> Int {
      linked.count { (material.ways[$0.id] ?? []).contains(where: isMeant) }
    }
    let facts = Ways(
      challenges: material.challenges.count, linked: linked.count,
      own: count(\.isOwnSector), another: count(\.isAnotherSector),
      elsewhere: count(\.isAnotherGroup),
      untold: count { !$0.isOwnSector && !$0.isAnotherSector })
    let actions = linked.flatMap { material.ways[$0.id] ?? [] }.map(\.action)
    return Insight(
      .ways, words.ways(facts),
      [
        Figure("challenges", facts.challenges), Figure("linked", facts.linked),
        Figure("unlinked", facts.challenges - facts.linked), Figure("byOwnSector", facts.own),
        Figure("byAnotherSector", facts.another), Figure("byUnknownSector", facts.untold),
        Figure("inAnotherGroup", facts.elsewhere),
      ], evidence: material.challenges.evidence + actions.evidence)
  }

  private func wayElsewhere(_ challenge: Statement) -> Insight? {
    let ways = (material.ways[challenge.id] ?? []).filter {
      $0.isAnotherSector || $0.isAnotherGroup
    }
    guard !ways.isEmpty else { return nil }
    let actions = ways.map(\.action)
    let overcame = ways.count(where: \.hasOvercome)
    let inPart = ways.count { $0.link.outcome == .overcameInPart }
    let groups = ways.filter(\.isAnotherGroup).map(\.action).counts(ofEach: \.groups)
    let facts = WayElsewhere(
      group: material.number(of: challenge.head.group), role: material.title(of: challenge.role),
      sectors: material.titles(of: challenge.sectors), actions: Set(actions.map(\.id)).count,
      actors: material.ranked(actions.counts(ofEach: \.sectors), among: material.sectors)
        .map(\.title),
      groups: material.ranked(groups, among: material.allGroups).map(\.title),
      overcame: overcame, inPart: inPart)
    return Insight(
      .wayElsewhere, words.wayElsewhere(facts),
      [
        Figure("actions", facts.actions), Figure("links", ways.count),
        Figure("overcame", overcame), Figure("overcameInPart", inPart),
        Figure("other", ways.count - overcame - inPart),
        Figure("byAnotherSector", ways.count(where: \.isAnotherSector)),
        Figure("inAnotherGroup", ways.count(where: \.isAnotherGroup)),
      ], evidence: challenge.evidence + actions.evidence)
  }
}

extension ExchangeFinder {
  /// Like challenges of all groups, one of which at least has a way and one that is looked at has
  /// none.
  private var waysForLike: [Insight] {
    let all = material.everything.filter { $0.kind == material.challenge }
    return material.alike(all).compactMap { challenges in
      let answered = challenges.filter(hasWay)
      let open = challenges.filter { !hasWay($0) && isInScope.contains($0.id) }
      guard !answered.isEmpty, !open.isEmpty else { return nil }
      let ways = answered.flatMap { material.ways[$0.id] ?? [] }
      let facts = WaysForLike(
        answered: answered.count, open: open.count, actions: Set(ways.map(\.action.id)).count,
        groups: numbers(of: open))
      return Insight(
        .wayForLike, words.wayForLike(facts),
        [
          Figure("challenges", answered.count + open.count), Figure("withWay", answered.count),
          Figure("withoutWay", open.count), Figure("actions", facts.actions),
        ], evidence: (answered + open + ways.map(\.action)).evidence)
    }
  }

  private func hasWay(_ challenge: Statement) -> Bool {
    material.ways[challenge.id] != nil
      || material.answers.outcome(of: challenge.id)?.result == .wayFound
  }

  /// Challenges without a link that are worded like actions of another group or sector.
  private var waysAlike: [Insight] {
    let waiting = material.challenges.filter { !hasWay($0) }
    let actions = material.everything.filter { $0.kind == material.action }
    let byWording = wordings(of: actions)
    let texts = material.likeTexts
    // Challenges in the same words are told of together.
    let sameWords = waiting.grouped { numbers($0).first }
    return sameWords.keys.sorted().compactMap { number in
      let challenges = sameWords[number] ?? []
      let own = Set(challenges.flatMap(numbers))
      let like = own.union(own.flatMap { texts.neighbours[$0] })
      let (groups, sectors) = (challenges.all(\.groups), challenges.all(\.sectors))
      let places = Set(like.flatMap { byWording[$0] ?? [] })
      let found = places.sorted().map { actions[$0] }.filter { action in
        !action.groups.isSuperset(of: groups)
          || (!action.sectors.isEmpty && !action.sectors.isSuperset(of: sectors))
      }
      guard !found.isEmpty else { return nil }
      let facts = WaysForLike(
        answered: 0, open: challenges.count, actions: found.count,
        groups: self.numbers(of: challenges))
      return Insight(
        .wayAlike, words.wayAlike(facts),
        [Figure("challenges", challenges.count), Figure("actions", found.count)],
        evidence: (challenges + found).evidence)
    }
  }

  /// What the wordings of a statement are in the table of likeness.
  private func numbers(_ statement: Statement) -> [Int] {
    statement.wordings.compactMap { material.places[$0.id] }
      .compactMap { material.likeTexts.wording[$0] }
  }

  /// The places of those that have each wording.
  private func wordings(of statements: [Statement]) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (place, statement) in statements.enumerated() {
      for number in numbers(statement) { found[number, default: []].append(place) }
    }
    return found
  }

  private func numbers(of statements: [Statement]) -> [String] {
    let found = statements.all(\.groups)
    return material.allGroups.filter { found.contains($0.id) }.map(\.title)
  }
}
