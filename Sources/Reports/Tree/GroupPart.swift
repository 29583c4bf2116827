import SessionEngine
import Words
import WorkshopModel

/// The groups, and who was there.
struct GroupPart: ReportPart {
  let basis: ReportBasis

  /// A group as the published report has it: who ran it, its conclusions, who was there; then its
  /// entries by role.
  func node(of group: GroupContent, place: Int) -> ReportNode {
    let conclusions = ConclusionPart(basis: basis)
    return [
      "anchor": .words("group-\(place + 1)"), "heading": .phrase(heading(of: group)),
      "number": .name(group.number), "title": .name(group.title),
      "isGroup": .flag(group.id != nil), "norms": .phrase(named(group.norms)),
      "moderator": .phrase(group.moderator.map(person)),
      "rapporteur": .phrase(group.rapporteur.map(person)),
      "people": .list(
        [
          named(group.norms).map { labelled(words["document.word.norm"], $0) },
          group.moderator.map { labelled(words["document.word.moderator"], person($0)) },
          group.rapporteur.map { labelled(words["document.word.rapporteur"], person($0)) },
        ].compactMap { $0.map { .phrase($0) } }),
      "isListed": .flag(!group.roles.isEmpty || !group.leftOut.isEmpty),
      "conclusions": .list(group.conclusions.map { conclusions.node(of: $0, in: group.id) }),
      "conclusionsSource": conclusions.sharedSource(of: group.conclusions),
      "participants": .list(
        group.participants.listed.map { .phrase(whole($0)) }
          + group.participants.sectors.map { .name($0) }),
      "count": .words(group.participants.count.map(participants)),
      "votes": .list(group.rounds.map(VotePart(basis: basis).node)),
      "roles": .list(group.roles.map(EntryPart(basis: basis).node)),
      "leftOut": .list(sentences(on: group.leftOut)), "parked": .list(group.parked.map(node)),
    ]
  }

  /// "Group I: Human rights".
  func heading(of group: GroupContent) -> Phrase {
    guard let number = group.number, let title = group.title else {
      return Phrase(words: words["document.otherGroup"])
    }
    guard !title.isEmpty else { return self.group(number) }
    return labelled(self.group(number), Phrase(name: title))
  }

  /// "Ada Lovelace, Analytical Engines (private sector)", as far as it is known.
  private func whole(_ participant: ParticipantContent) -> Phrase {
    guard let whole = named([participant.name, participant.organisation]) else {
      return participant.sector.map { Phrase(name: $0) }
        ?? Phrase(words: words["document.unspecified"])
    }
    return aside(whole, participant.sector.map(sector))
  }

  private func participants(_ count: Int) -> String {
    words("document.participants", count: count)
  }

  /// A point that was set aside, with its owner.
  func node(of parked: ParkedContent) -> ReportNode {
    ["text": .text(parked.text), "owner": .name(parked.owner)]
  }

  /// How many took part, where people are not listed.
  var attendance: ReportNode {
    guard let attendance = content.attendance else { return .nothing }
    return [
      "total": .words(attendance.total.map(participants)),
      "sectors": .list(
        attendance.sectors.map { row in
          [
            "title": row.title.map { .name($0) } ?? .words(words["document.otherSectors"]),
            "count": .number(row.count),
          ]
        }),
    ]
  }
}
