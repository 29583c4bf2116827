import Words
import WorkshopModel

/// What a report says of the workshop itself.
struct WorkshopPart: ReportPart {
  let basis: ReportBasis

  /// Title, event, date, time and place, how it works and what it is for.
  var workshop: ReportNode {
    let workshop = content.workshop
    return [
      "title": .name(workshop.title.isEmpty ? words["document.untitled"] : workshop.title),
      "documentType": .name(workshop.documentType), "facts": .list(facts),
      "source": .text(workshop.source), "notice": .text(workshop.notice),
      "isQuoted": .flag(workshop.source != nil),
      "stages": .list(workshop.stages.map { .name($0.title) }),
      "stagesSource": .text(workshop.stagesSource), "roles": .list(content.roles.map(node)),
      "objectives": .texts(workshop.objectives), "method": .texts(workshop.method),
      "phases": .list(content.phases.map(node)), "norms": .list(content.norms.map(node)),
      "questions": .texts(workshop.questions),
      "hasAnnex": .flag(hasAnnex),
    ]
  }

  private var facts: [ReportNode] {
    let workshop = content.workshop
    let facts: [(label: String, value: Phrase?)] = [
      (words["document.fact.event"], named([workshop.event])),
      (words["document.fact.date"], named([workshop.date.map(day)])),
      (words["document.fact.time"], time),
      (words["document.fact.place"], named([workshop.place])),
      (words["document.fact.hosts"], named(workshop.hosts)),
    ]
    return facts.compactMap { label, value in
      value.map { ["label": .words(label), "value": .phrase($0)] }
    }
  }

  /// The day in words; as it is written when it is not a day.
  private func day(_ date: String) -> String {
    guard let day = CalendarDay(date) else { return date }
    return words("date.day", day: day.day, month: day.month, year: "\(day.year)")
  }
}

extension WorkshopPart {
  private var time: Phrase? {
    let workshop = content.workshop
    let times = [workshop.start, workshop.end].compactMap { $0.map { Phrase(name: $0) } }
    guard let first = times.first, let last = times.last else { return nil }
    let time = times.count == 2 ? words("document.span", start: first, end: last) : first
    return aside(time, workshop.timeZone.map { Phrase(name: $0) })
  }

  private func node(of role: Role) -> ReportNode {
    let stages = role.stages.map { id in
      content.workshop.stages.first { $0.id == id }?.title ?? id
    }
    return [
      "title": .name(role.title), "summary": .text(role.summary),
      "stages": .phrase(named(stages, style: "clauses")),
    ]
  }

  private func node(of phase: Phase) -> ReportNode {
    [
      "title": .name(phase.title),
      "minutes": .words(phase.minutes.map { words("document.minutes", count: $0) }),
      "prompt": .text(phase.prompt),
    ]
  }

  private func node(of content: NormContent) -> ReportNode {
    let norm = content.norm
    return [
      "title": .name(norm.title), "reference": .name(norm.reference),
      "groups": .phrase(joined(content.groups.map(group))),
      "text": norm.text.map { .text($0, emphasis: norm.emphasis) } ?? .nothing,
      "source": .text(norm.source), "summary": .text(norm.summary), "note": .text(norm.note),
    ]
  }
}

extension ReportPart {
  /// Whether there is anything for an annex: how the workshop went, what it went by.
  var hasAnnex: Bool {
    let workshop = content.workshop
    return !workshop.method.isEmpty || !content.phases.isEmpty || !content.norms.isEmpty
      || !workshop.questions.isEmpty
  }
}
