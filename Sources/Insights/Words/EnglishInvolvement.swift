/// English sentences on who is involved.
enum EnglishInvolvement {
  static func role(_ facts: RoleInvolvement) -> String {
    let groups = facts.active.count + facts.missing.count
    let challenges = English.counted(facts.challenges, "challenge", "challenges")
    guard facts.actions > 0 else {
      let place = groups > 1 ? "any of the \(groups) groups" : English.groups(facts.missing)
      return English.text(
        "\(facts.role): no action in \(place)\(facts.challenges > 0 ? ", but \(challenges)" : "").",
        outside(facts))
    }
    let actions = English.counted(facts.actions, "action", "actions")
    let spread = English.spread(facts.active, missing: facts.missing)
    return English.text(
      "\(facts.role): \(actions)\(English.small(facts.actions)), \(spread)\(sectors(facts)); "
        + "\(facts.challenges > 0 ? challenges : "no challenges").",
      English.when(
        !facts.missing.isEmpty, "No action in \(English.groups(facts.missing))."),
      outside(facts),
      English.when(
        facts.unspecified > 0,
        "\(English.counted(facts.unspecified, "action names", "actions name")) no sector."))
  }

  private static func sectors(_ facts: RoleInvolvement) -> String {
    let all = facts.sectors + facts.silent.count
    guard facts.sectors > 0 else { return "" }
    guard facts.areOthersKnown else {
      return facts.silent.isEmpty
        ? ", from \(all > 1 ? "\(all) sectors" : "one sector")"
        : ", from \(facts.sectors) of the \(all) sectors known to have been there"
    }
    guard all > 1 else { return ", from the one sector that was there" }
    guard !facts.silent.isEmpty else { return ", from all \(all) sectors that were there" }
    return ", from \(facts.sectors) of the \(all) sectors that were there"
  }

  private static func outside(_ facts: RoleInvolvement) -> String {
    English.text(
      English.when(
        !facts.silent.isEmpty, "There, and without one: \(English.titles(facts.silent))."),
      English.when(
        !facts.absent.isEmpty,
        "Absent, which is not silent: \(English.titles(facts.absent))."))
  }

  static func sector(_ kind: Insight.Kind, _ facts: SectorInvolvement) -> String {
    let groups =
      facts.heard.count + facts.silent.count + facts.absent.count + facts.unknown.count
    let sector = English.lower(facts.sector)
    switch kind {
    case .sectorSilent:
      return English.text(
        "\(facts.sector): somebody was there, in \(English.groups(facts.silent)), and nothing was "
          + "entered for this sector; that is silence, not absence.", elsewhere(facts))
    case .sectorAbsent:
      let place = groups > 1 ? "any of the \(groups) groups" : English.groups(facts.absent)
      return "Nobody of \(sector) was there in \(place), so its silence says nothing of it."
    default:
      return English.text(
        "\(facts.sector): \(said(facts)).",
        heard(facts, of: groups),
        English.when(
          !facts.without.isEmpty && facts.actions > 0,
          "No action as \(English.titles(facts.without, "or"))."),
        English.when(
          !facts.silent.isEmpty, "There and silent in \(English.groups(facts.silent))."),
        elsewhere(facts))
    }
  }

  private static func said(_ facts: SectorInvolvement) -> String {
    let challenges =
      facts.challenges > 0
      ? English.counted(facts.challenges, "challenge", "challenges") : "no challenges"
    guard facts.actions > 0 else { return "no action, \(challenges)" }
    let actions = English.counted(facts.actions, "action", "actions")
    let roles = facts.roles.count + facts.without.count
    return "\(actions)\(English.small(facts.actions)), in \(facts.roles.count) of \(roles) roles "
      + "(\(English.tally(facts.roles))); \(challenges)"
  }

  private static func heard(_ facts: SectorInvolvement, of groups: Int) -> String {
    guard groups > 1 else { return "" }
    guard facts.heard.count < groups else { return "Heard in all \(groups) groups." }
    return "Heard in \(facts.heard.count) of \(groups) groups (\(English.list(facts.heard)))."
  }

  private static func elsewhere(_ facts: SectorInvolvement) -> String {
    English.text(absence(facts.absent), ignorance(facts.unknown))
  }

  private static func absence(_ groups: [String]) -> String {
    English.when(
      !groups.isEmpty,
      "Nobody of it was there in \(English.groups(groups)): absence, not silence.")
  }

  private static func ignorance(_ groups: [String]) -> String {
    English.when(
      !groups.isEmpty, "Whether anybody of it was there in \(English.groups(groups)) is not known.")
  }

  static func gap(_ facts: RoleGap) -> String {
    let groups = facts.there.count + facts.absent.count + facts.unknown.count
    let place =
      groups > 1 && facts.there.count == groups
      ? "all \(groups) groups" : English.groups(facts.there)
    return English.text(
      "\(facts.sector): no action as \(English.lower(facts.role)), although it was there in "
        + "\(place); others named \(facts.others).",
      English.when(
        facts.unspecified > 0,
        "\(facts.unspecified) of those \(facts.unspecified == 1 ? "names" : "name") no sector."),
      absence(facts.absent), ignorance(facts.unknown))
  }
}
