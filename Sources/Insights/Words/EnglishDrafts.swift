/// English sentences for a conclusion: what an insight says, without its counts, to be put into the
/// room's words.
enum EnglishDrafts {
  static func role(_ facts: RoleInvolvement) -> String {
    let role = English.lower(facts.role)
    guard !facts.active.isEmpty else { return "Nobody named an action as \(role)." }
    guard facts.missing.isEmpty else {
      return "Actions as \(role) were named in \(English.groups(facts.active)), and none in "
        + "\(English.groups(facts.missing))."
    }
    let none = facts.silent.isEmpty ? "" : ", and none by \(English.titles(facts.silent, "or"))"
    let place = facts.active.count > 1 ? "in all groups" : "in \(English.groups(facts.active))"
    return "Actions as \(role) were named \(place)\(none)."
  }

  static func sector(_ kind: Insight.Kind, _ facts: SectorInvolvement) -> String {
    switch kind {
    case .sectorAbsent:
      return
        "Nobody of \(English.lower(facts.sector)) was there, so that nothing can be said of it."
    case .sectorSilent: return "\(facts.sector) was there, and nothing was entered for it."
    default:
      guard !facts.roles.isEmpty else { return "\(facts.sector) named no action in any role." }
      let none =
        facts.without.isEmpty ? "" : ", and none as \(English.titles(facts.without, "or"))"
      return "\(facts.sector) named actions as \(English.titles(facts.roles.map(\.title)))\(none)."
    }
  }

  static func gap(_ facts: RoleGap) -> String {
    "\(facts.sector) was there and named no action as \(English.lower(facts.role)), although others "
      + "did."
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
