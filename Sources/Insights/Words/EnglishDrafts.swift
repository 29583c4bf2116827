/// English sentences for a conclusion: what an insight says, without its counts, to be put into the
/// room's words.
enum EnglishDrafts {
  static func role(_ facts: RoleInvolvement) -> String {
    let role = English.lower(facts.role)
    guard !facts.active.isEmpty else { return "Nobody named an action as \(role)." }
    let without = facts.missing + facts.silentGroups
    guard without.isEmpty else {
      return "Actions as \(role) were named in \(English.groups(facts.active)), and none in "
        + "\(English.groups(without))."
    }
    let place =
      facts.active.count > 1
      ? "in \(facts.active.count == 2 ? "both" : "all") groups"
      : "in \(English.groups(facts.active))"
    return "Actions as \(role) were named \(place)\(none(facts))."
  }

  private static func none(_ facts: RoleInvolvement) -> String {
    let silent = English.sectors(facts.silent, "or")
    guard !facts.silent.isEmpty else { return "" }
    return facts.unspecified > 0
      ? ", and none under the name of \(silent), although not all actions name a sector"
      : ", and none by \(silent)"
  }

  static func sector(_ kind: Insight.Kind, _ facts: SectorInvolvement) -> String {
    let sector = English.sector(facts.sector)
    switch kind {
    case .sectorAbsent:
      return "Nobody from \(sector) was there, so that nothing can be said of this sector."
    case .sectorSilent:
      return "Somebody from \(sector) was there, and nothing was entered for this sector."
    case .sectorUnclear:
      return "Somebody from \(sector) was there, and nothing was entered under that name, although "
        + "not all entries name a sector."
    default:
      guard !facts.roles.isEmpty else {
        return "\(English.capital(sector)) named no action in any role."
      }
      return "\(English.capital(sector)) named actions as "
        + "\(English.titles(facts.roles.map(\.title)))\(without(facts))."
    }
  }

  private static func without(_ facts: SectorInvolvement) -> String {
    guard !facts.without.isEmpty else { return "" }
    let roles = English.titles(facts.without, "or")
    return facts.possible > 0
      ? ", and none under that name as \(roles), although not all actions name a sector"
      : ", and none as \(roles)"
  }

  static func gap(_ facts: RoleGap) -> String {
    let role = English.lower(facts.role)
    let sector = English.sector(facts.sector)
    guard facts.possible == 0 else {
      return "Somebody from \(sector) was there, and no action as \(role) was named under that "
        + "name, although others named some; not all actions name a sector."
    }
    return "Somebody from \(sector) was there, but named no action as \(role), although others did."
  }

  static func theme(_ facts: ChallengeSpread) -> String {
    "Challenges of “\(facts.theme)” come again in \(English.groups(facts.groups))."
  }

  static func parallel(_ facts: Efforts) -> String {
    guard let theme = facts.theme else {
      return "Several organisations named like actions as \(English.lower(facts.role))."
    }
    return "Several organisations work on “\(theme)” as \(English.lower(facts.role)); whether they "
      + "know of each other is not recorded."
  }
}
