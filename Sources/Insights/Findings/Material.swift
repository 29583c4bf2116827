import SessionEngine
import WorkshopModel

/// A session laid out for finding insights: everything by name, nothing in the order of its making.
struct Material {
  /// The group that is looked at alone; nil for all.
  let scope: Identifier<Group>?
  /// The groups that are looked at, called by their numbers.
  let groups: [Named<Group>]
  /// All groups, for what is found elsewhere.
  let allGroups: [Named<Group>]
  /// The roles of the workshop and of the entries that are looked at.
  let roles: [Named<Role>]
  /// The roles of the workshop and of all entries.
  let allRoles: [Named<Role>]
  let sectors: [Named<Sector>]
  /// The kind of what was done.
  let action: Identifier<EntryKind>?
  /// The kind of what stands in the way.
  let challenge: Identifier<EntryKind>?
  /// The entries of all groups that stand by themselves, further wordings of others left out.
  let everything: [Entry]
  /// The entries that are looked at.
  let entries: [Entry]
  /// The actions that are looked at.
  let actions: [Entry]
  /// The challenges that are looked at.
  let challenges: [Entry]
  /// The links of all groups, each between two entries that stand by themselves.
  let connections: [Connection]
  /// The links on each challenge.
  let ways: [Identifier<Entry>: [Connection]]
  /// Who is there.
  let presence: Presence
  /// What was said of the challenges in the second half.
  let answers: Answers
  /// The norms of each group.
  let norms: [Identifier<Group>: [Identifier<Norm>]]
  /// The workshop itself.
  let workshop: Workshop
  /// The stages that each role acts at.
  let stages: [Identifier<Role>: [String]]
  /// Which entries of ``everything`` say much the same, by their places in it.
  let likeTexts: LikeTexts

  /// What `session` says now; of `scope` alone when it is given.
  init(_ session: Session, in scope: Identifier<Group>?) {
    let state = session.state
    self.scope = scope
    workshop = state.workshop
    let everything = session.entries.all.sorted { $0.id < $1.id }
    let entries = scope.map { scope in everything.filter { $0.group == scope } } ?? everything
    self.everything = everything
    self.entries = entries
    let declared = state.all(Group.self)
    let allGroups = Named.all(
      declared.map { ($0.order, $0.id, $0.number) }, and: everything.map(\.group))
    self.allGroups = allGroups
    groups = scope.map { scope in allGroups.filter { $0.id == scope } } ?? allGroups
    norms = Dictionary(declared.map { ($0.id, $0.norms) }) { first, _ in first }
    let roles = state.all(Role.self)
    stages = Dictionary(roles.map { ($0.id, $0.stages) }) { first, _ in first }
    let titles = roles.map { ($0.order, $0.id, $0.title) }
    self.roles = Named.all(titles, and: entries.map(\.role))
    allRoles = Named.all(titles, and: everything.map(\.role))
    let people = state.all(Participant.self)
    sectors = Named.all(
      state.all(Sector.self).map { ($0.order, $0.id, $0.title) },
      and: everything.compactMap(\.sector) + people.compactMap(\.sector))
    let ledger = Ledger(session)
    let challenge = ledger.kind
    let action = Self.action(among: state.all(EntryKind.self), besides: challenge)
    self.challenge = challenge
    self.action = action
    actions = entries.filter { $0.kind == action }
    challenges = entries.filter { $0.kind == challenge }
    connections = Self.connections(session)
    ways = connections.grouped { $0.challenge.id }
    presence = Presence(people, entries)
    answers = Answers(ledger)
    likeTexts = LikeTexts(everything.map(\.text))
  }

  /// The kind that is named "action", else the first that is not that of the challenges.
  private static func action(
    among kinds: [EntryKind], besides challenge: Identifier<EntryKind>?
  ) -> Identifier<EntryKind>? {
    let others = kinds.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
      .filter { $0.id != challenge }
    return (others.first { $0.id.name == "action" } ?? others.first)?.id
  }

  /// The links by name; those to a further wording lead to what it is a wording of.
  private static func connections(_ session: Session) -> [Connection] {
    let links = session.state.all(Link.self).sorted { $0.id < $1.id }
    return links.compactMap { link in
      guard let action = session.entries[session.entries.head(of: link.action)],
        let challenge = session.entries[session.entries.head(of: link.challenge)]
      else { return nil }
      return Connection(link: link, action: action, challenge: challenge)
    }
  }
}

extension Material {
  /// The groups in which somebody has entered something.
  var heardGroups: [Named<Group>] {
    let heard = Set(entries.map(\.group))
    return groups.filter { heard.contains($0.id) }
  }

  /// What people call the group.
  func number(of group: Identifier<Group>) -> String { title(group, among: allGroups) }

  /// What people call the role.
  func title(of role: Identifier<Role>) -> String { title(role, among: allRoles) }

  /// What people call the sector.
  func title(of sector: Identifier<Sector>) -> String { title(sector, among: sectors) }

  private func title<Subject>(
    _ id: Identifier<Subject>, among all: [Named<Subject>]
  ) -> String {
    all.first { $0.id == id }?.title ?? id.name
  }

  /// How many norms the groups of `entries` talk about.
  func normCount(_ entries: some Sequence<Entry>) -> Int {
    let groups = Set(entries.map(\.group))
    return Set(groups.flatMap { norms[$0] ?? [] }).count
  }

  /// The titles of those among `all` that have a count, the greatest count first, with it.
  func ranked<Subject>(
    _ counts: [Identifier<Subject>: Int], among all: [Named<Subject>]
  ) -> [Counted] {
    let places = all.enumerated().compactMap { place, named in
      counts[named.id].map { (place, Counted(title: named.title, count: $0)) }
    }
    return places.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }.map(\.1)
  }
}

/// A title with how often something is there under it.
struct Counted: Equatable, Sendable {
  let title: String
  let count: Int
}
