import Words

/// What sectors do, and where they were there and silent.
extension InsightWords {
  func sector(_ kind: Insight.Kind, _ facts: SectorInvolvement) -> String {
    switch kind {
    case .sectorSilent:
      words.sentences(
        words("insight.sectors.silent", sector: facts.sector, groups: list(facts.silent)),
        absence(facts.absent), ignorance(facts.unknown))
    case .sectorUnclear:
      words.sentences(
        words(
          "insight.sectors.unclear", sector: facts.sector, groups: list(facts.unclear),
          unnamed: facts.unnamed),
        silence(facts), absence(facts.absent), ignorance(facts.unknown))
    case .sectorAbsent:
      words("insight.sectors.absent", sector: sector(facts.sector), groups: list(facts.absent))
    default:
      words.sentences(
        said(facts), heard(facts), without(facts), silence(facts), unclear(facts),
        absence(facts.absent), ignorance(facts.unknown))
    }
  }

  private func said(_ facts: SectorInvolvement) -> String {
    words(
      "insight.sectors.said", sector: facts.sector, actions: facts.actions,
      small: isSmall(facts.actions), count: facts.roles.count,
      all: facts.roles.count + facts.without.count, roles: tally(facts.roles),
      challenges: facts.challenges,
      // Said once, of the actions, where both numbers are small.
      smallChallenges: !isSmall(facts.actions) && isSmall(facts.challenges))
  }

  private func heard(_ facts: SectorInvolvement) -> String? {
    guard facts.groups > 1 else { return nil }
    return words(
      "insight.sectors.heard", all: facts.groups, count: facts.heard.count,
      missing: facts.groups - facts.heard.count, groups: list(facts.heard))
  }

  private func without(_ facts: SectorInvolvement) -> String? {
    guard !facts.without.isEmpty, facts.actions > 0 else { return nil }
    return words(
      "insight.sectors.without", roles: titles(facts.without), possible: facts.possible)
  }

  private func silence(_ facts: SectorInvolvement) -> String? {
    facts.silent.isEmpty
      ? nil : words("insight.sectors.thereAndSilent", groups: list(facts.silent))
  }

  private func unclear(_ facts: SectorInvolvement) -> String? {
    guard !facts.unclear.isEmpty else { return nil }
    return words(
      "insight.sectors.thereUnnamed", groups: list(facts.unclear), unnamed: facts.unnamed)
  }

  private func absence(_ groups: [String]) -> String? {
    groups.isEmpty ? nil : words("insight.sectors.notThere", groups: list(groups))
  }

  private func ignorance(_ groups: [String]) -> String? {
    groups.isEmpty ? nil : words("insight.sectors.unknown", groups: list(groups))
  }

  func gap(_ facts: RoleGap) -> String {
    let groups = facts.there.count + facts.absent.count + facts.unknown.count
    return words.sentences(
      words(
        "insight.sectors.gap", sector: facts.sector, possible: facts.possible,
        role: title(facts.role), every: groups > 1 && facts.there.count == groups,
        groups: list(facts.there), count: groups, others: facts.others),
      absence(facts.absent), ignorance(facts.unknown))
  }
}
