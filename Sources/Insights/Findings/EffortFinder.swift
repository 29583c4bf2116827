import WorkshopModel

/// Finds the same done by several: actions of different organisations in one role that are worded
/// alike, or that carry one theme.
struct EffortFinder {
  private let material: Material
  private let words: InsightWords

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
  }

  var insights: [Insight] {
    let doubled = doubled
    return (doubled.isEmpty ? [noDoubled].compactMap(\.self) : doubled) + parallel
  }

  private typealias Figure = Insight.Figure
}

extension EffortFinder {
  private var doubled: [Insight] {
    let byRole = material.actions.grouped { $0.role }
    return material.roles.flatMap { role -> [Insight] in
      material.alike(byRole[role.id] ?? []).compactMap { actions in
        let efforts = efforts(role, nil, actions, challenges: 0)
        guard efforts.organisations > 1 else { return nil }
        return Insight(
          .doubledEffort, words.doubled(efforts),
          figures(of: efforts) + [Figure("entered", efforts.entered)],
          evidence: actions.evidence, draft: words.drafts.efforts(efforts))
      }
    }
  }

  private var noDoubled: Insight? {
    let actions = material.actions
    guard actions.count > 1 else { return nil }
    let unnamed = actions.count(where: \.organisations.isEmpty)
    return Insight(
      .noDoubledEffort, words.noDoubled(actions.count, unnamed),
      [Figure("actions", actions.count), Figure("unnamedOrganisation", unnamed)],
      evidence: actions.evidence)
  }

  /// The most organisations first.
  private var parallel: [Insight] {
    let byRole = material.actions.grouped { $0.role }
    let challenges = material.challenges.grouped { $0.role }
    let needed = material.heardGroups.count > 1 ? 2 : 1
    let found = material.roles.flatMap { role -> [(Efforts, Insight)] in
      let standing = Theme.all(of: challenges[role.id] ?? [])
      return Theme.all(of: byRole[role.id] ?? []).compactMap { theme in
        let obstacles = standing.first { $0.key == theme.key }?.entries ?? []
        let efforts = efforts(role, theme.title, theme.entries, challenges: obstacles.count)
        guard efforts.organisations >= Self.fewestOrganisations, efforts.groups >= needed
        else { return nil }
        let insight = Insight(
          .parallelEfforts, words.parallel(efforts),
          figures(of: efforts) + [Figure("challenges", efforts.challenges)],
          evidence: (theme.entries + obstacles).evidence,
          draft: words.drafts.efforts(efforts))
        return (efforts, insight)
      }
    }
    let sorted = found.enumerated().sorted { left, right in
      (right.element.0.organisations, left.offset) < (left.element.0.organisations, right.offset)
    }
    return sorted.map(\.element.1)
  }

  /// Two organisations that care about the same are no pattern.
  private static let fewestOrganisations = 3

  private func efforts(
    _ role: Named<Role>, _ theme: String?, _ actions: [Statement], challenges: Int
  ) -> Efforts {
    Efforts(
      role: role.title, theme: theme, actions: actions.count,
      entered: actions.reduce(0) { $0 + $1.wordings.count },
      organisations: actions.all(\.organisations).count,
      unnamed: actions.count(where: \.organisations.isEmpty), groups: actions.all(\.groups).count,
      sectors: actions.all(\.sectors).count, challenges: challenges)
  }

  private func figures(of efforts: Efforts) -> [Figure] {
    [
      Figure("actions", efforts.actions), Figure("organisations", efforts.organisations),
      Figure("unnamedOrganisation", efforts.unnamed), Figure("groups", efforts.groups),
      Figure("sectors", efforts.sectors),
    ]
  }
}
