import WorkshopModel

/// Finds who is active in which role, who is missing, and who was there and silent.
struct InvolvementFinder {
  private let material: Material
  private let words: InsightWords
  private let groups: [Named<Group>]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    groups = material.heardGroups
  }

  var insights: [Insight] {
    guard !groups.isEmpty else { return [] }
    return ofRoles + material.sectors.compactMap(ofSector) + gaps
  }
}

extension InvolvementFinder {
  /// The role that is active in most groups first.
  private var ofRoles: [Insight] {
    let actions = material.actions.grouped { $0.role }
    let challenges = material.challenges.counts { $0.role }
    let found = material.roles.enumerated().map { place, role in
      let facts = facts(of: role, actions[role.id] ?? [], challenges[role.id] ?? 0)
      return (place: place, facts: facts, insight: insight(of: role, facts, actions[role.id] ?? []))
    }
    return found.sorted { left, right in
      (right.facts.active.count, right.facts.actions, left.place)
        < (left.facts.active.count, left.facts.actions, right.place)
    }.map(\.insight)
  }

  private func facts(
    of role: Named<Role>, _ actions: [Entry], _ challenges: Int
  ) -> RoleInvolvement {
    let active = Set(actions.map(\.group))
    let acting = Set(actions.compactMap(\.sector))
    var (silent, absent): ([String], [String]) = ([], [])
    for sector in material.sectors where !acting.contains(sector.id) {
      let standings = groups.map { material.presence.standing(of: sector.id, in: $0.id) }
      if standings.contains(where: \.isThere) {
        silent.append(sector.title)
      } else if standings.allSatisfy({ $0 == .absent }) {
        absent.append(sector.title)
      }
    }
    return RoleInvolvement(
      role: role.title, actions: actions.count, challenges: challenges,
      active: groups.filter { active.contains($0.id) }.map(\.title),
      missing: groups.filter { !active.contains($0.id) }.map(\.title),
      sectors: acting.count, silent: silent, absent: absent,
      areOthersKnown: groups.allSatisfy { material.presence.isKnown(in: $0.id) },
      unspecified: actions.count { $0.sector == nil })
  }

  private func insight(
    of role: Named<Role>, _ facts: RoleInvolvement, _ actions: [Entry]
  ) -> Insight {
    let kind: Insight.Kind =
      facts.actions == 0 ? .roleMissing : facts.missing.isEmpty ? .roleEverywhere : .rolePartly
    let byGroup = actions.counts { $0.group }
    let bySector = actions.counts { $0.sector }
    return Insight(
      kind, words.role(facts),
      [
        Figure("actions", facts.actions), Figure("challenges", facts.challenges),
        Figure("groups", facts.active.count), Figure("ofGroups", groups.count),
        Figure("sectors", facts.sectors),
        Figure("ofSectors", facts.sectors + facts.silent.count),
        Figure("sectorsAbsent", facts.absent.count),
        Figure("unspecifiedSector", facts.unspecified),
      ] + groups.map { Figure("group:\($0.id.name)", byGroup[$0.id] ?? 0) }
        + material.sectors.map { Figure("sector:\($0.id.name)", bySector[$0.id] ?? 0) },
      evidence: actions.map(\.id))
  }

  private typealias Figure = Insight.Figure
}

extension InvolvementFinder {
  private func ofSector(_ sector: Named<Sector>) -> Insight? {
    let entries = material.entries.filter { $0.sector == sector.id }
    let roles = material.actions.filter { $0.sector == sector.id }.counts { $0.role }
    func numbers(_ standing: Presence.Standing) -> [String] {
      material.presence.groups(groups, where: sector.id, is: standing)
    }
    let facts = SectorInvolvement(
      sector: sector.title, actions: roles.values.reduce(0, +),
      challenges: entries.count { $0.kind == material.challenge },
      roles: material.ranked(roles, among: material.roles),
      without: material.roles.filter { roles[$0.id] == nil }.map(\.title),
      heard: numbers(.heard), silent: numbers(.silent), absent: numbers(.absent),
      unknown: numbers(.unknown))
    let kind: Insight.Kind
    if !facts.heard.isEmpty {
      kind = .sectorRoles
    } else if !facts.silent.isEmpty {
      kind = .sectorSilent
    } else if facts.unknown.isEmpty {
      kind = .sectorAbsent
    } else {
      return nil
    }
    return Insight(
      kind, words.sector(kind, facts),
      [
        Figure("actions", facts.actions), Figure("challenges", facts.challenges),
        Figure("roles", facts.roles.count), Figure("ofRoles", material.roles.count),
        Figure("groupsHeard", facts.heard.count), Figure("groupsSilent", facts.silent.count),
        Figure("groupsAbsent", facts.absent.count), Figure("groupsUnknown", facts.unknown.count),
        Figure("ofGroups", groups.count),
      ] + material.roles.map { Figure("role:\($0.id.name)", roles[$0.id] ?? 0) },
      evidence: entries.map(\.id))
  }
}

extension InvolvementFinder {
  /// Roles in which others named several actions and a sector that was there named none.
  private var gaps: [Insight] {
    let byRole = material.actions.grouped { $0.role }
    return material.roles.flatMap { role -> [Insight] in
      let actions = byRole[role.id] ?? []
      guard actions.count >= Self.fewestOfOthers else { return [] }
      let acting = Set(actions.compactMap(\.sector))
      return material.sectors.filter { !acting.contains($0.id) }
        .compactMap { gap(of: $0, in: role, actions) }
    }
  }

  /// Where others named fewer actions than these, that a sector named none says nothing.
  private static let fewestOfOthers = 5

  private func gap(
    of sector: Named<Sector>, in role: Named<Role>, _ actions: [Entry]
  ) -> Insight? {
    let standings = groups.map { material.presence.standing(of: sector.id, in: $0.id) }
    func numbers(_ isMeant: (Presence.Standing) -> Bool) -> [String] {
      zip(groups, standings).filter { isMeant($0.1) }.map(\.0.title)
    }
    let facts = RoleGap(
      role: role.title, sector: sector.title, others: actions.count,
      unspecified: actions.count { $0.sector == nil }, there: numbers(\.isThere),
      absent: numbers { $0 == .absent }, unknown: numbers { $0 == .unknown })
    guard !facts.there.isEmpty else { return nil }
    return Insight(
      .sectorRoleGap, words.gap(facts),
      [
        Figure("actions", 0), Figure("actionsOfOthers", facts.others),
        Figure("unspecifiedSector", facts.unspecified), Figure("groupsThere", facts.there.count),
        Figure("groupsAbsent", facts.absent.count), Figure("groupsUnknown", facts.unknown.count),
        Figure("ofGroups", groups.count), Figure("role:\(role.id.name)", actions.count),
        Figure("sector:\(sector.id.name)", 0),
      ], evidence: actions.map(\.id))
  }
}
