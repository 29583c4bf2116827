import SessionEngine
import WorkshopModel

extension ReportTree {
  /// A group as the published report has it: who ran it, its conclusions, who was there; then its
  /// entries by role.
  func node(of group: GroupContent, place: Int) -> ReportNode {
    [
      "anchor": .words("group-\(place + 1)"), "heading": .name(heading(of: group)),
      "number": .name(group.number), "title": .name(group.title),
      "isGroup": .flag(group.id != nil), "norms": joined(group.norms),
      "moderator": .name(group.moderator.map(person)),
      "rapporteur": .name(group.rapporteur.map(person)),
      "people": .list(
        [
          group.norms.isEmpty
            ? nil
            : labelled(
              strings.people.norm, group.norms.joined(separator: strings.general.separator)),
          group.moderator.map { labelled(strings.people.moderator, person($0)) },
          group.rapporteur.map { labelled(strings.people.rapporteur, person($0)) },
        ].compactMap { $0.map { .name($0) } }),
      "isListed": .flag(!group.roles.isEmpty || !group.leftOut.isEmpty),
      "conclusions": .list(group.conclusions.map { node(of: $0, in: group.id) }),
      "conclusionsSource": sharedSource(of: group.conclusions),
      "participants": .list(
        group.participants.listed.map { .name(whole($0)) }
          + group.participants.sectors.map { .name($0) }),
      "count": .words(group.participants.count.map(strings.people.count)),
      "roles": .list(group.roles.map { node(of: $0, in: group) }),
      "leftOut": .list(sentences(on: group.leftOut)), "parked": .list(group.parked.map(node)),
    ]
  }

  /// "Group I: Human rights".
  func heading(of group: GroupContent) -> String {
    guard let number = group.number, let title = group.title else {
      return strings.people.otherGroup
    }
    return labelled(strings.people.group(number), title)
  }

  private func person(_ person: Person) -> String {
    person.affiliation.map { strings.general.aside(person.name, $0) } ?? person.name
  }

  /// "Ada Lovelace, Analytical Engines (private sector)", as far as it is known.
  private func whole(_ participant: ParticipantContent) -> String {
    let names = [participant.name, participant.organisation].compactMap(\.self)
    guard !names.isEmpty else { return participant.sector ?? strings.people.unspecified }
    let whole = names.joined(separator: strings.general.separator)
    return participant.sector.map { strings.general.aside(whole, sector($0)) } ?? whole
  }

  /// A point that was set aside, with its owner.
  func node(of parked: ParkedContent) -> ReportNode {
    ["text": .text(parked.text), "owner": .name(parked.owner)]
  }

  /// How many took part, where people are not listed.
  var attendance: ReportNode {
    guard let attendance = content.attendance else { return .nothing }
    return [
      "total": .words(attendance.total.map(strings.people.count)),
      "sectors": .list(
        attendance.sectors.map { row in
          [
            "title": row.title.map { .name($0) } ?? .words(strings.people.otherSectors),
            "count": .number(row.count),
          ]
        }),
    ]
  }
}

extension ReportTree {
  /// Where all of the conclusions are published; nothing when they are of several sources or none.
  func sharedSource(of conclusions: [ConclusionContent]) -> ReportNode {
    let sources = Set(conclusions.map(\.source))
    guard sources.count == 1, let source = sources.first?.map(strings.general.taken) else {
      return .nothing
    }
    return .text(source)
  }

  /// A conclusion with its status, unless it is agreed, its remarks and its evidence.
  func node(of conclusion: ConclusionContent, in group: Identifier<Group>?) -> ReportNode {
    let source = conclusion.source.map(strings.general.taken)
    return [
      "text": .text(conclusion.text), "source": .text(source),
      "isQuoted": .flag(source != nil), "isAgreed": .flag(conclusion.status == .agreed),
      "status": .words(
        conclusion.status == .agreed ? nil : strings.outcomes.status(conclusion.status)),
      "changes": .texts(changes(to: conclusion)), "note": .text(conclusion.note),
      "otherVersions": .texts(conclusion.otherVersions),
      "evidence": .name(evidence(of: conclusion, in: group)),
      "evidenceLinks": .list(conclusion.evidence.map { link(to: $0, in: group) }),
      "evidenceLeftOut": .words(evidenceLeftOut(of: conclusion)),
      "details": .texts(details(of: conclusion, in: group).map(VisibleText.line(of:))),
    ]
  }

