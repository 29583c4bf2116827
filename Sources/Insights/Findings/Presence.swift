import WorkshopModel

/// Which sectors are in which groups, and which of them were heard.
struct Presence {
  /// What is known of a sector in a group.
  enum Standing {
    /// Somebody entered something for it.
    case heard
    /// Somebody of it is there, and nothing was entered for it.
    case silent
    /// Somebody of it is there, and nothing was entered under its name; but entries there name no
    /// sector, and may be its.
    case unclear
    /// Nobody of it is there, so nothing could be said.
    case absent
    /// Nobody knows: no people are listed, or the sector of some is not known.
    case unknown

    /// Whether somebody of the sector is there.
    var isThere: Bool { self == .heard || self == .silent || self == .unclear }
  }

  private struct Cell: Hashable {
    let group: Identifier<Group>
    let sector: Identifier<Sector>
  }

  private var there: Set<Cell> = []
  private var heard: Set<Cell> = []
  /// The groups with entries that name no sector.
  private var unnamed: Set<Identifier<Group>> = []
  /// The groups of which the sectors of all people are known.
  private var known: Set<Identifier<Group>> = []
  private var listed: [Identifier<Group>: Int] = [:]
  private var present: [Identifier<Group>: Int] = [:]

  /// Who of `people` is there, and who was heard in `entries`, further wordings among them.
  init(_ people: [Participant], _ entries: [Entry]) {
    for entry in entries {
      if let sector = entry.sector {
        heard.insert(Cell(group: entry.group, sector: sector))
      } else {
        unnamed.insert(entry.group)
      }
    }
    listed = people.counts { $0.group }
    for (group, present) in people.present.grouped(by: { $0.group }) {
      self.present[group] = present.count
      if present.allSatisfy({ $0.sector != nil }) { known.insert(group) }
      there.formUnion(
        present.compactMap(\.sector).map { Cell(group: group, sector: $0) })
    }
  }

  /// Whether the sectors of all who are there are known.
  func isKnown(in group: Identifier<Group>) -> Bool { known.contains(group) }

  /// How many people are listed in `group`, and how many of them are there.
  func people(in group: Identifier<Group>) -> (listed: Int, present: Int) {
    (listed[group] ?? 0, present[group] ?? 0)
  }

  /// What is known of `sector` in `group`.
  func standing(of sector: Identifier<Sector>, in group: Identifier<Group>) -> Standing {
    let cell = Cell(group: group, sector: sector)
    if heard.contains(cell) { return .heard }
    if there.contains(cell) { return unnamed.contains(group) ? .unclear : .silent }
    return known.contains(group) ? .absent : .unknown
  }
}
