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
      "\(facts.challenges) challenges\(English.smallAside(facts.challenges)) are worded alike, "
        + "\(English.spread(facts.groups, missing: facts.missing))\(from(facts)).")
  }

  static func noLikeWording(_ challenges: Int) -> String {
    "No two of \(challenges) challenges\(English.smallAside(challenges)) are worded alike."
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
    let active = English.smallAside(facts.active)
    let inactive = English.smallAside(facts.inactive)
    return "Where somebody was active as \(English.lower(facts.role)), "
      + "\(facts.both) of \(facts.active)\(active) met \(challenge(facts.theme)); where nobody was, "
      + "\(facts.challengeOnly) of \(facts.inactive)\(inactive) did. "
      + "Counted \(measure(facts.isBySector)): seen together, which is no cause."
  }

  static func noDifference(_ theme: String?, _ roles: [String], _ isBySector: Bool) -> String {
    "With activity as \(English.titles(roles, "or")) and without it, \(challenge(theme)) was met "
      + "about as often, counted \(measure(isBySector))."
  }

  static func tooFew(_ facts: TooFew) -> String {
    let all = English.counted(facts.cells, "cell", "cells")
    let cells = "\(all), each \(facts.isBySector ? "a sector in a group" : "a group")"
    guard facts.cells >= facts.fewestCells else {
      return "Too few to tell what goes with what: \(cells); it takes \(facts.fewestCells)."
    }
    let themes = facts.themes.map { "“\($0.title)” in \($0.count)" }
    let challenges = facts.any.map { ["a challenge of any kind in \($0)"] } ?? []
    let roles = facts.roles.map { "\(English.lower($0.title)) in \($0.count)" }
    return English.text(
      "Too few to tell, of \(cells):",
      English.when(
        !(challenges + themes).isEmpty,
        "challenges were met of \(English.list(challenges + themes))"
          + "\(roles.isEmpty ? "." : ";")"),
      English.when(!roles.isEmpty, "somebody was active as \(English.list(roles))."),
      "It takes at least \(facts.fewestOnSide) with and \(facts.fewestOnSide) without.")
  }

  static func comparisons(
    _ all: Int, _ shown: Int, _ tooFew: Int, _ uncounted: Int
  ) -> String {
    English.text(
      "\(English.counted(all, "comparison was", "comparisons were")) made: \(shown) "
        + "\(shown == 1 ? "shows" : "show") a difference, \(tooFew) "
        + "\(tooFew == 1 ? "is" : "are") too few to tell.",
      English.when(shown > 0, "Among so many, some differ by chance."),
      English.when(
        uncounted > 0,
        "\(English.counted(uncounted, "entry names", "entries name")) no sector and "
          + "\(uncounted == 1 ? "is" : "are") not counted."))
  }

  private static func challenge(_ theme: String?) -> String {
    theme.map { "a challenge of “\($0)”" } ?? "a challenge of any kind"
  }

  private static func measure(_ isBySector: Bool) -> String {
    isBySector ? "by sector and group" : "by group"
  }
}
