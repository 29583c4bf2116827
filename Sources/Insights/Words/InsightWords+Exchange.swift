import Words

/// What one can learn or get from another.
extension InsightWords {
  func ways(_ facts: Ways) -> String {
    guard facts.linked > 0 else {
      return words("insight.exchange.noWays", challenges: facts.challenges)
    }
    let counts = [facts.another, facts.own, facts.untold, facts.elsewhere]
    let parts = [
      facts.another > 0 ? words("insight.exchange.another", count: facts.another) : nil,
      facts.own > 0 ? words("insight.exchange.own", count: facts.own) : nil,
      facts.untold > 0 ? words("insight.exchange.untold", count: facts.untold) : nil,
      facts.elsewhere > 0 ? words("insight.exchange.elsewhere", count: facts.elsewhere) : nil,
    ]
    let unlinked = facts.challenges - facts.linked
    // Said once, of the whole, where that is small.
    let isSmall = isSmall(facts.challenges)
    return words.sentences(
      words(
        "insight.exchange.ways", linked: facts.linked, challenges: facts.challenges,
        small: isSmall, parts: parts.compactMap(\.self)),
      counts.reduce(0, +) > facts.linked ? words["insight.exchange.several"] : nil,
      unlinked > 0 ? words("insight.exchange.unlinked", count: unlinked) : nil,
      isSmall ? nil : smallOnes(counts + [facts.linked, unlinked]))
  }

  func wayElsewhere(_ facts: WayElsewhere) -> String {
    words(
      "insight.exchange.wayElsewhere", group: facts.group, role: title(facts.role),
      sectors: titles(facts.sectors), actions: facts.actions, actors: sectors(facts.actors),
      groups: list(facts.groups),
      result: facts.overcame > 0 ? "whole" : facts.inPart > 0 ? "inPart" : "possible")
  }

  func wayForLike(_ facts: WaysForLike) -> String {
    let all = facts.answered + facts.open
    return words(
      "insight.exchange.wayForLike", all: all, small: isSmall(all), answered: facts.answered,
      open: facts.open, groups: list(facts.groups))
  }

  func wayAlike(_ facts: WaysForLike) -> String {
    words(
      "insight.exchange.wayAlike", open: facts.open, groups: list(facts.groups),
      actions: facts.actions)
  }

  func offers(_ facts: Offers) -> String {
    let standings = [
      (facts.open, "open"), (facts.parked, "parked"), (facts.noAnswer, "noAnswer"),
    ].filter { $0.0 > 0 }
    return words(
      "insight.exchange.offers", offers: facts.offers, sector: facts.sector.map(sector),
      small: isSmall(facts.offers), challenges: facts.challenges, standing: standings.first?.1,
      standings: standings.map {
        words("insight.exchange.offersFor", count: $0.0, standing: $0.1)
      })
  }

  func need(_ needs: Int, _ challenges: Int, _ groups: Int, _ sectors: Int) -> String {
    words(
      "insight.exchange.need", needs: needs, small: isSmall(needs), challenges: challenges,
      groups: groups, sectors: sectors)
  }

  func sharedChallenge(_ facts: SharedChallenge) -> String {
    words(
      "insight.exchange.sharedChallenge", group: facts.group, role: title(facts.role),
      count: facts.sectors.count, sectors: titles(facts.sectors))
  }

  func help(_ facts: Help) -> String {
    let parts = [
      facts.actions > 0 ? words("insight.exchange.linkedActions", count: facts.actions) : nil,
      facts.offers > 0 ? words("insight.exchange.helpOffers", count: facts.offers) : nil,
    ]
    return words(
      "insight.exchange.help", helper: sector(facts.helper), helped: sector(facts.helped),
      parts: parts.compactMap(\.self), challenges: facts.challenges,
      small: isSmall(facts.challenges))
  }
}
