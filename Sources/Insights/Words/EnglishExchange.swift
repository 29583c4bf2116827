/// English sentences on efforts side by side, and on exchange.
enum EnglishExchange {
  static func doubled(_ facts: Efforts) -> String {
    let groups = English.counted(facts.groups, "group", "groups")
    let start = "As \(English.lower(facts.role)), \(facts.organisations) organisations named "
    guard facts.actions > 1 else {
      return start + "the same action (entered \(facts.entered) times"
        + "\(English.smallAside(facts.entered)) in \(groups)): work that may be done twice."
    }
    let entered = facts.entered > facts.actions ? ", entered \(facts.entered) times" : ""
    return start
      + "like actions (\(facts.actions) actions\(English.small(facts.actions))\(entered), "
      + "in \(groups)): work that may be done twice."
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
        + "\(English.smallAside(facts.organisations)) named \(facts.actions - facts.unnamed) actions on "
        + "“\(facts.theme ?? "")” in \(English.counted(facts.groups, "group", "groups"))\(sectors); "
        + "whether they know of each other is not recorded.",
      English.when(
        facts.unnamed > 0,
        "\(English.counted(facts.unnamed, "more action names", "more actions name")) no organisation."
      ),
      English.when(
        facts.challenges > 0,
        "\(English.counted(facts.challenges, "challenge", "challenges")) of the same theme "
          + "\(facts.challenges == 1 ? "stands" : "stand") in this role."))
  }

  static func ways(_ facts: Ways) -> String {
    guard facts.linked > 0 else {
      return facts.challenges == 1
        ? "The one challenge is not linked to an action yet."
        : "None of \(facts.challenges) challenges is linked to an action yet."
    }
    let parts = [
      facts.another > 0 ? "\(facts.another) to one of another sector" : nil,
      facts.own > 0 ? "\(facts.own) to one of the same sector" : nil,
      facts.untold > 0 ? "\(facts.untold) where a sector is not known" : nil,
      facts.elsewhere > 0 ? "\(facts.elsewhere) to one of another group" : nil,
    ]
    let counts = [facts.another, facts.own, facts.untold, facts.elsewhere]
    let unlinked = facts.challenges - facts.linked
    // Said once, of the whole, where that is small.
    let isSmall = English.isSmall(facts.challenges)
    return English.text(
      "\(facts.linked) of \(English.counted(facts.challenges, "challenge", "challenges"))"
        + "\(English.smallAside(facts.challenges)) \(facts.linked == 1 ? "is" : "are") linked to an action: "
        + "\(English.list(parts.compactMap(\.self))).",
      English.when(counts.reduce(0, +) > facts.linked, "One challenge can count several times."),
      English.when(unlinked > 0, "\(unlinked) \(unlinked == 1 ? "is" : "are") not linked."),
      isSmall ? "" : English.smallOnes(counts + [facts.linked, unlinked]))
  }

  static func wayElsewhere(_ facts: WayElsewhere) -> String {
    let sector = facts.sectors.isEmpty ? "" : " (\(English.titles(facts.sectors)))"
    let actions = facts.actions == 1 ? "an action" : "\(facts.actions) actions"
    let by = facts.actors.isEmpty ? "" : ", by \(English.sectors(facts.actors))"
    let groups = facts.groups.isEmpty ? "" : ", in \(English.groups(facts.groups))"
    return "A challenge of group \(facts.group) as \(English.lower(facts.role))\(sector) is linked "
      + "to \(actions) from elsewhere\(by)\(groups), \(result(facts))."
  }

  private static func result(_ facts: WayElsewhere) -> String {
    let which = facts.actions == 1 ? "which" : "at least one of which"
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

  static func offers(_ facts: Offers) -> String {
    let offers = English.counted(facts.offers, "offer", "offers")
    let whose =
      facts.sector.map { "by \(English.sector($0))" }
      ?? "that \(facts.offers == 1 ? "names" : "name") no sector"
    let standings: [(count: Int, standing: String)] = [
      (facts.open, "open"), (facts.parked, "parked"),
      (facts.noAnswer, "closed without an answer, although the offer stands"),
    ].filter { $0.0 > 0 }
    let told = standings.map { "\($0.count) \($0.count == 1 ? "is" : "are") \($0.standing)" }
    let challenges =
      facts.challenges == 1
      ? "the challenge is \(standings.first?.standing ?? "")"
      : "of \(facts.challenges) challenges, \(English.list(told))"
    return "\(offers) \(whose)\(English.smallAside(facts.offers)) "
      + "\(facts.offers == 1 ? "waits" : "wait") for a taker: \(challenges)."
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
      facts.actions > 0 ? English.counted(facts.actions, "linked action", "linked actions") : nil,
      facts.offers > 0 ? English.counted(facts.offers, "offer", "offers") : nil,
    ]
    return "\(English.capital(English.sector(facts.helper))) could help "
      + "\(English.sector(facts.helped)): \(English.list(parts.compactMap(\.self))) for "
      + "\(English.counted(facts.challenges, "challenge", "challenges"))"
      + "\(English.small(facts.challenges))."
  }
}
