/// English sentences on which roles are active, and on groups in which nothing was entered.
enum EnglishInvolvement {
  static func role(_ facts: RoleInvolvement) -> String {
    let without = facts.missing + facts.silentGroups
    let challenges = English.counted(facts.challenges, "challenge", "challenges")
    guard facts.actions > 0 else {
      let place = English.any(of: without)
      let some = ", but \(challenges)\(English.small(facts.challenges))"
      return English.text(
        "\(facts.role): no action in \(place)\(facts.challenges > 0 ? some : "").",
        English.when(
          !facts.silent.isEmpty, "There, and without one: \(English.titles(facts.silent))."),
        absent(facts))
    }
    let actions = English.counted(facts.actions, "action", "actions")
    let spread = English.spread(facts.active, missing: without)
    // Said once, of the actions, where both numbers are small.
    let small = English.isSmall(facts.actions) ? "" : English.small(facts.challenges)
    return English.text(
      "\(facts.role): \(actions)\(English.small(facts.actions)), \(spread)"
        + "\(English.norms(facts.norms))\(sectors(facts)); "
        + "\(facts.challenges > 0 ? challenges + small : "no challenges").",
      nothing(in: facts.missing, facts.silentGroups), bySector(facts), absent(facts))
  }

  private static func sectors(_ facts: RoleInvolvement) -> String {
    let (named, all) = (facts.sectors.count, facts.sectors.count + facts.silent.count)
    guard named > 0 else { return "" }
    let from = facts.unspecified > 0 ? ", from at least" : ", from"
    guard facts.areOthersKnown else {
      return facts.silent.isEmpty
        ? "\(from) \(all > 1 ? "\(all) sectors" : "one sector")"
        : "\(from) \(named) of the \(all) sectors known to have been there"
    }
    guard all > 1 else { return ", from the one sector that was there" }
    guard named < all else { return ", from \(English.all(all, "sectors")) that were there" }
    return "\(from) \(named) of the \(all) sectors that were there"
  }

  private static func nothing(in missing: [String], _ silent: [String]) -> String {
    let silence = "nothing was entered yet in \(English.groups(silent))"
    guard !missing.isEmpty else {
      return English.when(!silent.isEmpty, English.capital(silence) + ".")
    }
    return "No action in \(English.groups(missing))\(silent.isEmpty ? "" : "; " + silence)."
  }

  /// Of how many actions each sector is, and who that was there named none.
  private static func bySector(_ facts: RoleInvolvement) -> String {
    let names = facts.unspecified > 0
    let silent = English.sectors(facts.silent, "or")
    let none = names ? "none under the name of \(silent)" : "none from \(silent)"
    let tally = facts.sectors.isEmpty ? [] : ["by sector: " + English.tally(facts.sectors)]
    let parts = tally + (facts.silent.isEmpty ? [] : [none])
    let several = facts.sectors.reduce(0) { $0 + $1.count } > facts.actions - facts.unspecified
    return English.text(
      English.when(!parts.isEmpty, English.capital(parts.joined(separator: "; ")) + "."),
      English.when(several, "One action can be of several sectors."),
      English.when(
        names, "\(English.counted(facts.unspecified, "action names", "actions name")) no sector."))
  }

  private static func absent(_ facts: RoleInvolvement) -> String {
    English.when(
      !facts.absent.isEmpty, "Absent, which is not silent: \(English.titles(facts.absent)).")
  }

  static func silentGroup(_ group: String, _ listed: Int, _ present: Int) -> String {
    let people = English.counted(present, "person", "people")
    if present > 0 { return "Group \(group): \(people) there, nothing entered yet." }
    return listed > 0
      ? "Group \(group): nobody there of \(listed) listed, nothing entered yet."
      : "Group \(group): nothing entered yet, and nobody is listed."
  }

  static func kinds(_ facts: KindsRead) -> String {
    let read = [(facts.action, "action"), (facts.challenge, "challenge")].compactMap {
      title, meaning -> String? in
      guard let title, title.lowercased() != meaning else { return nil }
      return "“\(title)” as \(meaning)"
    }
    let others = facts.others.reduce(0) { $0 + $1.count }
    return English.text(
      English.when(!read.isEmpty, "Read here: \(English.list(read))."),
      English.when(
        others > 0,
        "\(English.counted(others, "entry of another kind is", "entries of other kinds are")) not "
          + "looked at any further: "
          + "\(English.list(facts.others.map { "“\($0.title)” \($0.count)" }))."))
  }
}
