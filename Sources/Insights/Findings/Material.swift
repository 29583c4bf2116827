import SessionEngine
import WorkshopModel

/// A session laid out for finding insights: everything by name, nothing in the order of its making.
struct Material {
  /// The group that is looked at alone; nil for all.
  let scope: Identifier<Group>?
  /// The groups that are looked at, called by their numbers, silent ones among them.
  let groups: [Named<Group>]
  /// All groups, for what is found elsewhere.
  let allGroups: [Named<Group>]
  /// The roles of the workshop and of the entries that are looked at.
  let roles: [Named<Role>]
  /// The roles of the workshop and of all entries.
  let allRoles: [Named<Role>]
  let sectors: [Named<Sector>]
  let kinds: [Named<EntryKind>]
  /// The kind of what was done.
  let action: Identifier<EntryKind>?
  /// The kind of what stands in the way.
  let challenge: Identifier<EntryKind>?
  /// What was said in all groups.
  let everything: [Statement]
  /// What was said in those that are looked at.
  let entries: [Statement]
  /// The actions that are looked at.
  let actions: [Statement]
  /// The challenges that are looked at.
  let challenges: [Statement]
  /// The links of all groups by name, each between two statements.
  let connections: [Way]
  /// The links on each challenge.
  let ways: [Identifier<Entry>: [Way]]
  /// Who is there.
  let presence: Presence
  /// What was said of the challenges in the second half.
  let answers: Answers
  /// The rounds of votes that are done in the groups that are looked at, by group and number.
  let rounds: [(ballot: Ballot, tally: Tally)]
  /// The norms of each group.
  let norms: [Identifier<Group>: [Identifier<Norm>]]
  /// The workshop itself.
  let workshop: Workshop
  /// The stages that each role acts at.
  let stages: [Identifier<Role>: [String]]
  /// Which wordings say much the same.
  let likeTexts: LikeTexts
  /// The place of each wording in ``likeTexts``.
  let places: [Identifier<Entry>: Int]

  /// What `session` says now; of `scope` alone when it is given.
  init(_ session: Session, in scope: Identifier<Group>?) {
    let state = session.state
    self.scope = scope
    workshop = state.workshop
    let everything = Statement.all(of: session.entries)
    let entries = scope.map { scope in everything.compactMap { $0.within(scope) } } ?? everything
    self.everything = everything
    self.entries = entries
    let groups = state.all(Group.self)
    let places = groups.map { ($0.order, $0.id, $0.number) }
    allGroups = Named.all(places, and: everything.all(\.groups))
    self.groups = allGroups.filter { scope == nil || $0.id == scope }
    norms = Dictionary(groups.map { ($0.id, $0.norms) }) { first, _ in first }
    let roles = state.all(Role.self)
    stages = Dictionary(roles.map { ($0.id, $0.stages) }) { first, _ in first }
    let titles = roles.map { ($0.order, $0.id, $0.title) }
    self.roles = Named.all(titles, and: entries.map(\.role))
    allRoles = Named.all(titles, and: everything.map(\.role))
    let people = state.people
    sectors = Named.all(
      state.all(Sector.self).map { ($0.order, $0.id, $0.title) },
      and: everything.all(\.sectors).union(people.compactMap(\.sector)))
    kinds = Named.all(
      state.all(EntryKind.self).map { ($0.order, $0.id, $0.title) }, and: everything.map(\.kind))
    let ledger = Ledger(session)
    let challenge = ledger.kind
    let action = Self.action(among: state.all(EntryKind.self), besides: challenge)
    self.challenge = challenge
    self.action = action
    actions = entries.filter { $0.kind == action }
    challenges = entries.filter { $0.kind == challenge }
    connections = Self.connections(session, everything)
    ways = connections.grouped { $0.challenge.id }
    let wordings = everything.flatMap(\.wordings)
    presence = Presence(people, wordings)
    answers = Answers(ledger)
    rounds = state.all(Ballot.self)
      .filter { $0.isDone && $0.method != .opinions && (scope == nil || $0.group == scope) }
      .sorted { ($0.group, $0.round, $0.id) < ($1.group, $1.round, $1.id) }
      .map { ($0, Tally($0, of: session, ledger)) }
    likeTexts = LikeTexts(wordings.map(\.text))
    self.places = Dictionary(wordings.enumerated().map { ($1.id, $0) }) { first, _ in first }
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
  private static func connections(_ session: Session, _ everything: [Statement]) -> [Way] {
    let links = session.state.all(Link.self).sorted { $0.id < $1.id }
    guard !links.isEmpty else { return [] }
    let statements = Dictionary(everything.map { ($0.id, $0) }) { first, _ in first }
    return links.compactMap { link in
      guard let action = statements[session.entries.head(of: link.action)],
        let challenge = statements[session.entries.head(of: link.challenge)]
      else { return nil }
      return Way(link: link, action: action, challenge: challenge)
    }
  }
}
