import WorkshopModel

/// Finds what sectors have for each other: offers without a taker, needs and challenges that several
/// share, who could help whom.
struct SharedFinder {
  private let material: Material
  private let words: InsightWords
  /// The challenges that are looked at.
  private let challenges: [Identifier<Entry>: Statement]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    challenges = Dictionary(material.challenges.map { ($0.id, $0) }) { first, _ in first }
  }

  var insights: [Insight] { offers + needs + encounters + help }

  private typealias Figure = Insight.Figure
}

extension SharedFinder {
  /// Offers by sector, those that name none last.
  ///
  /// A sector's offer for what it meets itself is no exchange, and what an action overcame waits
  /// for nothing more.
  private var offers: [Insight] {
    let waiting = material.answers.offers.filter { offer in
      guard let challenge = challenges[offer.challenge] else { return false }
      return result(challenge.id) != .wayFound
        && !(material.ways[challenge.id] ?? []).contains(where: \.hasOvercome)
        && !(offer.sector.map(challenge.sectors.contains) ?? false)
    }
    let bySector = waiting.grouped { $0.sector?.name ?? "" }
    let offering = material.sectors.map { ($0.id.name, Optional($0.title)) } + [("", nil)]
    return offering.compactMap { name, title in
      guard let offers = bySector[name] else { return nil }
      let waiting = Set(offers.map(\.challenge))
      let facts = Offers(
        sector: title, offers: offers.count, open: waiting.count { result($0) == nil },
        parked: waiting.count { result($0) == .parked },
        noAnswer: waiting.count { result($0) == .noAnswer })
      return Insight(
        .offerWithoutTaker, words.offers(facts),
        [
          Figure("offers", facts.offers), Figure("challenges", waiting.count),
          Figure("open", facts.open), Figure("parked", facts.parked),
          Figure("noAnswer", facts.noAnswer),
        ], evidence: waiting.compactMap { challenges[$0] }.evidence)
    }
  }

  private func result(_ challenge: Identifier<Entry>) -> Outcome.Result? {
    material.answers.outcome(of: challenge)?.result
  }

  /// Needs that are worded alike and belong to several challenges.
  private var needs: [Insight] {
    let needs = material.answers.needs.filter { challenges[$0.challenge] != nil }
    let texts = LikeTexts(needs.map(\.text))
    return texts.clusters(among: needs.indices).compactMap { cluster in
      let shared = Set(cluster.map { needs[$0].challenge })
      guard shared.count > 1 else { return nil }
      let entries = shared.compactMap { challenges[$0] }
      let (groups, sectors) = (entries.all(\.groups).count, entries.all(\.sectors).count)
      return Insight(
        .sharedNeed, words.need(cluster.count, shared.count, groups, sectors),
        [
          Figure("needs", cluster.count), Figure("challenges", shared.count),
          Figure("groups", groups), Figure("sectors", sectors),
        ], evidence: entries.evidence)
    }
  }

  /// Challenges that two or more sectors meet, the most sectors first.
  private var encounters: [Insight] {
    let met = material.answers.encounters.grouped { $0.challenge }
    let found = material.challenges.compactMap { challenge -> (Int, Insight)? in
      guard let encounters = met[challenge.id] else { return nil }
      let outside = encounters.filter { $0.scope == .outside }
      let sectors = challenge.sectors.union(encounters.compactMap(\.sector))
      guard sectors.count > 1 else { return nil }
      let facts = SharedChallenge(
        group: material.number(of: challenge.head.group), role: material.title(of: challenge.role),
        sectors: material.titles(of: sectors),
        inside: encounters.count - outside.count, outside: outside.count)
      let insight = Insight(
        .sharedChallenge, words.sharedChallenge(facts),
        [
          Figure("encounters", encounters.count), Figure("inside", facts.inside),
          Figure("outside", facts.outside), Figure("sectors", sectors.count),
        ], evidence: challenge.evidence)
      return (sectors.count, insight)
    }
    return found.enumerated().sorted { left, right in
      (right.element.0, left.offset) < (left.element.0, right.offset)
    }.map(\.element.1)
  }
}

extension SharedFinder {
  private struct Pair: Hashable {
    let helper: Identifier<Sector>
    let helped: Identifier<Sector>
  }

  /// Who could help whom, sector by sector, the most links and offers first.
  private var help: [Insight] {
    let ways = material.connections.filter { challenges[$0.challenge.id] != nil }
      .grouped(byEach: { pairs($0.action.sectors, $0.challenge.sectors) })
    let offers = material.answers.offers.filter { challenges[$0.challenge] != nil }
      .grouped(byEach: { offer in
        pairs(Set([offer.sector].compactMap(\.self)), challenges[offer.challenge]?.sectors ?? [])
      })
    let all = material.sectors.flatMap { helper in
      material.sectors.map { (helper, $0, Pair(helper: helper.id, helped: $0.id)) }
    }
    let found = all.compactMap { helper, helped, pair -> (Int, Insight)? in
      let (ways, offers) = (ways[pair] ?? [], offers[pair] ?? [])
      guard !ways.isEmpty || !offers.isEmpty else { return nil }
      let actions = Dictionary(ways.map { ($0.action.id, $0.action) }) { first, _ in first }
      let helpedChallenges = Set(ways.map(\.challenge.id) + offers.map(\.challenge))
      let facts = Help(
        helper: helper.title, helped: helped.title, actions: actions.count, offers: offers.count,
        challenges: helpedChallenges.count)
      let insight = Insight(
        .couldHelp, words.help(facts),
        [
          Figure("links", ways.count), Figure("actions", actions.count),
          Figure("offers", offers.count),
          Figure("challenges", helpedChallenges.count),
        ],
        evidence: helpedChallenges.compactMap { challenges[$0] }.evidence
          + actions.values.flatMap(\.evidence))
      return (actions.count + offers.count, insight)
    }
    return found.enumerated().sorted { left, right in
      (right.element.0, left.offset) < (left.element.0, right.offset)
    }.map(\.element.1)
  }

  /// Who helps whom: each sector that does with each that is helped, unless it is helped itself.
  private func pairs(
    _ helpers: Set<Identifier<Sector>>, _ helped: Set<Identifier<Sector>>
  ) -> [Pair] {
    helpers.subtracting(helped).flatMap { helper in
      helped.map { Pair(helper: helper, helped: $0) }
    }
  }
}
