import WorkshopModel

extension Attendance {
  /// How many took part, as far as numbers tell of nobody: fewer than three are not counted, and
  /// sectors with fewer are counted together, with the next smallest when they are still too few.
  init?(of material: ReportMaterial) {
    let people = material.participants
    guard people.count >= Disclosure.smallestCount else { return nil }
    let counts = Dictionary(grouping: people, by: \.sector).mapValues(\.count)
    let known = material.sectors.map(\.id)
    var told = known.compactMap { id in counts[id].map { (sector: Optional(id), count: $0) } }
    var others = people.count - told.reduce(0) { $0 + $1.count }
    told.removeAll { row in
      guard row.count < Disclosure.smallestCount else { return false }
      others += row.count
      return true
    }
    while (1..<Disclosure.smallestCount).contains(others),
      let next = told.indices.min(by: { told[$0].count < told[$1].count })
    {
      others += told.remove(at: next).count
    }
    total = people.count
    sectors = material.workshop.attribution == .none ? [] : told
    if !sectors.isEmpty, others > 0 { sectors.append((nil, others)) }
  }
}
