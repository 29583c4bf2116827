import Insights
import SessionEngine
import WorkshopModel

/// Puts what an edition shows into the order in which a report tells it.
struct ContentBuilder {
  let material: ReportMaterial
  let disclosure: Disclosure
  private let byGroup: [Identifier<Group>?: [EntryMaterial]]
  let byID: [Identifier<Entry>: EntryMaterial]
  private let numbers: [Identifier<Group>: String]
  private let roleTitles: [Identifier<Role>: String]
  private let sectorTitles: [Identifier<Sector>: String]
  let before: Handouts
  private let votes: [Identifier<Entry>: [VoteContent]]

  /// Puts in order what `material` has, of an edition of which some was handed out `before`.
  init(_ material: ReportMaterial, _ disclosure: Disclosure, before: Handouts) {
    self.material = material
    self.before = before
    self.disclosure = disclosure
    byGroup = Dictionary(grouping: material.entries, by: \.group)
    byID = Dictionary(uniqueKeysWithValues: material.entries.map { ($0.id, $0) })
    numbers = Dictionary(uniqueKeysWithValues: material.groups.map { ($0.id, $0.number) })
    roleTitles = Dictionary(uniqueKeysWithValues: material.roles.map { ($0.id, $0.title) })
    sectorTitles = Dictionary(uniqueKeysWithValues: material.sectors.map { ($0.id, $0.title) })
    votes = Self.votes(in: material.rounds, disclosure)
  }

  var norms: [NormContent] {
    material.norms.map { norm in
      NormContent(
        norm: norm, groups: material.groups.filter { $0.norms.contains(norm.id) }.map(\.number))
    }
  }

  /// The known groups, then those that records speak of and that are not there; last what was said
  /// in groups that are not told apart.
  var groups: [GroupContent] {
    let known = Set(material.groups.map(\.id))
    let lost = Set(byGroup.keys.compactMap(\.self))
      .union(material.participants.map(\.group))
      .union(material.conclusions.compactMap(\.conclusion.group)).subtracting(known)
    let groups =
      material.groups.map { content(of: $0.id, $0) } + lost.sorted().map { content(of: $0, nil) }
    return byGroup[nil] == nil ? groups : groups + [content(of: nil, nil)]
  }

  private func content(of id: Identifier<Group>?, _ group: Group?) -> GroupContent {
    GroupContent(
      id: id, number: group?.number, title: group?.title,
      norms: group?.norms.compactMap { id in material.norms.first { $0.id == id }?.reference }
        ?? [],
      moderator: group?.moderator, rapporteur: group?.rapporteur,
      conclusions: id.map { conclusions(of: $0) } ?? [],
      participants: id.map(participants)
        ?? ParticipantsContent(listed: [], sectors: [], count: nil),
      rounds: id.map(rounds) ?? [], roles: roleContents(of: byGroup[id] ?? []),
      parked: id.map { parked(in: $0) } ?? [],
      leftOut: disclosure.isConfidential
        ? LeftOut() : id.flatMap { material.leftOut[$0] } ?? LeftOut())
  }

  /// The conclusions of the group `id`, or of the plenary for nil.
  func conclusions(of id: Identifier<Group>?) -> [ConclusionContent] {
    material.conclusions.filter { $0.conclusion.group == id }.map { material in
      ConclusionContent(
        text: material.conclusion.text, otherVersions: material.otherVersions,
        status: material.conclusion.status, agreement: material.agreement,
        opinions: opinions(of: material),
        note: material.conclusion.note, source: material.conclusion.source,
        evidence: material.evidence.compactMap(reference),
        evidenceUnderOthers: material.evidenceUnderOthers,
        evidenceLeftOut: material.evidenceLeftOut)
    }
  }

  /// The points set aside in the group `id`, or in the plenary for nil.
  func parked(in id: Identifier<Group>?) -> [ParkedContent] {
    material.parked.filter { $0.group == id }
      .map { ParkedContent(text: $0.text, owner: $0.owner) }
  }

  private func participants(of id: Identifier<Group>) -> ParticipantsContent {
    let present = material.participants.filter { $0.group == id }
    if disclosure.namesOrganisations {
      return ParticipantsContent(
        listed: present.map { person in
          ParticipantContent(
            name: person.name, organisation: person.organisation, sector: title(of: person.sector))
        }, sectors: [], count: nil)
    }
    let declared = Set(present.compactMap(\.sector))
    return ParticipantsContent(
      listed: [],
      sectors: disclosure.tellsSectors
        ? material.sectors.filter { declared.contains($0.id) }.map(\.title) : [],
      count: present.count >= Disclosure.smallestCount ? present.count : nil)
  }

  private func roleContents(of entries: [EntryMaterial]) -> [RoleContent] {
    let kinds = material.kinds.map { ($0.id, $0.title) }
    return Self.arranged(entries, by: \.role, in: material.roles.map { ($0.id, $0.title) }).map {
      role in
      RoleContent(
        title: role.title,
        kinds: Self.arranged(role.entries, by: \.kind, in: kinds).map { kind in
          KindContent(title: kind.title, entries: kind.entries.map(content))
        })
    }
  }

  /// The entries under the titles they belong to, in that order; last, without a title, the rest.
  private static func arranged<Place: Hashable>(
    _ entries: [EntryMaterial], by place: (EntryMaterial) -> Place?,
    in titles: [(id: Place, title: String)]
  ) -> [(title: String?, entries: [EntryMaterial])] {
    let places = Set(titles.map(\.id))
    let byPlace = Dictionary(grouping: entries) { entry in
      place(entry).flatMap { places.contains($0) ? $0 : nil }
    }
    let placed = titles.map { (title: Optional($0.title), entries: byPlace[$0.id] ?? []) }
    return (placed + [(title: nil, entries: byPlace[nil] ?? [])]).filter { !$0.entries.isEmpty }
  }
}

extension ContentBuilder {
  /// The title of a sector; one that is not there keeps its name.
  func title(of sector: Identifier<Sector>?) -> String? {
    sector.map { sectorTitles[$0] ?? $0.name }
  }

  /// The title of a role; nil for one that is not there or not told.
  func title(of role: Identifier<Role>?) -> String? { role.flatMap { roleTitles[$0] } }

  /// What the edition calls the entry; nil when it does not show it.
  func reference(to id: Identifier<Entry>) -> EntryReference? { byID[id].map(reference) }

  /// What the edition calls the entry.
  func reference(to entry: EntryMaterial) -> EntryReference {
    EntryReference(
      group: entry.group, groupNumber: entry.group.flatMap { numbers[$0] }, label: entry.label,
      isDemonstration: entry.isDemonstration)
  }

  /// What the entry got in each round of votes, as far as that may be told.
  func votes(for id: Identifier<Entry>) -> [VoteContent] { votes[id] ?? [] }
}
