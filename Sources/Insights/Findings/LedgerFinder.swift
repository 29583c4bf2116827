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
    guard !material.challenges.isEmpty else { return [] }
    return [ends(.ledger, nil, material.challenges)] + byGroup + byEnd
  }

  private typealias Figure = Insight.Figure

  private func result(_ challenge: Entry) -> Outcome.Result? {
    material.answers.outcome(of: challenge.id)?.result
  }
}

extension LedgerFinder {
  private func ends(_ kind: Insight.Kind, _ group: String?, _ challenges: [Entry]) -> Insight {
    let results = challenges.counts(by: result)
    let facts = Ends(
      group: group, challenges: challenges.count, wayFound: results[.wayFound] ?? 0,
      parked: results[.parked] ?? 0, noAnswer: results[.noAnswer] ?? 0)
    return Insight(
      kind, words.ends(facts),
      [
        Figure("challenges", facts.challenges), Figure("wayFound", facts.wayFound),
        Figure("parked", facts.parked), Figure("noAnswer", facts.noAnswer),
        Figure("open", facts.open),
      ], evidence: challenges.map(\.id))
  }

  private var byGroup: [Insight] {
    guard material.heardGroups.count > 1 else { return [] }
    let challenges = material.challenges.grouped { $0.group }
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
      let challenges = material.challenges.filter { result($0) == end }
      guard !challenges.isEmpty else { return nil }
      return those(kind, end, challenges)
    }
  }

  private func those(
    _ kind: Insight.Kind, _ end: Outcome.Result?, _ challenges: [Entry]
  ) -> Insight {
    let roles = challenges.flatMap { material.ways[$0.id] ?? [] }.counts { $0.action.role }
    let owners = challenges.count { challenge in
      material.answers.outcome(of: challenge.id)?.owner != nil
    }
    let linked = challenges.count { material.ways[$0.id] != nil }
    let facts = End(
      end: end, challenges: challenges.count, ofChallenges: material.challenges.count,
      linked: linked, roles: material.ranked(roles, among: material.allRoles), owners: owners)
    return Insight(
      kind, words.end(facts),
      [
        Figure("challenges", facts.challenges), Figure("ofChallenges", facts.ofChallenges),
        Figure("linked", linked), Figure("withOwner", owners),
      ]
        + material.allRoles.compactMap { role in
          roles[role.id].map { Figure("role:\(role.id.name)", $0) }
        }, evidence: challenges.map(\.id))
  }
}
