import WorkshopModel

/// Which sectors are in which groups, and which of them were heard.
struct Presence {
  /// What is known of a sector in a group.
  enum Standing {
    /// Somebody entered something for it.
    case heard
    /// Somebody of it is there, and nothing was entered for it.
    case silent
    /// Nobody of it is there, so nothing could be said.
    case absent
    /// Nobody knows: no people are listed, or the sector of some is not known.
    case unknown

    /// Whether somebody of the sector is there.
    var isThere: Bool { self == .heard || self == .silent }
  }

  private struct Cell: Hashable {
    let group: Identifier<Group>
    let sector: Identifier<Sector>
  }

  private var there: Set<Cell> = []
  private var heard: Set<Cell> = []
  /// The groups of which the sectors of all people are known.
  private var known: Set<Identifier<Group>> = []

  /// Who of `people` is there, and who was heard in `entries`.
  init(_ people: [Participant], _ entries: [Entry]) {
    for entry in entries {
      guard let sector = entry.sector else { continue }
      heard.insert(Cell(group: entry.group, sector: sector))
    }
    for (group, present) in people.present.grouped(by: { $0.group }) {
      if present.allSatisfy({ $0.sector != nil }) { known.insert(group) }
      there.formUnion(
        present.compactMap(\.sector).map { Cell(group: group, sector: $0) })
    }
  }

  /// Whether the sectors of all who are there are known.
  func isKnown(in group: Identifier<Group>) -> Bool { known.contains(group) }

  /// What is known of `sector` in `group`.
  func standing(of sector: Identifier<Sector>, in group: Identifier<Group>) -> Standing {
    let cell = Cell(group: group, sector: sector)
    if heard.contains(cell) { return .heard }
    if there.contains(cell) { return .silent }
    return known.contains(group) ? .absent : .unknown
  }

  /// The numbers of those of `groups` in which the sector stands like that.
  func groups(
    _ groups: [Named<Group>], where sector: Identifier<Sector>, is standing: Standing
  ) -> [String] {
    groups.filter { self.standing(of: sector, in: $0.id) == standing }.map(\.title)
  }
}
