/// The emptiest place in a group's coverage, by the places of ``Coverage``.
public enum CoverageGap: Equatable, Sendable {
  /// Nobody has said anything in that role.
  case role(Int)
  /// Somebody of that sector is there, and nobody of it has said anything.
  case sector(Int)
  /// In that role there is nothing of that kind.
  case kind(role: Int, kind: Int)
}

extension Coverage {
  /// How many entries a group has before its gaps say anything.
  private static let leastEntries = 3

  /// The emptiest place in a group; nil when none is worth a word yet.
  ///
  /// A kind of which the group has hardly anything is not asked for: its time has not come.
  public func gap(inGroup group: Int) -> CoverageGap? {
    let whole = cell(group: group, role: nil, sector: nil)
    guard whole.total >= Self.leastEntries else { return nil }
    if let role = roles.indices.first(where: {
      cell(group: group, role: $0, sector: nil).total == 0
    }) {
      return .role(role)
    }
    if let sector = sectors.indices.first(where: {
      cell(group: group, role: nil, sector: $0).presence == .silent
    }) {
      return .sector(sector)
    }
    for kind in kinds.indices where whole.counts[kind] >= Self.leastEntries {
      let role = roles.indices.first {
        cell(group: group, role: $0, sector: nil).counts[kind] == 0
      }
      if let role { return .kind(role: role, kind: kind) }
    }
    return nil
  }
}
