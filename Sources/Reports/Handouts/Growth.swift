import SessionEngine
import WorkshopModel

/// What a report adds to those of its edition that were handed out before.
///
/// Two reports side by side tell more than each: where the one has one entry more, and one of its
/// numbers is greater by one, that entry is what the number counts.
struct Growth {
  /// Where an entry is counted.
  enum Cell: Hashable {
    /// In the table of a kind of entry, by role and group.
    case group(Identifier<EntryKind>, Identifier<Role>?, Identifier<Group>?)
    /// In the table of roles and sectors.
    case sector(Identifier<Role>?, Identifier<Sector>?)
  }

  /// The cells that grew by fewer than three, in no order, and by how many entries.
  let small: [Cell: Int]
  /// New entries that a reader could tell from the numbers by sector.
  let uncounted: Set<Identifier<Entry>>
  /// New entries that a reader could tell from any of the numbers.
  let waiting: Set<Identifier<Entry>>
  /// Entries of the box that a reader could tell by sector or by any number, were they new.
  ///
  /// Which of them are new nobody records, since that would tell of their order. So whether anything
  /// was handed out before makes no difference to them.
  let ofBox: (uncounted: Set<Identifier<Entry>>, waiting: Set<Identifier<Entry>>)

  /// How `entries`, which an edition tells, differ from what was handed out `before`.
  init(of entries: [EntryMaterial], since before: Handouts, in session: Session) {
    let boxed = entries.filter { session.isOfBox($0.id) }
    let new = entries.filter { !before.entries.contains($0.id) && !session.isOfBox($0.id) }
    let isFirst = before.isEmpty
    small =
      isFirst
      ? [:]
      : new.reduce(into: [Cell: Int]()) { counts, entry in
        for cell in entry.cells { counts[cell, default: 0] += 1 }
      }.filter { $0.value < Disclosure.smallestCount }
    uncounted = isFirst ? [] : Self.few(among: new) { [$0.sectorCell] }
    waiting = isFirst ? [] : Self.few(among: new, at: \.cells)
    ofBox = (Self.few(among: boxed) { [$0.sectorCell] }, Self.few(among: boxed, at: \.cells))
  }

  /// Those that are fewer than three voices at one of their cells, also when others of them are
  /// taken away.
  private static func few(
    among new: [EntryMaterial], at cells: (EntryMaterial) -> [Cell]
  ) -> Set<Identifier<Entry>> {
    var left = new
    while true {
      var voices: [Cell: Set<String>] = [:]
      for entry in left {
        for cell in cells(entry) { voices[cell, default: []].formUnion(entry.voices) }
      }
      let rest = left.filter { entry in
        cells(entry).allSatisfy { voices[$0]?.count ?? 0 >= Disclosure.smallestCount }
      }
      guard rest.count < left.count else { break }
      left = rest
    }
    return Set(new.map(\.id)).subtracting(left.map(\.id))
  }
}

extension EntryMaterial {
  fileprivate var sectorCell: Growth.Cell { .sector(role, sector) }

  fileprivate var cells: [Growth.Cell] { [.group(kind, role, group), sectorCell] }
}

extension ReportMaterial {
  /// Takes entries out as if they had not been entered yet, with all that hangs on them.
  mutating func leaveToLater(_ waiting: Set<Identifier<Entry>>) {
    guard !waiting.isEmpty else { return }
    let wordings = Set(
      entries.filter { waiting.contains($0.id) }.flatMap(\.wordings).map(\.id)
    ).union(waiting)
    entries.removeAll { waiting.contains($0.id) }
    for index in entries.indices {
      entries[index].links.removeAll {
        wordings.contains($0.link.action) || wordings.contains($0.link.challenge)
      }
    }
    parked.removeAll { $0.entry.map(wordings.contains) ?? false }
    for index in conclusions.indices {
      conclusions[index].conclusion.evidence.removeAll(where: wordings.contains)
      conclusions[index].evidence.removeAll(where: wordings.contains)
    }
    for index in rounds.indices {
      rounds[index].rows.removeAll { $0.item.entry.map(wordings.contains) ?? false }
    }
  }
}
