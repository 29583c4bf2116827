public import SessionEngine
public import WorkshopModel

/// Who has spoken about what: the entries of a session by group, role and sector, told apart where
/// nobody has spoken into those who are there and those who are not.
///
/// Groups, roles and sectors are called by their places in ``groups``, ``roles`` and ``sectors``.
/// The place after the last stands for whatever the workshop does not have any more, of sectors
/// also for entries and people that name none; so every entry is counted exactly once.
public struct Coverage: Equatable, EntryKnowing {
  /// What there is to say of a cell.
  public enum Presence: Equatable, Sendable {
    /// Somebody said something.
    case said
    /// Somebody is there, and said nothing.
    case silent
    /// Nobody is there.
    case absent
  }

  /// Some entries by kind, and whether anybody is there who could say something.
  public struct Cell: Equatable, Sendable {
    /// How many entries there are of each of ``Coverage/kinds``, then of all others.
    public fileprivate(set) var counts: [Int]
    /// Whether somebody of that sector is in that group's room.
    public fileprivate(set) var isThere: Bool

    /// How many entries there are.
    public var total: Int { counts.reduce(0, +) }

    /// What there is to say of it.
    public var presence: Presence { total > 0 ? .said : isThere ? .silent : .absent }
  }

  /// The groups, in the order that people chose.
  public let groups: [Group]
  /// The roles, in that order too.
  public let roles: [Role]
  /// The sectors, in that order too.
  public let sectors: [Sector]
  /// The kinds of entry, in that order too.
  public let kinds: [EntryKind]
  /// The types of the records that it follows from, besides entries.
  static let sources: Set<RecordType> = [.group, .role, .sector, .kind, .participant]

  private var counts: [Int]
  /// Whether anybody of a sector is there, by group.
  private var rooms: [Bool]
  /// Where in ``counts`` each entry is counted.
  private var counted: [Identifier<Entry>: Int] = [:]
  /// The entries that say they were joined to another, which decides whether they count.
  private var joined: Set<Identifier<Entry>> = []

  /// The coverage of `session` as it stands now.
  ///
  /// Who is there, the list of participants tells.
  ///
  /// - Complexity: O(*n*), *n* being the number of entries and participants.
  public init(_ session: Session) {
    groups = session.state.all(Group.self)
    roles = session.state.all(Role.self)
    sectors = session.state.all(Sector.self)
    kinds = session.state.all(EntryKind.self)
    let cells = (groups.count + 1) * (roles.count + 1) * (sectors.count + 1) * (kinds.count + 1)
    counts = Array(repeating: 0, count: cells)
    rooms = Array(repeating: false, count: (groups.count + 1) * (sectors.count + 1))
    let places = Places(groups, roles, sectors, kinds)
    counted.reserveCapacity(session.entries.count)
    for entry in session.entries.allWordings { count(entry, places, session) }
    for person in session.state.all(Participant.self).present {
      rooms[room(places.group(person.group), places.sector(person.sector))] = true
    }
  }

  /// Takes note of entries that are new, have changed or are gone.
  mutating func update(_ changed: Set<Identifier<Entry>>, from session: Session) {
    let places = Places(groups, roles, sectors, kinds)
    // Whether those that were joined count may change with what they were joined to.
    for id in changed.union(joined) {
      if let place = counted.removeValue(forKey: id) { counts[place] -= 1 }
      joined.remove(id)
      if let entry = session.entries[id] { count(entry, places, session) }
    }
  }

  private mutating func count(_ entry: Entry, _ places: Places, _ session: Session) {
    if entry.joined != nil { joined.insert(entry.id) }
    guard session.entries.head(of: entry.id) == entry.id else { return }
    let cell = index(
      places.group(entry.group), places.role(entry.role), places.sector(entry.sector))
    counts[cell + places.kind(entry.kind)] += 1
    counted[entry.id] = cell + places.kind(entry.kind)
  }

  /// What is said in a group, a role and a sector; nil stands for all of them.
  public func cell(group: Int?, role: Int?, sector: Int?) -> Cell {
    let groups = group.map { $0...$0 } ?? 0...self.groups.count
    let roles = role.map { $0...$0 } ?? 0...self.roles.count
    let sectors = sector.map { $0...$0 } ?? 0...self.sectors.count
    var cell = Cell(counts: Array(repeating: 0, count: kinds.count + 1), isThere: false)
    for group in groups {
      for sector in sectors {
        if rooms[room(group, sector)] { cell.isThere = true }
        for role in roles {
          let first = index(group, role, sector)
          for kind in 0...kinds.count { cell.counts[kind] += counts[first + kind] }
        }
      }
    }
    return cell
  }

  private func index(_ group: Int, _ role: Int, _ sector: Int) -> Int {
    ((group * (roles.count + 1) + role) * (sectors.count + 1) + sector) * (kinds.count + 1)
  }

  private func room(_ group: Int, _ sector: Int) -> Int { group * (sectors.count + 1) + sector }
}

/// The places of records by their names.
private struct Places {
  private let groups: [Identifier<Group>: Int]
  private let roles: [Identifier<Role>: Int]
  private let sectors: [Identifier<Sector>: Int]
  private let kinds: [Identifier<EntryKind>: Int]

  init(_ groups: [Group], _ roles: [Role], _ sectors: [Sector], _ kinds: [EntryKind]) {
    self.groups = Self.places(groups)
    self.roles = Self.places(roles)
    self.sectors = Self.places(sectors)
    self.kinds = Self.places(kinds)
  }

  private static func places<Subject: RecordValue>(
    _ values: [Subject]
  ) -> [Identifier<Subject>: Int] {
    Dictionary(values.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  func group(_ id: Identifier<Group>) -> Int { groups[id] ?? groups.count }
  func role(_ id: Identifier<Role>) -> Int { roles[id] ?? roles.count }
  func kind(_ id: Identifier<EntryKind>) -> Int { kinds[id] ?? kinds.count }
  func sector(_ id: Identifier<Sector>?) -> Int { id.flatMap { sectors[$0] } ?? sectors.count }
}
