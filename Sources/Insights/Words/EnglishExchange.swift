/// English sentences on efforts side by side, and on exchange.
enum EnglishExchange {
  static func doubled(_ facts: Efforts) -> String {
    "As \(English.lower(facts.role)), \(facts.organisations) organisations named like actions "
      + "(\(facts.actions) actions\(English.small(facts.actions)), in "
      + "\(English.counted(facts.groups, "group", "groups"))): work that may be done twice."
  }

  static func noDoubled(_ actions: Int, _ unnamed: Int) -> String {
    English.text(
      "No two organisations named like actions in one role: \(actions) actions"
        + "\(English.smallAside(actions)) were compared by their wording.",
      English.when(
        unnamed > 0,
        "\(English.counted(unnamed, "of them names", "of them name")) no organisation."))
  }

  static func parallel(_ facts: Efforts) -> String {
    let sectors =
      facts.sectors > 0 ? ", from \(English.counted(facts.sectors, "sector", "sectors"))" : ""
    return English.text(
      "As \(English.lower(facts.role)), \(facts.organisations) organisations"
        + "\(English.smallAside(facts.organisations)) named \(facts.actions) actions on "
        + "“\(facts.theme ?? "")” in \(English.counted(facts.groups, "group", "groups"))\(sectors); "
        + "whether they know of each other is not recorded.",
      English.when(
        facts.unnamed > 0,
        "\(English.counted(facts.unnamed, "action names", "actions name")) no organisation."),
      English.when(
        facts.challenges > 0,
        "\(English.counted(facts.challenges, "challenge", "challenges")) of the same theme "
          + "\(facts.challenges == 1 ? "stands" : "stand") in this role."))
  }

  static func ways(_ facts: Ways) -> String {
    guard facts.linked > 0 else {
      return "None of \(English.counted(facts.challenges, "challenge", "challenges")) is linked to "
        + "an action yet."
    }
    let parts = [
      facts.another > 0 ? "\(facts.another) to one of another sector" : nil,
      facts.own > 0 ? "\(facts.own) to one of the same sector" : nil,
      facts.untold > 0 ? "\(facts.untold) where a sector is not known" : nil,
      facts.elsewhere > 0 ? "\(facts.elsewhere) to one of another group" : nil,
    ]
    return "\(facts.linked) of "
      + "\(facts.challenges) \(facts.challenges == 1 ? "challenge is" : "challenges are") linked to an action: "
      + "\(English.list(parts.compactMap(\.self))). "
      + "\(facts.challenges - facts.linked) \(facts.challenges - facts.linked == 1 ? "is" : "are") "
      + "not."
  }

  static func wayElsewhere(_ facts: WayElsewhere) -> String {
    let sector = facts.sector.map { " (\(English.lower($0)))" } ?? ""
    let actions = facts.actions == 1 ? "an action" : "\(facts.actions) actions"
    let by = facts.sectors.isEmpty ? "" : ", by \(English.titles(facts.sectors))"
    let groups = facts.groups.isEmpty ? "" : ", in \(English.groups(facts.groups))"
    return "A challenge of group \(facts.group) as \(English.lower(facts.role))\(sector) is linked "
      + "to \(actions) from elsewhere\(by)\(groups), \(result(facts))."
  }

  private static func result(_ facts: WayElsewhere) -> String {
    let which = facts.links == 1 ? "which" : "at least one of which"
    if facts.overcame > 0 { return "\(which) overcame it" }
    return facts.inPart > 0 ? "\(which) overcame it in part" : "which could be a way"
  }

  static func wayForLike(_ facts: WaysForLike) -> String {
    let all = facts.answered + facts.open
    return "Of \(all) challenges worded alike\(English.small(all)), \(facts.answered) "
      + "\(facts.answered == 1 ? "has" : "have") a way and \(facts.open), of "
      + "\(English.groups(facts.groups)), \(facts.open == 1 ? "has" : "have") none."
  }

  static func wayAlike(_ facts: WaysForLike) -> String {
    "\(English.counted(facts.open, "challenge", "challenges")) of \(English.groups(facts.groups)) "
      + "without a link \(facts.open == 1 ? "is" : "are") worded like "
      + "\(English.counted(facts.actions, "action", "actions")) from elsewhere, which may be a way."
  }

  static func offers(_ sector: String?, _ offers: Int, _ challenges: Int) -> String {
    let by = sector.map { "by \(English.lower($0))" } ?? "by nobody's sector"
    return "\(English.counted(offers, "offer", "offers")) \(by)\(English.smallAside(offers)) "
      + "\(offers == 1 ? "waits" : "wait") for a taker: "
      + "\(English.counted(challenges, "challenge has", "challenges have")) no way found yet."
  }

  static func need(_ needs: Int, _ challenges: Int, _ groups: Int, _ sectors: Int) -> String {
    let from = sectors > 0 ? ", from \(English.counted(sectors, "sector", "sectors"))" : ""
    return
      "\(needs) needs\(English.smallAside(needs)) are worded alike and belong to \(challenges) "
      + "challenges in \(English.counted(groups, "group", "groups"))\(from)."
  }

  static func sharedChallenge(_ facts: SharedChallenge) -> String {
    "A challenge of group \(facts.group) as \(English.lower(facts.role)) is met by "
      + "\(facts.sectors.count) sectors: \(English.titles(facts.sectors))."
  }

  static func help(_ facts: Help) -> String {
    let parts = [
      facts.links > 0 ? English.counted(facts.links, "linked action", "linked actions") : nil,
      facts.offers > 0 ? English.counted(facts.offers, "offer", "offers") : nil,
    ]
    return "\(facts.helper) could help \(English.lower(facts.helped)): "
      + "\(English.list(parts.compactMap(\.self))) for "
      + "\(English.counted(facts.challenges, "challenge", "challenges"))"
      + "\(English.small(facts.challenges))."
  }
}
