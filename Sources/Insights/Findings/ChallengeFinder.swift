import WorkshopModel

/// Finds challenges that come again, by theme and by likeness of wording.
struct ChallengeFinder {
  private let material: Material
  private let words: InsightWords
  private let groups: [Named<Group>]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    groups = material.groups
  }

  var insights: [Insight] {
    guard !material.entries.isEmpty else { return [] }
    guard !material.challenges.isEmpty else { return [noChallenge] }
    let alike = byWording
    return byTheme + (alike.isEmpty ? [noLikeWording].compactMap(\.self) : alike)
      + [withoutTheme].compactMap(\.self)
  }

  private typealias Figure = Insight.Figure
}

extension ChallengeFinder {
  private var byTheme: [Insight] {
    Theme.recurring(in: material).map { theme in
      let spread = spread(of: theme.entries, theme.title)
      return Insight(
        .recurringTheme, words.theme(spread), figures(of: theme.entries, spread),
        evidence: theme.entries.evidence, draft: words.drafts.theme(spread))
    }
  }

  private var byWording: [Insight] {
    material.alike(material.challenges).map { entries in
      let spread = spread(of: entries, "")
      return Insight(
        .recurringWording, words.wording(spread),
        figures(of: entries, spread) + [Figure("entered", spread.entered)],
        evidence: entries.evidence)
    }
  }

  private var noChallenge: Insight {
    Insight(
      .noChallenge, words.noChallenge, [Figure("challenges", 0)], evidence: [])
  }

  private var noLikeWording: Insight? {
    let challenges = material.challenges
    guard challenges.count > 1 else { return nil }
    return Insight(
      .noLikeWording, words.noLikeWording(challenges.count),
      [Figure("challenges", challenges.count)], evidence: challenges.evidence)
  }

  private var withoutTheme: Insight? {
    let without = material.challenges.filter { Theme.keys(of: $0).isEmpty }
    guard !without.isEmpty else { return nil }
    return Insight(
      .withoutTheme, words.withoutTheme(without.count, material.challenges.count),
      [Figure("challenges", without.count), Figure("ofChallenges", material.challenges.count)],
      evidence: without.evidence)
  }

  private func spread(of entries: [Statement], _ theme: String) -> ChallengeSpread {
    let found = entries.all(\.groups)
    return ChallengeSpread(
      theme: theme, challenges: entries.count, ofChallenges: material.challenges.count,
      entered: entries.reduce(0) { $0 + $1.wordings.count },
      groups: groups.filter { found.contains($0.id) }.map(\.title),
      missing: groups.filter { !found.contains($0.id) }.map(\.title),
      norms: material.norms(of: entries), sectors: entries.all(\.sectors).count,
      unspecified: entries.count(where: \.sectors.isEmpty),
      roles: material.ranked(entries.counts { $0.role }, among: material.roles))
  }

  private func figures(of entries: [Statement], _ spread: ChallengeSpread) -> [Figure] {
    let byGroup = entries.counts(ofEach: \.groups)
    return [
      Figure("challenges", spread.challenges), Figure("ofChallenges", spread.ofChallenges),
      Figure("groups", spread.groups.count), Figure("ofGroups", groups.count),
      Figure("norms", spread.norms.count), Figure("ofNorms", spread.norms.all),
      Figure("sectors", spread.sectors),
      Figure("unspecifiedSector", spread.unspecified), Figure("roles", spread.roles.count),
    ] + groups.map { Figure("group:\($0.id.name)", byGroup[$0.id] ?? 0) }
  }
}
