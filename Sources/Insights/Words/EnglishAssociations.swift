/// English sentences on what was seen together with what.
enum EnglishAssociations {
  static func together(_ theme: String?, _ facts: Compared, _ isBySector: Bool) -> String {
    let small = English.smallOnes([
      facts.both, facts.active, facts.challengeOnly, facts.inactive,
    ])
    return English.text(
      "Where somebody was active as \(English.lower(facts.role)), \(facts.both) of \(facts.active) "
        + "met \(challenge(theme)); where nobody was, \(facts.challengeOnly) of \(facts.inactive) "
        + "did.", small,
      "Counted \(measure(isBySector)): seen together, which is no cause.")
  }

  static func noDifference(_ theme: String?, _ roles: [Compared], _ isBySector: Bool) -> String {
    English.text(
      "\(English.capital(challenge(theme))) was met about as often with activity in a role as "
        + "without it, counted \(measure(isBySector)): \(table(roles)).", small(roles))
  }

  static func tooFew(_ theme: String?, _ roles: [Compared], _ isBySector: Bool) -> String {
    English.text(
      "Too few to tell whether \(challenge(theme)) goes with activity in a role, counted "
        + "\(measure(isBySector)): met by \(table(roles)).", small(roles))
  }

  /// The two-by-two table of each role in a line.
  private static func table(_ roles: [Compared]) -> String {
    roles.map { facts in
      "\(facts.both) of \(facts.active) with and \(facts.challengeOnly) of \(facts.inactive) without "
        + English.lower(facts.role)
    }.joined(separator: "; ")
  }

  private static func small(_ roles: [Compared]) -> String {
    English.smallOnes(roles.flatMap { [$0.both, $0.active, $0.challengeOnly, $0.inactive] })
  }

  static func oneSided(_ facts: OneSided) -> String {
    let roles = (
      rare: facts.roles.filter { facts.isRare($0.count) },
      common: facts.roles.filter { !facts.isRare($0.count) }
    )
    return English.text(
      "Not compared, of \(cells(facts.cells, facts.isBySector)): it takes \(facts.fewestOnSide) "
        + "with and \(facts.fewestOnSide) without.",
      met("Met too rarely", facts) { facts.isRare($0) },
      met("Met nearly everywhere", facts) { !facts.isRare($0) },
      active("Too rarely active", roles.rare), active("Active nearly everywhere", roles.common),
      English.when(
        facts.furtherThemes > 0,
        "\(English.counted(facts.furtherThemes, "further theme was", "further themes were")) "
          + "compared, with too few to tell."))
  }

  private static func met(
    _ beginning: String, _ facts: OneSided, _ isMeant: (Int) -> Bool
  ) -> String {
    let any = [facts.any].compactMap(\.self).filter(isMeant).map {
      "challenges of any kind in \($0)"
    }
    let themes = facts.themes.filter { isMeant($0.count) }.map { "“\($0.title)” in \($0.count)" }
    guard !any.isEmpty || !themes.isEmpty else { return "" }
    return "\(beginning): \(English.list(any + themes))."
  }

  private static func active(_ beginning: String, _ roles: [Counted]) -> String {
    English.when(
      !roles.isEmpty,
      "\(beginning): \(English.list(roles.map { "\(English.lower($0.title)) in \($0.count)" })).")
  }

  static func tooFewCells(_ count: Int, _ isBySector: Bool, _ uncounted: Int) -> String {
    English.text(
      "Too few to tell what goes with what: \(cells(count, isBySector)); it takes "
        + "\(TwoByTwo.fewestCells).", notCounted(uncounted))
  }

  static func comparisons(
    _ all: Int, _ shown: Int, _ same: Int, _ tooFew: Int, _ uncounted: Int
  ) -> String {
    let results = [
      "\(shown == 0 ? "none" : "\(shown)") \(shown > 1 ? "show" : "shows") a difference",
      same > 0 ? "\(same) \(same == 1 ? "shows" : "show") none" : nil,
      tooFew > 0 ? "\(tooFew) \(tooFew == 1 ? "has" : "have") too few to tell" : nil,
    ]
    return English.text(
      "\(English.counted(all, "comparison was", "comparisons were")) made: "
        + "\(English.list(results.compactMap(\.self))).",
      English.when(shown > 0 && all > 1, "Among so many, some differ by chance."),
      notCounted(uncounted))
  }

  private static func notCounted(_ entries: Int) -> String {
    English.when(
      entries > 0,
      "\(English.counted(entries, "entry names", "entries name")) no sector and "
        + "\(entries == 1 ? "is" : "are") not counted.")
  }

  private static func challenge(_ theme: String?) -> String {
    theme.map { "a challenge of “\($0)”" } ?? "a challenge of any kind"
  }

  private static func cells(_ count: Int, _ isBySector: Bool) -> String {
    "\(English.counted(count, "cell", "cells")), each \(isBySector ? "a sector in a group" : "a group")"
  }

  private static func measure(_ isBySector: Bool) -> String {
    isBySector ? "by sector and group" : "by group"
  }
}
