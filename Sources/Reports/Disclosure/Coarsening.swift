import WorkshopModel

/// Merges what few have said until no group, role or kind of it has fewer than three entries: in
/// the list of entries as in the tables, which are made of the same, so that no difference between
/// two numbers tells of fewer.
///
/// First groups with few entries of a kind give theirs to "other groups", then roles with few in a
/// group give theirs to "other roles". Where what was merged is still too little, the next smallest
/// goes with it; ties by the order of groups and roles. At last the same is done for sectors within
/// each role, as the table of roles and sectors counts them.
enum Coarsening {
  static func apply(to share: inout ReportMaterial) {
    let groups = share.groups.map(\.id)
    let roles = share.roles.map(\.id)
    let crowd = Dictionary(grouping: share.participants, by: \.group).mapValues(\.count)
    for indices in share.indices(by: \.kind).values {
      let fewPeople = { (group: Identifier<Group>) in crowd[group].map { $0 < limit } ?? false }
      for index in merged(indices, by: { share.entries[$0].group }, in: groups, or: fewPeople) {
        share.entries[index].group = nil
      }
    }
    for indices in share.indices(by: { [$0.kind.record, $0.group?.record] }).values {
      for index in merged(indices, by: { share.entries[$0].role }, in: roles) {
        share.entries[index].role = nil
      }
    }
    let sectors = share.sectors.map(\.id)
    let people = Dictionary(grouping: share.participants, by: \.sector).mapValues(\.count)
    let fewPeople = { (sector: Identifier<Sector>) in people[sector].map { $0 < limit } ?? false }
    for indices in share.indices(by: \.role).values {
      for index in merged(indices, by: { share.entries[$0].sector }, in: sectors, or: fewPeople) {
        share.entries[index].sector = nil
      }
    }
  }

  private static var limit: Int { Disclosure.smallestCount }

  /// Those of `indices` whose place is not told, since too few share it.
  private static func merged<Place: Hashable>(
    _ indices: [Int], by place: (Int) -> Place?, in order: [Place],
    or isSmall: (Place) -> Bool = { _ in false }
  ) -> [Int] {
    let byPlace = Dictionary(grouping: indices) { index in
      place(index).flatMap { order.contains($0) ? $0 : nil }
    }
    var merged = byPlace[nil] ?? []
    var left = order.compactMap { place in byPlace[place].map { (place: place, indices: $0) } }
    left.removeAll { candidate in
      guard candidate.indices.count < limit || isSmall(candidate.place) else { return false }
      merged += candidate.indices
      return true
    }
    while (1..<limit).contains(merged.count),
      let next = left.indices.min(by: { left[$0].indices.count < left[$1].indices.count })
    {
      merged += left.remove(at: next).indices
    }
    return merged
  }
}

extension ReportMaterial {
  fileprivate func indices<Key: Hashable>(by key: (EntryMaterial) -> Key) -> [Key: [Int]] {
    Dictionary(grouping: entries.indices) { key(entries[$0]) }
  }
}
