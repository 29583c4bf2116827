import WorkshopModel

/// Finds what each sector does in which roles, and where it was there and silent.
///
/// An entry that names no sector may be anybody's: where there are such, a sector without an entry
/// under its name is not called silent.
struct SectorFinder {
  private let material: Material
  private let words: InsightWords
  private let groups: [Named<Group>]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    groups = material.groups
  }

  var insights: [Insight] { material.sectors.compactMap(ofSector) + gaps }

  private typealias Figure = Insight.Figure

  /// The groups by what is known of a sector in them.
  private struct Standings {
    let groups: [(group: Named<Group>, standing: Presence.Standing)]

    /// The numbers of those in which the sector stands as is meant.
    func numbers(_ isMeant: (Presence.Standing) -> Bool) -> [String] {
      groups.filter { isMeant($0.standing) }.map(\.group.title)
    }

    func ids(_ isMeant: (Presence.Standing) -> Bool) -> [Identifier<Group>] {
      groups.filter { isMeant($0.standing) }.map(\.group.id)
    }
  }

  private func standings(of sector: Named<Sector>) -> Standings {
    Standings(
      groups: groups.map { ($0, material.presence.standing(of: sector.id, in: $0.id)) })
  }

  /// Those of `actions` that name no sector and may be that of `standings`.
  private func possible(_ actions: [Statement], _ standings: Standings) -> [Statement] {
    let possible = Set(standings.ids { $0 != .absent })
    return actions.filter { $0.sectors.isEmpty && !$0.groups.isDisjoint(with: possible) }
  }
}

extension SectorFinder {
  private func ofSector(_ sector: Named<Sector>) -> Insight? {
    let entries = material.entries.filter { $0.sectors.contains(sector.id) }
    let roles = entries.filter { $0.kind == material.action }.counts { $0.role }
    let standings = standings(of: sector)
    let unnamed = material.unnamed(in: standings.ids { $0 == .unclear })
    let without = material.roles.filter { roles[$0.id] == nil }
    let others = Set(without.map(\.id))
    let possible = possible(material.actions.filter { others.contains($0.role) }, standings)
    let facts = SectorInvolvement(
      sector: sector.title, actions: roles.values.reduce(0, +),
      challenges: entries.count { $0.kind == material.challenge },
      roles: material.ranked(roles, among: material.roles), without: without.map(\.title),
      possible: possible.count, unnamed: unnamed.count,
      heard: standings.numbers { $0 == .heard }, silent: standings.numbers { $0 == .silent },
      unclear: standings.numbers { $0 == .unclear },
      absent: standings.numbers { $0 == .absent }, unknown: standings.numbers { $0 == .unknown })
    guard let kind = kind(of: facts) else { return nil }
    return Insight(
      kind, words.sector(kind, facts),
      [
        Figure("actions", facts.actions), Figure("challenges", facts.challenges),
        Figure("roles", facts.roles.count), Figure("ofRoles", material.roles.count),
        Figure("groupsHeard", facts.heard.count), Figure("groupsSilent", facts.silent.count),
        Figure("groupsUnclear", facts.unclear.count),
        Figure("groupsAbsent", facts.absent.count), Figure("groupsUnknown", facts.unknown.count),
        Figure("ofGroups", groups.count), Figure("entriesWithoutSector", facts.unnamed),
        Figure("actionsWithoutSector", facts.possible),
      ] + material.roles.map { Figure("role:\($0.id.name)", roles[$0.id] ?? 0) },
      evidence: entries.evidence + unnamed.evidence
        + (kind == .sectorRoles ? possible.evidence : []),
      draft: words.drafts.sector(kind, facts))
  }

  /// Nil where nothing is known of the sector.
  private func kind(of facts: SectorInvolvement) -> Insight.Kind? {
    if !facts.heard.isEmpty { return .sectorRoles }
    if !facts.unclear.isEmpty { return .sectorUnclear }
    if !facts.silent.isEmpty { return .sectorSilent }
    return facts.unknown.isEmpty && !facts.absent.isEmpty ? .sectorAbsent : nil
  }
}

extension SectorFinder {
  /// Roles in which others named several actions and a sector that was there named none.
  private var gaps: [Insight] {
    let byRole = material.actions.grouped { $0.role }
    return material.roles.flatMap { role -> [Insight] in
      let actions = byRole[role.id] ?? []
      guard actions.count(where: { !$0.sectors.isEmpty }) >= Self.fewestOfOthers else {
        return []
      }
      let acting = actions.all(\.sectors)
      return material.sectors.filter { !acting.contains($0.id) }
        .compactMap { gap(of: $0, in: role, actions) }
    }
  }

  /// Where others named fewer actions than these, that a sector named none says nothing.
  private static let fewestOfOthers = 5

  private func gap(
    of sector: Named<Sector>, in role: Named<Role>, _ actions: [Statement]
  ) -> Insight? {
    let standings = standings(of: sector)
    let others = actions.filter { !$0.sectors.isEmpty }
    let possible = possible(actions, standings)
    let facts = RoleGap(
      role: role.title, sector: sector.title, others: others.count, possible: possible.count,
      there: standings.numbers(\.isThere), absent: standings.numbers { $0 == .absent },
      unknown: standings.numbers { $0 == .unknown })
    guard !facts.there.isEmpty else { return nil }
    return Insight(
      .sectorRoleGap, words.gap(facts),
      [
        Figure("actions", 0), Figure("actionsOfOthers", facts.others),
        Figure("unspecifiedSector", facts.possible), Figure("groupsThere", facts.there.count),
        Figure("groupsAbsent", facts.absent.count), Figure("groupsUnknown", facts.unknown.count),
        Figure("ofGroups", groups.count), Figure("role:\(role.id.name)", actions.count),
        Figure("sector:\(sector.id.name)", 0),
      ], evidence: others.evidence + possible.evidence, draft: words.drafts.gap(facts))
  }
}
