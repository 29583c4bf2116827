import Words

/// Which roles are active, and the groups in which nothing was entered.
extension InsightWords {
  func role(_ facts: RoleInvolvement) -> String {
    facts.actions > 0
      ? words.sentences(
        active(facts), nothing(facts), bySector(facts), several(facts),
        unspecified(facts), absent(facts))
      : words.sentences(
        words(
          "insight.involvement.noAction", role: facts.role,
          groups: list(facts.missing + facts.silentGroups), challenges: facts.challenges,
          small: isSmall(facts.challenges)),
        facts.silent.isEmpty
          ? nil : words("insight.involvement.without", sectors: titles(facts.silent)),
        absent(facts))
  }

  private func active(_ facts: RoleInvolvement) -> String {
    let (named, all) = (facts.sectors.count, facts.sectors.count + facts.silent.count)
    let known =
      switch (facts.areOthersKnown, facts.silent.isEmpty) {
      case (false, true): "open"
      case (false, false): "openSilent"
      case (true, _) where all < 2: "one"
      case (true, false): "some"
      case (true, true): "all"
      }
    return words(
      "insight.involvement.role", role: facts.role, actions: facts.actions,
      small: isSmall(facts.actions),
      place: spread(facts.active, missing: facts.missing + facts.silentGroups),
      norms: norms(facts.norms), count: named, all: all,
      least: facts.unspecified > 0 && (known == "some" || !facts.areOthersKnown), known: known,
      challenges: facts.challenges,
      // Said once, of the actions, where both numbers are small.
      smallChallenges: !isSmall(facts.actions) && isSmall(facts.challenges))
  }

  private func nothing(_ facts: RoleInvolvement) -> String? {
    guard !facts.missing.isEmpty || !facts.silentGroups.isEmpty else { return nil }
    return words(
      "insight.involvement.nothing", missing: list(facts.missing), silent: list(facts.silentGroups))
  }

  /// Of how many actions each sector is, and who that was there named none.
  private func bySector(_ facts: RoleInvolvement) -> String? {
    guard !facts.sectors.isEmpty || !facts.silent.isEmpty else { return nil }
    return words(
      "insight.involvement.bySector", sectors: tally(facts.sectors), silent: sectors(facts.silent),
      unnamed: facts.unspecified > 0)
  }

  private func several(_ facts: RoleInvolvement) -> String? {
    let named = facts.sectors.reduce(0) { $0 + $1.count }
    return named > facts.actions - facts.unspecified ? words["insight.involvement.several"] : nil
  }

  private func unspecified(_ facts: RoleInvolvement) -> String? {
    guard facts.unspecified > 0 else { return nil }
    return words("insight.involvement.unspecified", count: facts.unspecified)
  }

  private func absent(_ facts: RoleInvolvement) -> String? {
    guard !facts.absent.isEmpty else { return nil }
    return words("insight.involvement.absent", sectors: titles(facts.absent))
  }

  func silentGroup(_ group: String, _ listed: Int, _ present: Int) -> String {
    words("insight.involvement.silentGroup", group: group, listed: listed, present: present)
  }

  /// Empty where the kinds need no word.
  func kinds(_ facts: KindsRead) -> String {
    let kinds = [
      (facts.action, words["insight.involvement.action"]),
      (facts.challenge, words["insight.involvement.challenge"]),
    ]
    let read = kinds.compactMap { title, meaning -> String? in
      guard let title, title.lowercased() != meaning else { return nil }
      return words("insight.involvement.readAs", title: title, meaning: meaning)
    }
    let others = facts.others.reduce(0) { $0 + $1.count }
    return words.sentences(
      read.isEmpty ? nil : words("insight.involvement.read", kinds: read),
      others > 0
        ? words("insight.involvement.others", count: others, kinds: list(named(facts.others))) : nil
    )
  }
}
