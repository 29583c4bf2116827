import WorkshopModel

/// Merges what few have said until no group, role or kind of it has fewer than three entries, or
/// entries of fewer than three: in the list of entries as in the tables, which are made of the same,
/// so that no difference between two numbers tells of fewer.
///
/// First groups with few entries of a kind, or with few people, give theirs to "other groups", then
/// roles with few in a group give theirs to "other roles". Then the same is done for sectors within
/// each role, as the table of roles and sectors counts them, and at last for the roles that links
/// come from.
enum Coarsening {
  static func apply(to share: inout ReportMaterial) {
    mergeGroups(in: &share)
    mergeRoles(in: &share)
    mergeSectors(in: &share)
    LinkCoarsening.apply(to: &share)
    hideEvidence(in: &share)
    for index in share.entries.indices { share.entries[index].voices = [] }
  }

  private static func mergeGroups(in share: inout ReportMaterial) {
    let crowd = Crowd(share.participants, at: { $0.group })
    let places = Places(order: share.groups.map(\.id), isSmall: crowd.isSmall)
    for indices in share.indices(by: \.kind).values {
      for index in merged(indices, of: share, by: \.group, in: places) {
        share.entries[index].group = nil
      }
    }
  }

  private static func mergeRoles(in share: inout ReportMaterial) {
    let places = Places(order: share.roles.map(\.id))
    for indices in share.indices(by: { [$0.kind.record, $0.group?.record] }).values {
      for index in merged(indices, of: share, by: \.role, in: places) {
        share.entries[index].role = nil
      }
    }
  }

  private static func mergeSectors(in share: inout ReportMaterial) {
    let crowd = Crowd(share.participants, at: \.sector)
    let places = Places(order: share.sectors.map(\.id), isSmall: crowd.isSmall)
    for indices in share.indices(by: \.role).values {
      let counted = indices.filter { share.entries[$0].isCounted }
      for index in merged(counted, of: share, by: \.sector, in: places) {
        share.entries[index].sector = nil
      }
    }
  }

  private static func merged<Place>(
    _ indices: [Int], of share: ReportMaterial, by place: (EntryMaterial) -> Place?,
    in places: Places<Place>
  ) -> [Int] {
    let entries = share.entries
    return places.merged(
      indices, by: { place(entries[$0]) }, telling: { entries[$0].voices })
  }

  /// A group's conclusion that rests on an entry under "other groups" would tell of which group the
  /// entry is.
  private static func hideEvidence(in share: inout ReportMaterial) {
    let hidden = Set(share.entries.filter { $0.group == nil }.map(\.id))
    for index in share.conclusions.indices where share.conclusions[index].conclusion.group != nil {
      let evidence = share.conclusions[index].evidence
      share.conclusions[index].evidence = evidence.filter { !hidden.contains($0) }
      share.conclusions[index].evidenceUnderOthers =
        evidence.count - share.conclusions[index].evidence.count
    }
  }
}

/// How many took part at each place, as far as anybody is listed: each organisation counts once,
/// and each person without one.
private struct Crowd<Place: Hashable> {
  private let voices: [Place: Set<String>]

  init(_ people: [Participant], at place: (Participant) -> Place?) {
    voices = people.reduce(into: [:]) { voices, person in
      guard let place = place(person) else { return }
      voices[place, default: []]
        .insert(person.organisation?.lowercased() ?? "\u{0}\(person.id.name)")
    }
  }

  /// Whether so few were there that they could be known; where nobody is listed, nobody can tell.
  func isSmall(_ place: Place) -> Bool {
    !voices.isEmpty && (voices[place]?.count ?? 0) < Disclosure.smallestCount
  }
}

extension ReportMaterial {
  fileprivate func indices<Key: Hashable>(by key: (EntryMaterial) -> Key) -> [Key: [Int]] {
    Dictionary(grouping: entries.indices) { key(entries[$0]) }
  }
}
