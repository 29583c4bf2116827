import SessionEngine
import WorkshopModel

/// Puts everything in an order that comes from what it says, and calls the entries by their places
/// in it, so that nothing is left of the order in which it was entered.
enum ContentOrder {
  static func apply(to share: inout ReportMaterial) {
    sortParts(of: &share)
    let roles = places(of: share.roles.map(\.id))
    let kinds = places(of: share.kinds.map(\.id))
    let ranks = share.entries.map { entry in
      [kinds[entry.kind] ?? kinds.count, entry.role.flatMap { roles[$0] } ?? roles.count]
    }
    let uses = uses(in: share)
    let looks = share.entries.map { entry in
      ([entry.look] + (uses[entry.id] ?? []).sorted()).joined(separator: "\u{0}")
    }
    let order = share.entries.indices.sorted { left, right in
      if ranks[left] != ranks[right] { return ranks[left].lexicographicallyPrecedes(ranks[right]) }
      return looks[left].utf8.lexicographicallyPrecedes(looks[right].utf8)
    }
    share.entries = order.map { share.entries[$0] }
    label(&share)
    sortWhatRefersToLabels(in: &share)
  }

  /// What refers to each entry, so that two with the same words are told apart by it.
  private static func uses(in share: ReportMaterial) -> [Identifier<Entry>: [String]] {
    var uses: [Identifier<Entry>: [String]] = [:]
    for conclusion in share.conclusions {
      for id in conclusion.evidence { uses[id, default: []].append(conclusion.conclusion.text) }
    }
    for entry in share.entries {
      for action in entry.links.compactMap(\.action) {
        uses[action, default: []].append(entry.look)
      }
    }
    return uses
  }

  private static func places<Place: Hashable>(of order: [Place]) -> [Place: Int] {
    Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// What hangs on one entry, which needs no label to be sorted.
  private static func sortParts(of share: inout ReportMaterial) {
    for index in share.entries.indices {
      share.entries[index].themes.sort(by: <)
      let head = share.entries[index].wordings.prefix(1)
      let others = share.entries[index].wordings.dropFirst().sorted { $0.text < $1.text }
      share.entries[index].wordings = head + others
      share.entries[index].needs.sort { $0.text < $1.text }
      share.entries[index].offers.sort { $0.text < $1.text }
      share.entries[index].encounters.sort {
        ($0.scope.rawValue, $0.text ?? "") < ($1.scope.rawValue, $1.text ?? "")
      }
      share.entries[index].links.sort { $0.look < $1.look }
    }
    share.parked.sort { $0.text < $1.text }
  }

  private static func label(_ share: inout ReportMaterial) {
    var counts: [String: Int] = [:]
    let keys = Dictionary(
      share.kinds.map { ($0.id, $0.key.uppercased()) }, uniquingKeysWith: { first, _ in first })
    for index in share.entries.indices {
      let key = keys[share.entries[index].kind] ?? "?"
      let place = "\(share.entries[index].group?.name ?? "") \(key)"
      counts[place, default: 0] += 1
      share.entries[index].label = "\(key)\(counts[place] ?? 0)"
    }
  }

  private static func sortWhatRefersToLabels(in share: inout ReportMaterial) {
    let places = places(of: share.entries.map(\.id))
    let place = { (id: Identifier<Entry>?) in id.flatMap { places[$0] } ?? places.count }
    for index in share.entries.indices {
      share.entries[index].links.sort {
        (place($0.action), $0.look) < (place($1.action), $1.look)
      }
    }
    for index in share.conclusions.indices {
      share.conclusions[index].evidence.sort { place($0) < place($1) }
    }
    for index in share.rounds.indices {
      share.rounds[index].rows.sort {
        ($1.count, place($0.item.entry)) < ($0.count, place($1.item.entry))
      }
    }
  }
}

extension EntryMaterial {
  /// All that a reader sees of the entry, in one text to sort by.
  fileprivate var look: String {
    var parts = wordings.flatMap { [$0.text, $0.isParaphrased ? "1" : "0"] } + themes
    parts.append(outcome.map { "\($0.result.rawValue)\u{1}\($0.text ?? "")" } ?? "")
    parts += needs.map(\.text) + offers.map(\.text)
    parts += encounters.map { "\($0.scope.rawValue)\u{1}\($0.text ?? "")" }
    parts += links.map(\.look)
    return parts.joined(separator: "\u{0}")
  }
}

extension LinkMaterial {
  fileprivate var look: String { "\(link.how ?? "")\u{1}\(link.outcome?.rawValue ?? "")" }
}
