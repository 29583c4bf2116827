import Insights
import SessionEngine
import WorkshopModel

/// Works out what an edition shows of a session.
struct ContentBuilder {
  let roles: [Role]
  let state: State
  let disclosure: Disclosure
  let connections: Connections

  let entries: EntryIndex
  private let kinds: [EntryKind]
  private let sectors: [Sector]
  private let known: [Group]
  private let conclusions: [Conclusion]
  private let participants: [Identifier<Group>: [Participant]]
  private let byGroup: [Identifier<Group>: [Entry]]
  private let keys: [Identifier<EntryKind>: String]
  private let numbers: [Identifier<Group>: String]
  private let sectorTitles: [Identifier<Sector>: String]

  init(_ session: Session, _ edition: Edition) {
    state = session.state
    entries = session.entries
    connections = Connections(session)
    disclosure = Disclosure(edition, state.attribution)
    roles = state.all(Role.self)
    kinds = state.all(EntryKind.self)
    sectors = state.all(Sector.self)
    known = state.all(Group.self)
    conclusions = state.all(Conclusion.self)
    participants = Dictionary(grouping: state.people, by: \.group)
    let index = session.entries
    byGroup = Dictionary(
      grouping: state.all(Entry.self).filter { index.head(of: $0.id) == $0.id }, by: \.group)
    keys = Dictionary(uniqueKeysWithValues: kinds.map { ($0.id, $0.key.uppercased()) })
    numbers = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0.number) })
    sectorTitles = Dictionary(uniqueKeysWithValues: sectors.map { ($0.id, $0.title) })
  }

  var norms: [NormContent] {
    state.all(Norm.self).map { norm in
      NormContent(norm: norm, groups: known.filter { $0.norms.contains(norm.id) }.map(\.number))
    }
  }

  /// The known groups, then those that records speak of and that are not there.
  var groups: [GroupContent] {
    var lost = Set(byGroup.keys).union(participants.keys).union(conclusions.compactMap(\.group))
    lost.subtract(known.map(\.id))
    return known.map { content(of: $0.id, $0) } + lost.sorted().map { content(of: $0, nil) }
  }

  private func content(of id: Identifier<Group>, _ group: Group?) -> GroupContent {
    GroupContent(
      id: id, number: group?.number, title: group?.title,
      norms: group?.norms.compactMap { state.value($0)?.reference } ?? [],
      moderator: disclosure.namesModerators ? group?.moderator : nil,
      rapporteur: disclosure.namesParticipants ? group?.rapporteur : nil,
      conclusions: conclusions(of: id), participants: participants(of: id),
      roles: roleContents(of: byGroup[id] ?? []), leftOut: leftOut(of: byGroup[id] ?? []))
  }

  /// The conclusions of the group `id`, or of the plenary for nil.
  func conclusions(of id: Identifier<Group>?) -> [ConclusionContent] {
    conclusions.filter { $0.group == id }.map { conclusion in
      var seen: Set<Identifier<Entry>> = []
      let standing = conclusion.evidence.filter { entries[$0] != nil }
        .map { entries.head(of: $0) }.filter { seen.insert($0).inserted }
      let shown = standing.filter(isShown)
      return ConclusionContent(
        text: conclusion.text, otherVersions: otherTexts(of: conclusion.key),
        status: conclusion.status, agreement: conclusion.agreement, note: conclusion.note,
        source: conclusion.source,
        evidence: shown.compactMap(reference), evidenceLeftOut: standing.count - shown.count)
    }
  }

  private func participants(of id: Identifier<Group>) -> ParticipantsContent {
    let present = participants[id] ?? []
    if disclosure.namesOrganisations {
      return ParticipantsContent(listed: present.map(content), sectors: [], count: nil)
    }
    let declared = Set(present.compactMap(\.sector))
    return ParticipantsContent(
      listed: [],
      sectors: disclosure.tellsSectors
        ? sectors.filter { declared.contains($0.id) }.map(\.title) : [],
      count: present.count >= Disclosure.smallestCount ? present.count : nil)
  }

  private func content(of participant: Participant) -> ParticipantContent {
    ParticipantContent(
      name: disclosure.namesParticipants ? participant.name : nil,
      organisation: participant.organisation, sector: title(of: participant.sector))
  }
}

extension ContentBuilder {
  /// The title of a sector as far as it may be told; a sector that is not there keeps its name.
  func title(of sector: Identifier<Sector>?) -> String? {
    guard disclosure.tellsSectors, let sector else { return nil }
    return sectorTitles[sector] ?? sector.name
  }

  /// The other versions of a record's text, or of another field with a text.
  func otherTexts(of key: RecordKey, _ field: String = "text") -> [String] {
    state[key]?.otherVersions(of: field) ?? []
  }

  /// What people call the entry, or the one it is a further wording of; nil when it was withdrawn.
  func reference(to id: Identifier<Entry>) -> EntryReference? {
    let id = entries.head(of: id)
    guard let entry = entries[id], let number = entries.number(of: id) else { return nil }
    return EntryReference(
      group: entry.group, groupNumber: numbers[entry.group],
      label: "\(keys[entry.kind] ?? "?")\(number)", isDemonstration: entry.isDemonstration)
  }

  private func roleContents(of entries: [Entry]) -> [RoleContent] {
    let shown = entries.filter { isShown($0.id) }
    return Self.arranged(shown, by: \.role, in: roles.map { ($0.id, $0.title) }).map { role in
      let kinds = kinds.map { ($0.id, $0.title) }
      return RoleContent(
        title: role.title,
        kinds: Self.arranged(role.entries, by: \.kind, in: kinds).map { kind in
          KindContent(title: kind.title, entries: kind.entries.compactMap(content))
        })
    }
  }

  /// The entries under the titles they belong to, in that order; last, without a title, the rest.
  private static func arranged<Subject>(
    _ entries: [Entry], by place: (Entry) -> Identifier<Subject>,
    in titles: [(id: Identifier<Subject>, title: String)]
  ) -> [(title: String?, entries: [Entry])] {
    let byPlace = Dictionary(grouping: entries, by: place)
    let places = Set(titles.map(\.id))
    let rest = entries.filter { !places.contains(place($0)) }
    let placed = titles.map { (title: Optional($0.title), entries: byPlace[$0.id] ?? []) }
    return (placed + [(title: nil, entries: rest)]).filter { !$0.entries.isEmpty }
  }
}
