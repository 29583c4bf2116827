import WorkshopModel

/// Finds how the challenges ended: all, group by group, and one insight for each end.
struct LedgerFinder {
  private let material: Material
  private let words: InsightWords

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
  }

  var insights: [Insight] {
    guard !challenges.isEmpty else { return [] }
    return [ends(.ledger, nil, challenges)] + byGroup + byEnd
  }

  /// The challenges that are looked at, each in the group of the entry that stands for it, as the
  /// ledger lists them.
  private var challenges: [Statement] {
    material.challenges.filter { material.scope == nil || $0.head.group == material.scope }
  }

  private typealias Figure = Insight.Figure

  private func result(_ challenge: Statement) -> Outcome.Result? {
    material.answers.outcome(of: challenge.id)?.result
  }

  private func hasOvercome(_ challenge: Statement) -> Bool {
    (material.ways[challenge.id] ?? []).contains(where: \.hasOvercome)
  }
}

extension LedgerFinder {
  private func ends(_ kind: Insight.Kind, _ group: String?, _ challenges: [Statement]) -> Insight {
    let results = challenges.counts(by: result)
    let facts = Ends(
      group: group, challenges: challenges.count, wayFound: results[.wayFound] ?? 0,
      parked: results[.parked] ?? 0, noAnswer: results[.noAnswer] ?? 0,
      overcome: challenges.count { result($0) == nil && hasOvercome($0) })
    return Insight(
      kind, words.ends(facts),
      [
        Figure("challenges", facts.challenges), Figure("wayFound", facts.wayFound),
        Figure("parked", facts.parked), Figure("noAnswer", facts.noAnswer),
        Figure("open", facts.open), Figure("openOvercome", facts.overcome),
      ], evidence: challenges.evidence)
  }

  private var byGroup: [Insight] {
    guard material.heardGroups.count > 1 else { return [] }
    let challenges = challenges.grouped { $0.head.group }
    return material.groups.compactMap { group in
      challenges[group.id].map { ends(.ledgerOfGroup, group.title, $0) }
    }
  }

  private var byEnd: [Insight] {
    let ends: [(Outcome.Result?, Insight.Kind)] = [
      (.wayFound, .ledgerWayFound), (.parked, .ledgerParked), (.noAnswer, .ledgerNoAnswer),
      (nil, .ledgerOpen),
    ]
    return ends.compactMap { end, kind in
      let challenges = challenges.filter { result($0) == end }
      guard !challenges.isEmpty else { return nil }
      return those(kind, end, challenges)
    }
  }

  private func those(
    _ kind: Insight.Kind, _ end: Outcome.Result?, _ challenges: [Statement]
  ) -> Insight {
    let linked = challenges.filter { material.ways[$0.id] != nil }
    let actions = Dictionary(
      linked.flatMap { material.ways[$0.id] ?? [] }.map { ($0.action.id, $0.action) }
    ) { first, _ in first }
    let roles = actions.values.counts { $0.role }
    let owners = challenges.count { challenge in
      material.answers.outcome(of: challenge.id)?.owner != nil
    }
    let facts = End(
      end: end, challenges: challenges.count, ofChallenges: self.challenges.count,
      linked: linked.count, actions: actions.count,
      roles: material.ranked(roles, among: material.allRoles),
      overcome: challenges.count(where: hasOvercome), owners: owners)
    return Insight(
      kind, words.end(facts),
      [
        Figure("challenges", facts.challenges), Figure("ofChallenges", facts.ofChallenges),
        Figure("linked", facts.linked), Figure("actions", facts.actions),
        Figure("overcome", facts.overcome), Figure("withOwner", owners),
      ]
        + material.allRoles.compactMap { role in
          roles[role.id].map { Figure("role:\(role.id.name)", $0) }
        }, evidence: challenges.evidence + actions.values.flatMap(\.evidence))
  }
}
