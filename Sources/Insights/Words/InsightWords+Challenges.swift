import Words

/// Challenges that come again.
extension InsightWords {
  var noChallenge: String { words["insight.challenges.none"] }

  func theme(_ facts: ChallengeSpread) -> String {
    words.sentences(
      words(
        "insight.challenges.theme", theme: facts.theme,
        place: spread(facts.groups, missing: facts.missing), count: facts.challenges,
        all: facts.ofChallenges, small: isSmall(facts.challenges, of: facts.ofChallenges),
        norms: norms(facts.norms), sectors: facts.sectors, roles: tally(facts.roles)),
      facts.missing.isEmpty ? nil : words("insight.challenges.noneIn", groups: list(facts.missing)),
      facts.unspecified > 0
        ? words("insight.challenges.unspecified", count: facts.unspecified) : nil)
  }

  func wording(_ facts: ChallengeSpread) -> String {
    words(
      "insight.challenges.wording", challenges: facts.challenges, entered: facts.entered,
      small: isSmall(facts.challenges > 1 ? facts.challenges : facts.entered),
      more: facts.entered > facts.challenges,
      place: spread(facts.groups, missing: facts.missing), norms: norms(facts.norms),
      sectors: facts.sectors, roles: tally(facts.roles))
  }

  func noLikeWording(_ challenges: Int) -> String {
    words("insight.challenges.noLikeWording", count: challenges, small: isSmall(challenges))
  }

  func withoutTheme(_ without: Int, _ all: Int) -> String {
    words(
      "insight.challenges.withoutTheme", all: all, count: without, small: isSmall(without, of: all))
  }
}
