import SessionEngine
import WorkshopModel

/// What whoever hands a report on has to know of reports that were handed out before.
struct News: Equatable, Sendable {
  /// A number that grew by one or two.
  struct Number: Equatable, Sendable {
    /// The kind of entry that it counts; nil in the table by sector.
    let kind: String?
    /// The role; nil for others.
    let role: String?
    /// The group or the sector; nil for others.
    let column: String?
    let grewBy: Int
  }

  /// The numbers that grew by one or two, in the order of the tables.
  let small: [Number]
  /// How many new entries wait for a later report.
  let waiting: Int
  /// How many new entries are listed and in no number by sector.
  let uncounted: Int
  /// How many entries of the box wait for a later report.
  let waitingOfBox: Int
  /// How many entries of the box are listed and in no number by sector.
  let uncountedOfBox: Int
  /// Whether other numbers are what they were, though they have changed.
  let hasKeptNumbers: Bool
  /// What it tells together with the other edition that goes outside.
  let joins: Joins
}

extension News {
  init(
    growth: Growth, holdsBack: Bool, hasKeptNumbers: Bool, material: ReportMaterial, joins: Joins
  ) {
    let roles = Dictionary(material.roles.map { ($0.id, $0.title) }) { first, _ in first }
    let kinds = Dictionary(material.kinds.map { ($0.id, $0.title) }) { first, _ in first }
    let groups = Dictionary(material.groups.map { ($0.id, $0.number) }) { first, _ in first }
    let sectors = Dictionary(material.sectors.map { ($0.id, $0.title) }) { first, _ in first }
    small = growth.small.map { cell, count in
      switch cell {
      case .group(let kind, let role, let group):
        Number(
          kind: kinds[kind] ?? kind.name, role: role.flatMap { roles[$0] },
          column: group.flatMap { groups[$0] }, grewBy: count)
      case .sector(let role, let sector):
        Number(
          kind: nil, role: role.flatMap { roles[$0] }, column: sector.flatMap { sectors[$0] },
          grewBy: count)
      }
    }.sorted()
    waiting = holdsBack ? growth.waiting.count : 0
    uncounted = holdsBack ? 0 : growth.uncounted.count
    waitingOfBox = holdsBack ? growth.ofBox.waiting.count : 0
    uncountedOfBox = holdsBack ? 0 : growth.ofBox.uncounted.count
    self.hasKeptNumbers = hasKeptNumbers
    self.joins = joins
  }
}

extension News.Number: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.kind ?? "\u{10FFFF}", left.role ?? "\u{10FFFF}", left.column ?? "\u{10FFFF}")
      < (right.kind ?? "\u{10FFFF}", right.role ?? "\u{10FFFF}", right.column ?? "\u{10FFFF}")
  }
}

extension Disclosure {
  /// How what the edition tells of `material` differs from what was handed out `before`.
  func growth(of material: ReportMaterial, since before: Handouts, in session: Session) -> Growth {
    guard !showsEverything,
      !before.isEmpty || material.entries.contains(where: { session.isOfBox($0.id) })
    else {
      return Growth(of: [], since: before, in: session)
    }
    var released = material
    keepReleased(in: &released)
    return Growth(of: released.entries, since: before, in: session)
  }

  /// What its `share` of `material` tells together with the other one that goes outside: always beside the public
  /// one, which anybody may have; beside the other, once that was handed out.
  func joins(
    of share: ReportMaterial, from material: ReportMaterial, in session: Session
  ) -> Joins {
    guard !showsEverything,
      isConfidential || !session.handedOut(Edition.chathamHouse.rawValue).isEmpty
    else { return Joins() }
    let other = Disclosure(isConfidential ? .public : .chathamHouse, session.state.attribution)
    let rest = other.share(of: material, hiding: KnownNames(in: session, hiddenBy: other))
    return isConfidential ? Joins(share, rest) : Joins(rest, share)
  }
}