  /// All that there is to say of a conclusion beside its text, line by line.
  private func details(
    of conclusion: ConclusionContent, in group: Identifier<Group>?
  ) -> [String] {
    let status = conclusion.status == .agreed ? [] : [strings.outcomes.status(conclusion.status)]
    let note = conclusion.note.map { labelled(strings.outcomes.remark, $0) }
    let versions = conclusion.otherVersions.map { labelled(strings.entries.anotherVersion, $0) }
    let evidence = evidence(of: conclusion, in: group).map {
      labelled(strings.outcomes.evidence, $0)
    }
    return status + changes(to: conclusion) + [note].compactMap(\.self) + versions
      + [evidence].compactMap(\.self)
  }

  /// What there is to say when the text does not stand as it was agreed.
  private func changes(to conclusion: ConclusionContent) -> [String] {
    guard let agreement = conclusion.agreement else { return [] }
    var lines: [String] = []
    if agreement.isChanged { lines.append(strings.outcomes.changedSinceAgreed(agreement.text)) }
    if !agreement.isIntact { lines.append(strings.outcomes.checksumDoesNotFit) }
    return lines
  }

  /// The entries a conclusion rests on; what is demonstration material says so, once if all is.
  private func evidence(
    of conclusion: ConclusionContent, in group: Identifier<Group>?
  ) -> String? {
    let mark = strings.general.midSentence(strings.entries.demonstration)
    let isAll = conclusion.evidence.allSatisfy(\.isDemonstration)
    let last = conclusion.evidence.count - 1
    var evidence = conclusion.evidence.enumerated().map { index, entry in
      let name = group == nil ? fullName(of: entry) : name(of: entry, in: group)
      let isMarked = isAll ? index == last : entry.isDemonstration
      return isMarked ? strings.general.aside(name, mark) : name
    }
    if let leftOut = evidenceLeftOut(of: conclusion) { evidence.append(leftOut) }
    return evidence.isEmpty ? nil : evidence.joined(separator: strings.general.separator)
  }

  /// What there is to say of evidence that is not referred to; nil for nothing.
  func evidenceLeftOut(of conclusion: ConclusionContent) -> String? {
    let counts: [(number: Int, words: (Int?) -> String)] = [
      (conclusion.evidenceUnderOthers, strings.outcomes.evidenceUnderOthers),
      (conclusion.evidenceLeftOut, strings.outcomes.evidenceLeftOut),
    ]
    return together(
      counts.filter { $0.number > 0 }.map { told($0.number, $0.words) },
      by: strings.general.separator)
  }

  /// An entry to go to: its name and its place in the report.
  func link(to entry: EntryReference, in group: Identifier<Group>?) -> ReportNode {
    [
      "name": .name(group == nil ? fullName(of: entry) : name(of: entry, in: group)),
      "anchor": .words(anchor(of: entry)),
      "isDemonstration": .flag(entry.isDemonstration),
    ]
  }

  /// "C3" for an entry of the group `group`, "Group I C3" for one of another.
  func name(of entry: EntryReference, in group: Identifier<Group>?) -> String {
    entry.group == group ? entry.label : fullName(of: entry)
  }

  /// "Group I C3", "Other groups C3".
  func fullName(of entry: EntryReference) -> String {
    let place = entry.groupNumber.map(strings.people.group)
    return "\(place ?? strings.people.otherGroup) \(entry.label)"
  }

  /// Where an entry stands in the report, as a word that any format can use: letters, digits and
  /// hyphens only.
  func anchor(of entry: EntryReference) -> String {
    let place = content.groups.firstIndex { $0.id == entry.group } ?? content.groups.count
    let label = entry.label.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
      default: "-\(String(scalar.value, radix: 16))-"
      }
    }
    return "entry-\(place + 1)-\(label.joined())"
  }
}
