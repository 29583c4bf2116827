import WorkshopModel

extension Material {
  /// The groups that are looked at in which somebody has entered something.
  var heardGroups: [Named<Group>] {
    let heard = entries.all(\.groups)
    return groups.filter { heard.contains($0.id) }
  }

  /// What people call the group.
  func number(of group: Identifier<Group>) -> String { title(group, among: allGroups) }

  /// What people call the role.
  func title(of role: Identifier<Role>) -> String { title(role, among: allRoles) }

  private func title<Subject>(
    _ id: Identifier<Subject>, among all: [Named<Subject>]
  ) -> String {
    all.first { $0.id == id }?.title ?? id.name
  }

  /// The titles of those sectors, in their order.
  func titles(of sectors: Set<Identifier<Sector>>) -> [String] {
    self.sectors.filter { sectors.contains($0.id) }.map(\.title)
  }

  /// How far `statements` are spread over the norms that the groups talk about.
  func norms(of statements: [Statement]) -> NormSpread {
    let found = statements.all(\.groups)
    let all = Set(groups.flatMap { norms[$0.id] ?? [] })
    let reached = Set(found.flatMap { norms[$0] ?? [] })
    return NormSpread(
      count: reached.count, all: all.union(reached).count,
      isExact: found.allSatisfy { (norms[$0] ?? []).count < 2 })
  }

  /// The titles of those among `all` that have a count, the greatest count first, with it.
  func ranked<Subject>(
    _ counts: [Identifier<Subject>: Int], among all: [Named<Subject>]
  ) -> [Counted] {
    let places = all.enumerated().compactMap { place, named in
      counts[named.id].map { (place, Counted(title: named.title, count: $0)) }
    }
    return places.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }.map(\.1)
  }

  /// The groups of those among `statements` that say much the same, or that were joined: two or
  /// more wordings in each, the greatest group first; no statement is in two.
  func alike(_ statements: [Statement]) -> [[Statement]] {
    let places = statements.map { statement in
      statement.wordings.compactMap { self.places[$0.id] }
    }
    return likeTexts.clusters(of: places).map { $0.map { statements[$0] } }
  }

  /// How many entries in those groups name no sector, and what a sentence on them rests on.
  func unnamed(in groups: [Identifier<Group>]) -> (count: Int, evidence: [Identifier<Entry>]) {
    let groups = Set(groups)
    func unnamed(_ statement: Statement) -> Int {
      statement.wordings.count { $0.sector == nil && groups.contains($0.group) }
    }
    let found = entries.filter { unnamed($0) > 0 }
    return (found.reduce(0) { $0 + unnamed($1) }, found.evidence)
  }
}

/// A title with how often something is there under it.
struct Counted: Equatable, Sendable {
  let title: String
  let count: Int
}

/// How many of the norms something is about.
struct NormSpread: Sendable {
  let count: Int
  /// How many norms there are.
  let all: Int
  /// Whether each group in question has one norm at most; an entry names none by itself.
  let isExact: Bool
}
