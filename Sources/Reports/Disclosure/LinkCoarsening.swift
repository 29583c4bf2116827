import WorkshopModel

/// Keeps links that are few between two roles from telling of those who made them, as the table of
/// links from role to role does: the entries at their ends stand under their roles.
///
/// Such a link is told of without its action, with enough others to challenges in the same role;
/// where there are not enough of them it is left out.
enum LinkCoarsening {
  private struct Place {
    let entry: Int
    let link: Int
  }

  static func apply(to share: inout ReportMaterial) {
    let roles = Dictionary(uniqueKeysWithValues: share.entries.map { ($0.id, $0.role) })
    let places = Places(order: share.roles.map { Optional($0.id) } + [nil])
    for links in links(in: share).values {
      let actions = links.map { place in
        share.entries[place.entry].links[place.link].action.flatMap { roles[$0] ?? nil }
      }
      let merged = places.merged(
        Array(links.indices), by: { .some(actions[$0]) }, telling: { ["\($0)"] })
      for index in merged { share.hideAction(of: links[index].entry, links[index].link) }
      guard merged.count < Disclosure.smallestCount else { continue }
      for index in merged { share.leaveOut(links[index].entry, links[index].link) }
    }
    for index in share.entries.indices {
      share.entries[index].links.removeAll(where: \.isLeftOut)
    }
  }

  /// The links by the roles of their challenges.
  private static func links(in share: ReportMaterial) -> [Identifier<Role>?: [Place]] {
    var links: [Identifier<Role>?: [Place]] = [:]
    for (index, entry) in share.entries.enumerated() {
      links[entry.role, default: []] += entry.links.indices.map { Place(entry: index, link: $0) }
    }
    return links
  }
}

extension ReportMaterial {
  fileprivate mutating func hideAction(of entry: Int, _ link: Int) {
    entries[entry].links[link].action = nil
  }

  fileprivate mutating func leaveOut(_ entry: Int, _ link: Int) {
    entries[entry].links[link].isLeftOut = true
    let group = entries[entry].group ?? Identifier("")
    leftOut[group, default: LeftOut()].rareLinks += 1
  }
}
