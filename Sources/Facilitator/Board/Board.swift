import Insights
import SessionEngine
import TerminalKit
import WorkshopModel

/// Where the moderator is on the board, and the lists that it shows.
struct Board: Sendable {
  /// The entries of one kind in the role and group that are shown.
  struct List: Sendable {
    let kind: EntryKind
    var entries: [EntryIndex.Numbered]
    var selected = 0
  }

  /// The groups of the session, in the order that people chose.
  private(set) var groups: [Group] = []
  /// The roles, in that order too.
  private(set) var roles: [Role] = []
  /// The kinds of entry, in that order too.
  private(set) var kinds: [EntryKind] = []
  /// The sectors, in that order too.
  private(set) var sectors: [Sector] = []
  /// The group that is shown; nil when there are none.
  private(set) var group: Group?
  /// The role that is shown, counted from 0; past the last for entries in no role of the workshop.
  private(set) var role = 0
  /// Which pane has the focus: 0 the roles, then the kinds of entry.
  var pane = 1
  /// What the panes of entries show, one for each kind.
  var lists: [List] = []
  /// How many entries of the group are in no role of the workshop, by kind.
  private(set) var strays: [Identifier<EntryKind>: [EntryIndex.Numbered]] = [:]
  /// How many people are in the group.
  private(set) var people = 0
  /// How many records of the session are to be settled.
  private(set) var conflicts = 0
  /// How many entries of the session were erased.
  private(set) var erased = 0
  /// What is worked out from the session as it was last read.
  private(set) var projection = Projection()
  /// The columns of the roles that are not shown, as they were last drawn.
  private(set) var columns = KeptDrawings<BoardColumn>()
  /// The emptiest place of the group; nil when none is worth a word.
  private(set) var gap: CoverageGap?
  /// How many operations the session had when the lists were read.
  private(set) var operations = 0
  /// The workshop's title.
  private(set) var title = ""
  /// Whether any entry is material to show the program with.
  private(set) var hasDemonstration = false
  /// The links between entries; nil while no session is open.
  private(set) var connections: Connections?
  /// What was said of the challenges; nil while no session is open.
  private(set) var ledger: Ledger?
  /// The rounds of votes of all groups with what they come to, by group and round.
  private(set) var tallies: [VotingRound] = []

  /// The shown role's name; nil for entries in no role of the workshop.
  var roleShown: Role? { roles.indices.contains(role) ? roles[role] : nil }

  /// Whether there is a row for entries in no role of the workshop.
  var hasStrays: Bool { strays.values.contains { !$0.isEmpty } }

  /// The list that has the focus; nil while the roles have it.
  var focused: List? { lists.indices.contains(pane - 1) ? lists[pane - 1] : nil }

  /// The entry that is selected in the focused list.
  var selection: Identifier<Entry>? {
    guard let focused, focused.entries.indices.contains(focused.selected) else { return nil }
    return focused.entries[focused.selected].id
  }

  /// Reads everything anew from `session`, staying where it is as far as that still exists.
  mutating func refresh(from session: Session) {
    let state = session.state
    let role = roleShown?.id
    title = state.workshop.title
    groups = state.all(Group.self)
    roles = state.all(Role.self)
    kinds = state.all(EntryKind.self)
    sectors = state.all(Sector.self)
    self.role = roles.firstIndex { $0.id == role } ?? self.role
    group = groups.first { $0.id == group?.id } ?? groups.first
    people = state.people.count { $0.group == group?.id }
    hasDemonstration = session.entries.haveDemonstration
    refreshLists(from: session)
  }

  /// Reads the lists anew: after an entry was added, changed or taken out.
  mutating func refreshLists(from session: Session) {
    if projection.follow(session) { columns = KeptDrawings() }
    connections = projection.connections(of: session)
    ledger = projection.ledger(of: session)
    tallies = session.state.all(Ballot.self).sorted { ($0.group, $0.round) < ($1.group, $1.round) }
      .map { VotingRound(ballot: $0, tally: projection.tally(of: $0, in: session)) }
    conflicts = session.state.conflictCount
    operations = session.operations.count
    gap = gap(in: session)
    erased = session.state.erased.count { $0.type == .entry }
    guard let group else {
      lists = []
      return
    }
    for kind in kinds { strays[kind.id] = strays(of: kind.id, in: group.id, session) }
    if role >= roles.count + (hasStrays ? 1 : 0) { role = 0 }
    let before = Dictionary(uniqueKeysWithValues: lists.map { ($0.kind.id, $0) })
    lists = kinds.map { kind in
      let entries =
        roleShown.map { projection.entries(of: session, in: group.id, kind.id, $0.id) }
        ?? strays[kind.id] ?? []
      return List(kind: kind, entries: entries, selected: Self.place(in: entries, before[kind.id]))
    }
  }

  /// The entries of that kind in no role of the workshop.
  private func strays(
    of kind: Identifier<EntryKind>, in group: Identifier<Group>, _ session: Session
  ) -> [EntryIndex.Numbered] {
    let all = projection.entries(of: session, in: group, kind)
    let known = roles.reduce(0) { $0 + session.entries.count(in: group, kind, $1.id) }
    guard known < all.count else { return [] }
    return all.filter { numbered in
      session.entries[numbered.id].map { entry in !roles.contains { $0.id == entry.role } } ?? false
    }
  }

  /// Nobody needs to be told what is missing among thousands of entries, and it would take time.
  private func gap(in session: Session) -> CoverageGap? {
    guard let group, session.entries.count <= 5_000 else { return nil }
    return projection.gap(in: group.id, of: session)
  }

  /// Where the entry that was selected is now; where it is gone, the one in its place.
  private static func place(in entries: [EntryIndex.Numbered], _ before: List?) -> Int {
    guard let before, before.entries.indices.contains(before.selected) else { return 0 }
    let id = before.entries[before.selected].id
    return entries.firstIndex { $0.id == id } ?? min(before.selected, max(0, entries.count - 1))
  }

  /// Shows another group, its lists from their tops.
  mutating func show(_ group: Group, of session: Session) {
    self.group = group
    columns = KeptDrawings()
    lists = []
    refresh(from: session)
  }

  /// Shows another role, its lists from their tops.
  mutating func show(role: Int, of session: Session) {
    guard role != self.role else { return }
    self.role = min(max(0, role), roles.count - (hasStrays ? 0 : 1))
    lists = []
    refreshLists(from: session)
  }

  /// Selects an entry in whichever of the lists that are shown it is; in none, nothing happens.
  mutating func select(_ entry: Identifier<Entry>) {
    for index in lists.indices {
      guard let place = lists[index].entries.firstIndex(where: { $0.id == entry }) else { continue }
      lists[index].selected = place
      if pane > 0 { pane = index + 1 }
    }
  }

  /// Goes to `entry`, or the one it is a further wording of: its group, its role, its list, its row.
  mutating func go(to entry: Entry, of session: Session) {
    let entry = session.entries[session.entries.head(of: entry.id)] ?? entry
    if let group = groups.first(where: { $0.id == entry.group }), group.id != self.group?.id {
      show(group, of: session)
    }
    show(role: roles.firstIndex { $0.id == entry.role } ?? roles.count, of: session)
    // Without a group there are no lists.
    guard let list = lists.firstIndex(where: { $0.kind.id == entry.kind }) else { return }
    pane = list + 1
    lists[list].selected = lists[list].entries.firstIndex { $0.id == entry.id } ?? 0
  }
}
