import WorkshopModel

/// Finds which roles are active where and by whom, and the groups in which nothing was entered.
struct InvolvementFinder {
  private let material: Material
  private let words: InsightWords
  private let groups: [Named<Group>]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    groups = material.groups
  }

  var insights: [Insight] {
    guard !material.everything.isEmpty else { return [] }
    guard !material.entries.isEmpty else { return silentGroups }
    return kinds + ofRoles + SectorFinder(material, words).insights + silentGroups
  }

  private typealias Figure = Insight.Figure
}

extension InvolvementFinder {
  /// The role that is active in most groups first.
  private var ofRoles: [Insight] {
    let actions = material.actions.grouped { $0.role }
    let challenges = material.challenges.grouped { $0.role }
    let found = material.roles.enumerated().map { place, role in
      let (actions, challenges) = (actions[role.id] ?? [], challenges[role.id] ?? [])
      let facts = facts(of: role, actions, challenges.count)
      return (place, facts, insight(of: role, facts, actions, challenges))
    }
    return found.sorted { left, right in
      (right.1.active.count, right.1.actions, left.0)
        < (left.1.active.count, left.1.actions, right.0)
    }.map(\.2)
  }

  private func facts(
    of role: Named<Role>, _ actions: [Statement], _ challenges: Int
  ) -> RoleInvolvement {
    let active = actions.all(\.groups)
    let heard = material.entries.all(\.groups)
    let bySector = actions.counts(ofEach: \.sectors)
    var (silent, absent): ([String], [String]) = ([], [])
    for sector in material.sectors where bySector[sector.id] == nil {
      let standings = groups.map { material.presence.standing(of: sector.id, in: $0.id) }
      if standings.contains(where: \.isThere) {
        silent.append(sector.title)
      } else if standings.allSatisfy({ $0 == .absent }) {
        absent.append(sector.title)
      }
    }
    let missing = groups.filter { !active.contains($0.id) }
    return RoleInvolvement(
      role: role.title, actions: actions.count, challenges: challenges,
      active: groups.filter { active.contains($0.id) }.map(\.title),
      missing: missing.filter { heard.contains($0.id) }.map(\.title),
      silentGroups: missing.filter { !heard.contains($0.id) }.map(\.title),
      norms: material.norms(of: actions),
      sectors: material.ranked(bySector, among: material.sectors), silent: silent,
      absent: absent,
      areOthersKnown: groups.allSatisfy { material.presence.isKnown(in: $0.id) },
      unspecified: actions.count(where: \.sectors.isEmpty))
  }

  private func insight(
    of role: Named<Role>, _ facts: RoleInvolvement, _ actions: [Statement],
    _ challenges: [Statement]
  ) -> Insight {
    let isEverywhere = facts.missing.isEmpty && facts.silentGroups.isEmpty
    let kind: Insight.Kind =
      facts.actions == 0 ? .roleMissing : isEverywhere ? .roleEverywhere : .rolePartly
    let byGroup = actions.counts(ofEach: \.groups)
    let bySector = actions.counts(ofEach: \.sectors)
    return Insight(
      kind, words.role(facts),
      [
        Figure("actions", facts.actions), Figure("challenges", facts.challenges),
        Figure("groups", facts.active.count), Figure("ofGroups", groups.count),
        Figure("norms", facts.norms.count), Figure("ofNorms", facts.norms.all),
        Figure("sectors", facts.sectors.count),
        Figure("ofSectors", facts.sectors.count + facts.silent.count),
        Figure("sectorsAbsent", facts.absent.count),
        Figure("unspecifiedSector", facts.unspecified),
      ] + groups.map { Figure("group:\($0.id.name)", byGroup[$0.id] ?? 0) }
        + material.sectors.map { Figure("sector:\($0.id.name)", bySector[$0.id] ?? 0) },
      evidence: actions.evidence + challenges.evidence, draft: words.drafts.role(facts))
  }
}

extension InvolvementFinder {
  /// The groups in which nobody has entered anything.
  private var silentGroups: [Insight] {
    let heard = material.entries.all(\.groups)
    return groups.filter { !heard.contains($0.id) }.map { group in
      let people = material.presence.people(in: group.id)
      return Insight(
        .groupSilent, words.silentGroup(group.title, people.listed, people.present),
        [
          Figure("entries", 0), Figure("people", people.present),
          Figure("peopleListed", people.listed),
        ], evidence: [])
    }
  }

  /// Which kinds are taken for actions and challenges, where that does not go without saying.
  private var kinds: [Insight] {
    let others = material.entries.filter {
      $0.kind != material.action && $0.kind != material.challenge
    }
    let byKind = others.counts { $0.kind }
    func title(_ kind: Identifier<EntryKind>?) -> String? {
      material.kinds.first { $0.id == kind }?.title
    }
    let facts = KindsRead(
      action: title(material.action), challenge: title(material.challenge),
      others: material.ranked(byKind, among: material.kinds))
    let sentence = words.kinds(facts)
    guard !sentence.isEmpty else { return [] }
    return [
      Insight(
        .kinds, sentence,
        [Figure("entriesOfOtherKinds", others.count)]
          + material.kinds.map { kind in
            Figure(
              "kind:\(kind.id.name)", material.entries.count { $0.kind == kind.id })
          }, evidence: others.evidence)
    ]
  }
}
