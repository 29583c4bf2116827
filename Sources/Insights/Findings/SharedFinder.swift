import WorkshopModel

/// Finds what sectors have for each other: offers without a taker, needs and challenges that several
/// share, who could help whom.
struct SharedFinder {
  private let material: Material
  private let words: InsightWords
  /// The challenges that are looked at.
  private let challenges: [Identifier<Entry>: Entry]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    challenges = Dictionary(material.challenges.map { ($0.id, $0) }) { first, _ in first }
  }

  var insights: [Insight] { offers + needs + encounters + help }

  private typealias Figure = Insight.Figure
}

extension SharedFinder {
  /// Offers by sector, those of nobody's sector last.
  private var offers: [Insight] {
    let waiting = material.answers.offers.filter { offer in
      challenges[offer.challenge] != nil
        && material.answers.outcome(of: offer.challenge)?.result != .wayFound
    }
    let bySector = waiting.grouped { $0.sector?.name ?? "" }
    let offering = material.sectors.map { ($0.id.name, Optional($0.title)) } + [("", nil)]
    return offering.compactMap { name, title in
      guard let offers = bySector[name] else { return nil }
      let waiting = Set(offers.map(\.challenge))
      return Insight(
        .offerWithoutTaker, words.offers(title, offers.count, waiting.count),
        [
          Figure("offers", offers.count), Figure("challenges", waiting.count),
          Figure(
            "open", waiting.count { material.answers.outcome(of: $0) == nil }),
          Figure("parked", waiting.count { material.answers.outcome(of: $0)?.result == .parked }),
          Figure(
            "noAnswer", waiting.count { material.answers.outcome(of: $0)?.result == .noAnswer }),
        ], evidence: waiting)
    }
  }

  /// Needs that are worded alike and belong to several challenges.
  private var needs: [Insight] {
    let needs = material.answers.needs.filter { challenges[$0.challenge] != nil }
    let texts = LikeTexts(needs.map(\.text))
    return texts.clusters(among: needs.indices).compactMap { cluster in
      let shared = Set(cluster.map { needs[$0].challenge })
      guard shared.count > 1 else { return nil }
      let entries = shared.compactMap { challenges[$0] }
      let groups = entries.distinct { $0.group }
      let sectors = entries.distinct { $0.sector }
      return Insight(
        .sharedNeed, words.need(cluster.count, shared.count, groups, sectors),
        [
          Figure("needs", cluster.count), Figure("challenges", shared.count),
          Figure("groups", groups), Figure("sectors", sectors),
        ], evidence: shared)
    }
  }

  /// Challenges that two or more sectors meet, the most sectors first.
  private var encounters: [Insight] {
    let met = material.answers.encounters.grouped { $0.challenge }
    let found = material.challenges.compactMap { challenge -> (Int, Insight)? in
      guard let encounters = met[challenge.id] else { return nil }
      let outside = encounters.filter { $0.scope == .outside }
      var sectors = Set(encounters.compactMap(\.sector))
      if let own = challenge.sector { sectors.insert(own) }
      guard sectors.count > 1 else { return nil }
      let facts = SharedChallenge(
        group: material.number(of: challenge.group), role: material.title(of: challenge.role),
        sectors: material.sectors.filter { sectors.contains($0.id) }.map(\.title),
        inside: encounters.count - outside.count, outside: outside.count)
      let insight = Insight(
        .sharedChallenge, words.sharedChallenge(facts),
        [
          Figure("encounters", encounters.count), Figure("inside", facts.inside),
          Figure("outside", facts.outside), Figure("sectors", sectors.count),
        ], evidence: [challenge.id])
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
    let links = material.connections.filter { challenges[$0.challenge.id] != nil }
      .grouped { pair($0.action.sector, $0.challenge.sector) }
    let offers = material.answers.offers.filter { challenges[$0.challenge] != nil }
      .grouped { pair($0.sector, challenges[$0.challenge]?.sector) }
    let pairs = material.sectors.flatMap { helper in
      material.sectors.map { (helper, $0, Pair(helper: helper.id, helped: $0.id)) }
    }
    let found = pairs.compactMap { helper, helped, pair -> (Int, Insight)? in
      let (links, offers) = (links[pair] ?? [], offers[pair] ?? [])
      guard !links.isEmpty || !offers.isEmpty else { return nil }
      let helpedChallenges = Set(links.map(\.challenge.id) + offers.map(\.challenge))
      let facts = Help(
        helper: helper.title, helped: helped.title, links: links.count, offers: offers.count,
        challenges: helpedChallenges.count)
      let insight = Insight(
        .couldHelp, words.help(facts),
        [
          Figure("links", links.count), Figure("offers", offers.count),
          Figure("challenges", helpedChallenges.count),
        ], evidence: helpedChallenges.union(links.map(\.action.id)))
      return (links.count + offers.count, insight)
    }
    return found.enumerated().sorted { left, right in
      (right.element.0, left.offset) < (left.element.0, right.offset)
    }.map(\.element.1)
  }

  private func pair(_ helper: Identifier<Sector>?, _ helped: Identifier<Sector>?) -> Pair? {
    guard let helper, let helped, helper != helped else { return nil }
    return Pair(helper: helper, helped: helped)
  }
}
