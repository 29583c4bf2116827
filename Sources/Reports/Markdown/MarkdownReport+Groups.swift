import WorkshopModel

extension MarkdownReport {
  /// The conclusions of the plenary.
  var generalBlocks: [MarkdownBlock] {
    [.heading(2, strings.outcomes.generalConclusions)] + blocks(of: content.conclusions, in: nil)
  }

  /// A group as the published report has it: who ran it, its conclusions, who was there.
  func blocks(of group: GroupContent) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = [.heading(2, heading(of: group))]
    let people = [
      group.norms.isEmpty
        ? nil
        : labelled(
          strings.people.norm,
          group.norms.map { name($0) }.joined(separator: strings.general.separator)),
      group.moderator.map { labelled(strings.people.moderator, person($0)) },
      group.rapporteur.map { labelled(strings.people.rapporteur, person($0)) },
    ].compactMap(\.self)
    if !people.isEmpty { blocks.append(.paragraph(people)) }
    return blocks + [.heading(3, strings.outcomes.conclusions)]
      + self.blocks(of: group.conclusions, in: group.id)
      + section(3, strings.people.participants, self.blocks(of: group.participants))
  }

  /// "Group I: Human rights".
  func heading(of group: GroupContent) -> String {
    guard let number = group.number, let title = group.title else {
      return strings.people.otherGroup
    }
    return labelled(strings.people.group(name(number)), name(title))
  }

  private func person(_ person: Person) -> String {
    let whole = name(person.name)
    return person.affiliation.map { strings.general.aside(whole, name($0)) } ?? whole
  }

  private func blocks(of participants: ParticipantsContent) -> [MarkdownBlock] {
    let count = participants.count.map { MarkdownBlock.paragraph([strings.people.count($0)]) }
    let lines =
      participants.listed.map(whole)
      + participants.sectors.map { name($0, startsBlock: true) }
    return (lines.isEmpty ? [] : [.list(lines.map { [.paragraph([$0])] })])
      + (count.map { [$0] } ?? [])
  }

  /// "Ada Lovelace, Analytical Engines (private sector)", as far as it is known.
  private func whole(_ participant: ParticipantContent) -> String {
    let names = [participant.name, participant.organisation].compactMap(\.self)
    guard let first = names.first else {
      return name(participant.sector ?? strings.people.unspecified, startsBlock: true)
    }
    let whole = ([name(first, startsBlock: true)] + names.dropFirst().map { name($0) })
      .joined(separator: strings.general.separator)
    return participant.sector.map { strings.general.aside(whole, sector($0)) } ?? whole
  }

  /// The title of a sector inside a sentence.
  func sector(_ title: String) -> String { name(strings.general.midSentence(title)) }
}
