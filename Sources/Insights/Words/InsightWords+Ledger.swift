import Words
import WorkshopModel

/// How challenges ended, and the stages of norm cultivation.
extension InsightWords {
  func ends(_ facts: Ends) -> String {
    // Said once, of the whole, where that is small.
    let isSmall = isSmall(facts.challenges)
    return words.sentences(
      words(
        "insight.ledger.ends", group: facts.group, challenges: facts.challenges, small: isSmall,
        wayFound: facts.wayFound, parked: facts.parked, noAnswer: facts.noAnswer, open: facts.open),
      isSmall ? nil : smallOnes([facts.wayFound, facts.parked, facts.noAnswer, facts.open]),
      facts.overcome > 0 ? words("insight.ledger.openOvercome", count: facts.overcome) : nil)
  }

  func end(_ facts: End) -> String {
    words.sentences(
      words(
        "insight.ledger.end", end: facts.end?.rawValue, challenges: facts.challenges,
        all: facts.ofChallenges, small: isSmall(facts.challenges, of: facts.ofChallenges)),
      facts.end == .parked
        ? words("insight.ledger.owners", without: facts.challenges - facts.owners) : nil,
      words(
        "insight.ledger.linked", linked: facts.linked, challenges: facts.challenges,
        actions: facts.actions, roles: tally(facts.roles)),
      facts.end != .wayFound && facts.overcome > 0
        ? words(
          "insight.ledger.overcome", overcome: facts.overcome, challenges: facts.challenges) : nil)
  }

  func round(_ facts: Round) -> String {
    let isByHands = facts.ballot.method == .hands
    return words(
      "insight.votes.round", group: facts.group, round: facts.ballot.round, isByHands: isByHands,
      dots: facts.ballot.dots, eligible: facts.ballot.eligible.map { "\($0)" },
      voters: facts.voters ?? 0, choices: facts.choices, first: facts.first, most: facts.most)
  }

  func stages(_ facts: Stages) -> String {
    words.sentences(
      words(
        "insight.stages.stages", entries: facts.entries, small: isSmall(facts.entries),
        stages: named(facts.stages)),
      facts.several > 0 ? words("insight.stages.several", count: facts.several) : nil,
      facts.without > 0 ? words("insight.stages.without", count: facts.without) : nil,
      facts.source.map { source in
        words(
          "insight.stages.source", source: source,
          stopped: source.last.map { ".!?".contains($0) } ?? true)
      })
  }
}
