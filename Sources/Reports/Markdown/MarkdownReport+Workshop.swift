import WorkshopModel

extension MarkdownReport {
  /// Title, event, date, time and place, where all this is published, and what to know of it.
  var titleBlocks: [MarkdownBlock] {
    let workshop = content.workshop
    let title = workshop.title.isEmpty ? strings.general.untitled : workshop.title
    var blocks: [MarkdownBlock] = [.heading(1, name(title))]
    if let type = workshop.documentType { blocks.append(.paragraph(["**\(name(type))**"])) }
    let facts = titleFacts.map { [MarkdownBlock.paragraph([labelled($0.label, $0.value)])] }
    if !facts.isEmpty { blocks.append(.list(facts)) }
    if let source = workshop.source {
      blocks += paragraphs(source, after: "**\(strings.general.source)**", addresses: .live)
    }
    if let notice = workshop.notice {
      blocks += paragraphs(notice, after: "**\(strings.general.notice)**", addresses: .live)
    }
    return blocks
  }

  private var titleFacts: [(label: String, value: String)] {
    let workshop = content.workshop
    let hosts = workshop.hosts.map { name($0) }.joined(separator: strings.general.separator)
    let facts: [(label: String, value: String?)] = [
      (strings.general.event, workshop.event.map { name($0) }),
      (strings.general.date, workshop.date.map(day)), (strings.general.time, time),
      (strings.general.place, workshop.place.map { name($0) }),
      (strings.general.hosts, hosts.isEmpty ? nil : hosts),
    ]
    return facts.compactMap { label, value in value.map { (label, $0) } }
  }

  /// The day in words; as it is written when it is not a day.
  private func day(_ date: String) -> String {
    let numbers = date.split(separator: "-").map { Int($0) ?? 0 }
    guard numbers.count == 3, (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
    else { return inline(date) }
    return strings.general.day(numbers[0], numbers[1], numbers[2])
  }

  private var time: String? {
    let workshop = content.workshop
    let times = [workshop.start, workshop.end].compactMap { $0.map(inline) }
    guard let first = times.first, let last = times.last else { return nil }
    let time = times.count == 2 ? strings.general.span(first, last) : first
    return workshop.timeZone.map { strings.general.aside(time, inline($0)) } ?? time
  }

  /// The stages and the roles.
  var methodologyBlocks: [MarkdownBlock] {
    let workshop = content.workshop
    var stages = list(workshop.stages.map(\.title))
    if let source = workshop.stagesSource, !stages.isEmpty {
      stages += paragraphs(strings.general.taken(source), addresses: .live)
    }
    var roles: [MarkdownBlock] = []
    if !content.roles.isEmpty { roles.append(.list(content.roles.map(blocks))) }
    if workshop.source != nil, !roles.isEmpty {
      roles.insert(.paragraph([strings.method.rolesAreNotQuotations]), at: 0)
    }
    return section(
      2, strings.method.methodology,
      section(3, strings.method.stages, stages) + section(3, strings.method.roles, roles))
  }

  private func blocks(of role: Role) -> [MarkdownBlock] {
    let title = "**\(name(role.title))**"
    let stages = role.stages.map { id in
      name(content.workshop.stages.first { $0.id == id }?.title ?? id)
    }
    var lines = [title]
    if let summary = role.summary { lines = [labelled(title, inline(summary))] }
    if !stages.isEmpty {
      let names = stages.joined(separator: strings.general.strongSeparator)
      lines.append(labelled(strings.method.atStages, names))
    }
    return [.paragraph(lines)]
  }

  /// What the workshop is for.
  var objectiveBlocks: [MarkdownBlock] {
    section(2, strings.method.objectives, quoted(list(content.workshop.objectives)))
  }

  /// What came after the workshop, and what the report refers to.
  var closingBlocks: [MarkdownBlock] {
    let workshop = content.workshop
    let followUp = workshop.followUp.map { paragraphs($0, addresses: .live) } ?? []
    let references = list(workshop.references, addresses: .live, isNumbered: true)
    return section(2, strings.general.followUp, followUp)
      + section(2, strings.general.references, references)
  }
}
