/// English sentences on what sectors do, and on where they were there and silent.
enum EnglishSectors {
  static func sector(_ kind: Insight.Kind, _ facts: SectorInvolvement) -> String {
    switch kind {
    case .sectorSilent:
      return English.text(
        "\(facts.sector): somebody was there, in \(English.groups(facts.silent)), and nothing was "
          + "entered for this sector; that is silence, not absence.", elsewhere(facts))
    case .sectorUnclear:
      return English.text(
        "\(facts.sector): somebody was there, in \(English.groups(facts.unclear)). Nothing was "
          + "entered under its name, but \(unnamed(facts)) there, so whether it was silent is not "
          + "known.", silence(facts), elsewhere(facts))
    case .sectorAbsent:
      return "Nobody from \(English.sector(facts.sector)) was there in "
        + "\(English.any(of: facts.absent)), so that nothing can be said of this sector."
    default:
      return English.text(
        "\(facts.sector): \(said(facts)).", heard(facts), without(facts), silence(facts),
        English.when(
          !facts.unclear.isEmpty,
          "There in \(English.groups(facts.unclear)), with nothing under its name, but "
            + "\(unnamed(facts)) there."),
        elsewhere(facts))
    }
  }

  private static func unnamed(_ facts: SectorInvolvement) -> String {
    English.counted(facts.unnamed, "entry names", "entries name") + " no sector"
  }

  private static func said(_ facts: SectorInvolvement) -> String {
    let challenges =
      facts.challenges > 0
      ? English.counted(facts.challenges, "challenge", "challenges") : "no challenges"
    guard facts.actions > 0 else {
      return "no action, \(challenges)\(English.small(facts.challenges))"
    }
    let actions = English.counted(facts.actions, "action", "actions")
    let roles = facts.roles.count + facts.without.count
    // Said once, of the actions, where both numbers are small.
    let small = English.isSmall(facts.actions) ? "" : English.small(facts.challenges)
    return "\(actions)\(English.small(facts.actions)), in \(facts.roles.count) of \(roles) roles "
      + "(\(English.tally(facts.roles))); \(challenges)\(small)"
  }

  private static func heard(_ facts: SectorInvolvement) -> String {
    guard facts.groups > 1 else { return "" }
    guard facts.heard.count < facts.groups else {
      return "Heard in \(English.all(facts.groups, "groups"))."
    }
    return "Heard in \(facts.heard.count) of \(facts.groups) groups (\(English.list(facts.heard)))."
  }

  private static func without(_ facts: SectorInvolvement) -> String {
    guard !facts.without.isEmpty, facts.actions > 0 else { return "" }
    let roles = English.titles(facts.without, "or")
    guard facts.possible > 0 else { return "No action as \(roles)." }
    return "No action under its name as \(roles), where "
      + "\(English.counted(facts.possible, "action names", "actions name")) no sector."
  }

  private static func silence(_ facts: SectorInvolvement) -> String {
    English.when(!facts.silent.isEmpty, "There and silent in \(English.groups(facts.silent)).")
  }

  private static func elsewhere(_ facts: SectorInvolvement) -> String {
    English.text(absence(facts.absent), ignorance(facts.unknown))
  }

  private static func absence(_ groups: [String]) -> String {
    English.when(
      !groups.isEmpty,
      "Nobody from it was there in \(English.groups(groups)): absence, not silence.")
  }

  private static func ignorance(_ groups: [String]) -> String {
    English.when(
      !groups.isEmpty,
      "Whether anybody from it was there in \(English.groups(groups)) is not known.")
  }

  static func gap(_ facts: RoleGap) -> String {
    let groups = facts.there.count + facts.absent.count + facts.unknown.count
    let place =
      groups > 1 && facts.there.count == groups
      ? English.all(groups, "groups") : English.groups(facts.there)
    let name = facts.possible > 0 ? " under its name" : ""
    let more =
      facts.possible > 0
      ? ", and \(English.counted(facts.possible, "action names", "actions name")) no sector" : ""
    return English.text(
      "\(facts.sector): no action\(name) as \(English.lower(facts.role)), although it was there in "
        + "\(place); others named \(facts.others)\(more).",
      absence(facts.absent), ignorance(facts.unknown))
  }
}
