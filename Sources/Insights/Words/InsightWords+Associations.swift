import Words

/// What was seen together with what.
extension InsightWords {
  func together(_ theme: String?, _ facts: Compared, _ isBySector: Bool) -> String {
    words.sentences(
      words(
        "insight.association.together", role: title(facts.role), both: facts.both,
        active: facts.active, theme: theme, challengeOnly: facts.challengeOnly,
        inactive: facts.inactive),
      small([facts]), words("insight.association.cause", bySector: isBySector))
  }

  func noDifference(_ theme: String?, _ roles: [Compared], _ isBySector: Bool) -> String {
    words.sentences(
      words(
        "insight.association.noDifference", theme: theme, bySector: isBySector,
        roles: roles.map(table)),
      small(roles))
  }

  func tooFew(_ theme: String?, _ roles: [Compared], _ isBySector: Bool) -> String {
    words.sentences(
      words(
        "insight.association.tooFew", theme: theme, bySector: isBySector, roles: roles.map(table)),
      small(roles))
  }

  /// The two-by-two table of a role in a line.
  private func table(_ facts: Compared) -> String {
    words(
      "insight.association.compared", both: facts.both, active: facts.active,
      challengeOnly: facts.challengeOnly, inactive: facts.inactive, role: title(facts.role))
  }

  private func small(_ roles: [Compared]) -> String? {
    smallOnes(roles.flatMap { [$0.both, $0.active, $0.challengeOnly, $0.inactive] })
  }

  func oneSided(_ facts: OneSided) -> String {
    let (rareThemes, commonThemes) = (met(facts, isRare: true), met(facts, isRare: false))
    let (rareRoles, commonRoles) = (active(facts, isRare: true), active(facts, isRare: false))
    return words.sentences(
      words(
        "insight.association.oneSided", cells: facts.cells, bySector: facts.isBySector,
        fewest: facts.fewestOnSide),
      rareThemes.map { words("insight.association.metRarely", themes: $0) },
      commonThemes.map { words("insight.association.metEverywhere", themes: $0) },
      rareRoles.map { words("insight.association.activeRarely", roles: $0) },
      commonRoles.map { words("insight.association.activeEverywhere", roles: $0) },
      facts.furtherThemes > 0
        ? words("insight.association.furtherThemes", count: facts.furtherThemes) : nil)
  }

  /// The themes that were met rarely, or nearly everywhere; nil where there are none.
  private func met(_ facts: OneSided, isRare: Bool) -> MessageValue? {
    let any = [facts.any].compactMap(\.self).filter { facts.isRare($0) == isRare }
    let themes = facts.themes.filter { facts.isRare($0.count) == isRare }
    let met =
      any.map { words("insight.association.anyIn", count: $0) }
      + themes.map { words("insight.association.themeIn", theme: $0.title, count: $0.count) }
    return met.isEmpty ? nil : list(met)
  }

  /// The roles that were active rarely, or nearly everywhere; nil where there are none.
  private func active(_ facts: OneSided, isRare: Bool) -> MessageValue? {
    let active = facts.roles.filter { facts.isRare($0.count) == isRare }.map {
      words("insight.association.roleIn", role: title($0.title), count: $0.count)
    }
    return active.isEmpty ? nil : list(active)
  }

  func tooFewCells(_ count: Int, _ isBySector: Bool, _ uncounted: Int) -> String {
    words.sentences(
      words(
        "insight.association.tooFewCells", cells: count, bySector: isBySector,
        fewest: TwoByTwo.fewestCells),
      notCounted(uncounted))
  }

  func comparisons(
    _ all: Int, _ shown: Int, _ same: Int, _ tooFew: Int, _ uncounted: Int
  ) -> String {
    let results = [
      words("insight.association.shown", count: shown),
      same > 0 ? words("insight.association.same", count: same) : nil,
      tooFew > 0 ? words("insight.association.few", count: tooFew) : nil,
    ]
    return words.sentences(
      words("insight.association.comparisons", count: all, results: results.compactMap(\.self)),
      shown > 0 && all > 1 ? words["insight.association.byChance"] : nil, notCounted(uncounted))
  }

  private func notCounted(_ entries: Int) -> String? {
    entries > 0 ? words("insight.association.notCounted", count: entries) : nil
  }
}
