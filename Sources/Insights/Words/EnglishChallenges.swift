/// English sentences on challenges that come again.
enum EnglishChallenges {
  static func theme(_ facts: ChallengeSpread) -> String {
    let share = English.share(facts.challenges, of: facts.ofChallenges)
    return English.text(
      "Challenges of “\(facts.theme)” come again "
        + "\(English.spread(facts.groups, missing: facts.missing)): \(share)\(from(facts)).",
      missing(facts))
  }

  static func wording(_ facts: ChallengeSpread) -> String {
    let spread = English.spread(facts.groups, missing: facts.missing)
    guard facts.challenges > 1 else {
      return "A challenge was entered \(facts.entered) times"
        + "\(English.smallAside(facts.entered)) \(spread)\(from(facts))."
    }
    let entered =
      facts.entered > facts.challenges ? ", entered \(facts.entered) times in all" : ""
    return "\(facts.challenges) challenges\(English.smallAside(facts.challenges)) are worded alike"
      + "\(entered), \(spread)\(from(facts))."
  }

  static func noLikeWording(_ challenges: Int) -> String {
    "No two of \(challenges) challenges\(English.smallAside(challenges)) are worded alike."
  }

  private static func from(_ facts: ChallengeSpread) -> String {
    let sectors =
      facts.sectors > 0 ? ", from \(English.counted(facts.sectors, "sector", "sectors"))" : ""
    return "\(English.norms(facts.norms))\(sectors), in "
      + "\(English.counted(facts.roles.count, "role", "roles")) (\(English.tally(facts.roles)))"
  }

  private static func missing(_ facts: ChallengeSpread) -> String {
    English.text(
      English.when(!facts.missing.isEmpty, "None in \(English.groups(facts.missing))."),
      English.when(
        facts.unspecified > 0,
        "\(English.counted(facts.unspecified, "challenge names", "challenges name")) no sector."))
  }

  static func withoutTheme(_ without: Int, _ all: Int) -> String {
    guard all > 1 else { return "The one challenge has no theme yet." }
    let small = English.smallPart(without, of: all)
    return "\(without) of \(all) challenges\(small.isEmpty ? "" : small + ",") "
      + "\(without == 1 ? "has" : "have") no theme yet, so the themes do not cover "
      + "\(without == 1 ? "it" : "them")."
  }
}
