/// English sentences on challenges that come again, and on what was seen together.
enum EnglishChallenges {
  static func theme(_ facts: ChallengeSpread) -> String {
    let share = English.share(facts.challenges, of: facts.ofChallenges)
    return English.text(
      "Challenges of “\(facts.theme)” come again "
        + "\(English.spread(facts.groups, missing: facts.missing)): \(share)\(from(facts)).",
      missing(facts))
  }

  static func wording(_ facts: ChallengeSpread) -> String {
    English.text(
      "\(facts.challenges) challenges\(English.small(facts.challenges)) are worded alike, "
        + "\(English.spread(facts.groups, missing: facts.missing))\(from(facts)).")
  }

  private static func from(_ facts: ChallengeSpread) -> String {
    let norms = facts.norms > 1 ? ", on \(facts.norms) norms" : ""
    let sectors =
      facts.sectors > 0 ? ", from \(English.counted(facts.sectors, "sector", "sectors"))" : ""
    return "\(norms)\(sectors), in \(English.counted(facts.roles.count, "role", "roles")) "
      + "(\(English.tally(facts.roles)))"
  }

  private static func missing(_ facts: ChallengeSpread) -> String {
    English.text(
      English.when(!facts.missing.isEmpty, "None in \(English.groups(facts.missing))."),
      English.when(
        facts.unspecified > 0,
        "\(English.counted(facts.unspecified, "challenge names", "challenges name")) no sector."))
  }

  static func withoutTheme(_ without: Int, _ all: Int) -> String {
    "\(English.share(without, of: all)) \(all == 1 ? "challenge has" : "challenges have") no theme "
      + "yet, so the themes do not cover \(without == 1 ? "it" : "them")."
  }

  static func together(_ facts: SeenTogether) -> String {
    let role = English.lower(facts.role)
    return "Where somebody was active as \(role), "
      + "\(English.share(facts.both, of: facts.active)), met \(challenge(facts.theme)); where "
      + "nobody was, \(English.share(facts.challengeOnly, of: facts.inactive)). "
      + "Counted \(measure(facts.isBySector)): seen together, which is no cause."
  }

  static func noDifference(_ facts: NotTogether) -> String {
    "With activity as \(English.titles(facts.roles, "or")) and without it, "
      + "\(challenge(facts.theme)) was met about as often, counted \(measure(facts.isBySector))."
  }

  static func tooFew(_ facts: NotTogether) -> String {
    "Too few to tell whether \(challenge(facts.theme)) goes with activity as "
      + "\(English.titles(facts.roles, "or")): counted \(measure(facts.isBySector)), "
      + "\(facts.with) of \(facts.cells) met one, and it takes \(facts.fewestCells) with at least "
      + "\(facts.fewest) on each side."
  }

  static func comparisons(_ all: Int, _ shown: Int, _ tooFew: Int) -> String {
    English.text(
      "\(English.counted(all, "comparison was", "comparisons were")) made: \(shown) "
        + "\(shown == 1 ? "shows" : "show") a difference, \(tooFew) "
        + "\(tooFew == 1 ? "is" : "are") too few to tell.",
      English.when(shown > 0, "Among so many, some differ by chance."))
  }

  private static func challenge(_ theme: String?) -> String {
    theme.map { "a challenge of “\($0)”" } ?? "a challenge of any kind"
  }

  private static func measure(_ isBySector: Bool) -> String {
    isBySector ? "by sector and group" : "by group"
  }
}
