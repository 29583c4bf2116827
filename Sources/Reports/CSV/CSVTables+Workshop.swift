import SessionEngine
import Words
import WorkshopModel

extension CSVTables {
  /// What the report is about, and which it is.
  var workshop: CSVTable {
    let workshop = content.workshop
    let facts: [(name: String, value: String?)] = [
      ("edition", content.edition.rawValue), ("note", words.about(content.edition)),
      ("language", words.language), ("title", workshop.title), ("event", workshop.event),
      ("place", workshop.place), ("date", workshop.date), ("start", workshop.start),
      ("end", workshop.end), ("time zone", workshop.timeZone),
      ("hosts", text(workshop.hosts, style: "clauses")),
      ("objectives", paragraphs(workshop.objectives)), ("method", paragraphs(workshop.method)),
      ("questions", paragraphs(workshop.questions)), ("notice", workshop.notice),
      ("source", workshop.source), ("references", paragraphs(workshop.references)),
      ("follow-up", workshop.followUp),
    ]
    return CSVTable(
      "workshop", facts.filter { $0.value != nil },
      ["what": { $0.name }, "value": { $0.value }])
  }

  var norms: CSVTable {
    CSVTable(
      "norms", content.norms,
      [
        "title": { $0.norm.title }, "reference": { $0.norm.reference },
        "groups": { text($0.groups) }, "text": { $0.norm.text },
        "source": { $0.norm.source }, "in other words": { $0.norm.summary },
        "remark": { $0.norm.note },
      ])
  }

  var groups: CSVTable {
    CSVTable(
      "groups", content.groups,
      [
        "group": { name(of: $0) }, "title": { $0.title },
        "norms": { text($0.norms, style: "clauses") },
        "moderator": { $0.moderator.map(person) }, "rapporteur": { $0.rapporteur.map(person) },
      ])
  }

  var participants: CSVTable {
    let rows = content.groups.flatMap { group in
      group.participants.listed.map { (group: group, person: $0) }
    }
    return CSVTable(
      "participants", rows,
      [
        "group": { name(of: $0.group) }, "name": { $0.person.name },
        "organisation": { $0.person.organisation }, "sector": { $0.person.sector },
      ])
  }

  /// How many took part, where nobody is listed; without a group for the workshop, without a sector
  /// for all of them.
  var attendance: CSVTable {
    typealias Row = (group: String?, sector: String?, count: Int?)
    let total: [Row] = content.attendance?.total.map { [(nil, nil, $0)] } ?? []
    let sectors: [Row] =
      content.attendance?.sectors.map { row in
        (nil, row.title ?? words["document.otherSectors"], row.count)
      } ?? []
    let groups = content.groups.flatMap { group -> [Row] in
      let name = name(of: group)
      let count: [Row] = group.participants.count.map { [(name, nil, $0)] } ?? []
      return count + group.participants.sectors.map { (name, $0, nil) }
    }
    return CSVTable(
      "attendance", total + sectors + groups,
      ["group": { $0.group }, "sector": { $0.sector }, "people": { number($0.count) }])
  }
}

extension CSVTables {
  /// The conclusions of the groups, then, without a group, those of the plenary.
  var conclusions: CSVTable {
    typealias Row = (group: String?, conclusion: ConclusionContent)
    let groups = content.groups.flatMap { group -> [Row] in
      group.conclusions.map { (name(of: group), $0) }
    }
    return CSVTable(
      "conclusions", groups + content.conclusions.map { (nil, $0) },
      [
        "group": { $0.group }, "text": { $0.conclusion.text },
        "status": { words.status($0.conclusion.status) },
        "agreed text": { agreedText(of: $0.conclusion) }, "remark": { $0.conclusion.note },
        "other versions": { paragraphs($0.conclusion.otherVersions) },
        "evidence": { names(of: $0.conclusion.evidence) },
        "more evidence": { tree.evidenceLeftOut(of: $0.conclusion) },
        "source": { $0.conclusion.source },
        "agree": { opinion(.agree, of: $0.conclusion) },
        "reserve": { opinion(.reserve, of: $0.conclusion) },
        "object": { opinion(.object, of: $0.conclusion) },
      ])
  }

  /// How many thought that of it; nil for nobody, and where it is not told.
  private func opinion(_ opinion: Opinion, of conclusion: ConclusionContent) -> String? {
    guard case .told(let counts) = conclusion.opinions else { return nil }
    return number(counts[opinion])
  }

  /// What was agreed, where it reads differently now.
  private func agreedText(of conclusion: ConclusionContent) -> String? {
    conclusion.agreement.flatMap { $0.isChanged ? $0.text : nil }
  }

  /// What was set aside in the groups, then, without a group, in the plenary.
  var parked: CSVTable {
    typealias Row = (group: String?, point: ParkedContent)
    let groups = content.groups.flatMap { group -> [Row] in
      group.parked.map { (name(of: group), $0) }
    }
    return CSVTable(
      "parked", groups + content.parked.map { (nil, $0) },
      ["group": { $0.group }, "text": { $0.point.text }, "owner": { $0.point.owner }])
  }
}
