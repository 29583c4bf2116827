import WorkshopModel

extension MarkdownReport {
  /// The method, the norms and the guiding questions.
  var annexBlocks: [MarkdownBlock] {
    let workshop = content.workshop
    let norms = content.norms.flatMap(blocks)
    let questions = quoted(list(workshop.questions, isNumbered: true))
    return section(
      2, strings.method.annex,
      section(3, strings.method.method, list(workshop.method, isNumbered: true))
        + section(3, strings.method.phases, phaseBlocks)
        + section(3, strings.method.norms, norms)
        + section(3, strings.method.questions, questions))
  }

  private var phaseBlocks: [MarkdownBlock] {
    guard !content.phases.isEmpty else { return [] }
    let items = content.phases.map { phase in
      var title = "**\(name(phase.title))**"
      if let minutes = phase.minutes {
        title = strings.general.aside(title, strings.method.minutes(minutes))
      }
      return phase.prompt.map { paragraphs($0, after: title) } ?? [.paragraph([title])]
    }
    return [.numbered(items)]
  }

  private func blocks(of content: NormContent) -> [MarkdownBlock] {
    let norm = content.norm
    var facts = [name(norm.reference, startsBlock: true)]
    if !content.groups.isEmpty {
      let groups = content.groups.map { strings.people.group(name($0)) }
      let names = groups.joined(separator: strings.general.separator)
      facts.append(labelled(strings.method.groups, names))
    }
    var blocks: [MarkdownBlock] = [.heading(4, name(norm.title)), .paragraph(facts)]
    if let text = norm.text {
      let source = norm.source.map { paragraphs(strings.general.taken($0), addresses: .live) }
      blocks.append(.quote(paragraphs(text, emphasis: norm.emphasis) + (source ?? [])))
    }
    if let summary = norm.summary {
      blocks += paragraphs(summary, after: strings.method.inOtherWords)
    }
    if let note = norm.note { blocks += paragraphs(note, after: strings.outcomes.remark) }
    return blocks
  }
}
