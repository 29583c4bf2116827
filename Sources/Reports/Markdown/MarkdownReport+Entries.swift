extension MarkdownReport {
  /// What the published report lacked: the entries of each group by role, with their links.
  var entryBlocks: [MarkdownBlock] {
    let groups = content.groups.filter { !$0.roles.isEmpty || $0.leftOut.entries > 0 }
    let heading = MarkdownBlock.heading(2, strings.entries.byRole)
    guard !groups.isEmpty else { return [heading, .paragraph([strings.entries.nothingEntered])] }
    let demonstration = strings.entries.demonstrationIntroduction
    return [heading, .paragraph([strings.entries.introduction])]
      + (content.hasDemonstration ? [.paragraph([demonstration])] : [])
      + groups.flatMap(entryBlocks)
      + (content.erasedEntries > 0
        ? [.paragraph([strings.entries.erased(content.erasedEntries)])] : [])
  }

  private func entryBlocks(of group: GroupContent) -> [MarkdownBlock] {
    let leftOut = group.leftOut
    let counts: [(number: Int, sentence: (Int) -> String)] = [
      (leftOut.entriesInRoom, strings.entries.stayedInRoom),
      (leftOut.entriesWithoutWording, strings.entries.lackWording),
      (leftOut.links, strings.entries.linksLeftOut),
    ]
    let sentences = counts.filter { $0.number > 0 }.map { $0.sentence($0.number) }
    return [.heading(3, heading(of: group))] + group.roles.flatMap(blocks)
      + (sentences.isEmpty ? [] : [.paragraph(sentences)])
  }

  private func blocks(of role: RoleContent) -> [MarkdownBlock] {
    [.heading(4, name(role.title ?? strings.entries.other))] + role.kinds.flatMap(blocks)
  }

  private func blocks(of kind: KindContent) -> [MarkdownBlock] {
    [
      .heading(5, name(kind.title ?? strings.entries.other)),
      .list(kind.entries.map(blocks)),
    ]
  }

  private func blocks(of entry: EntryContent) -> [MarkdownBlock] {
    let label = "**\(name(entry.reference.label))**"
    let who = [entry.organisation.map { name($0) }, entry.sector.map(sector)].compactMap(\.self)
    var texts = MarkdownText.paragraphs(entry.text, startsBlock: !who.isEmpty)
    if who.isEmpty {
      texts[0][0] = label + " " + texts[0][0]
    } else {
      texts[0].insert(
        label + " — " + who.joined(separator: strings.general.separator), at: 0)
    }
    texts[texts.count - 1] += details(of: entry)
    let links = entry.links.map { blocks(of: $0, in: entry) }
    return texts.map(MarkdownBlock.paragraph) + (links.isEmpty ? [] : [.list(links)])
  }

  private func details(of entry: EntryContent) -> [String] {
    let versions = entry.otherVersions.map {
      labelled(strings.entries.anotherVersion, inline($0))
    }
    let wordings = entry.wordings.flatMap { wording -> [String] in
      let who = [wording.organisation.map { name($0) }, wording.sector.map(sector)]
        .compactMap(\.self).joined(separator: strings.general.separator)
      let label = strings.entries.anotherWording
      return [
        labelled(who.isEmpty ? label : strings.general.aside(label, who), inline(wording.text))
      ] + wording.otherVersions.map { labelled(strings.entries.anotherVersion, inline($0)) }
    }
    let origin = [
      entry.isParaphrased ? strings.entries.paraphrased : nil,
      entry.isDemonstration ? strings.entries.demonstration : nil,
      entry.asOf.map { labelled(strings.entries.asOf, inline($0)) },
      entry.source.map { labelled(strings.general.source, inline($0)) },
      entry.note.map { labelled(strings.outcomes.remark, inline($0)) },
    ]
    return versions + wordings + line(origin)
  }

  /// "→ A3 (private sector, another sector): overcame in part — how", then where it is from.
  private func blocks(of link: LinkContent, in entry: EntryContent) -> [MarkdownBlock] {
    let reach = link.reach.map { reach in
      switch reach {
      case .ownSector: strings.entries.ownSector
      case .anotherSector: strings.entries.anotherSector
      }
    }
    let who = [link.sector.map(sector), reach].compactMap(\.self)
    var text = "→ " + name(of: link.action, in: entry.reference.group)
    if !who.isEmpty {
      text = strings.general.aside(text, who.joined(separator: strings.general.separator))
    }
    let what = [link.outcome.map(strings.outcomes.link), link.how.map(inline)].compactMap(\.self)
    if !what.isEmpty { text = labelled(text, what.joined(separator: " — ")) }
    let origin = [
      link.isDemonstration ? strings.entries.demonstration : nil,
      link.basis.map { labelled(strings.entries.basis, inline($0)) },
      link.source.map { labelled(strings.general.source, inline($0)) },
      link.note.map { labelled(strings.outcomes.remark, inline($0)) },
    ]
    return [.paragraph([text] + line(origin))]
  }

  /// The parts that there are on one line; no line when there are none.
  private func line(_ parts: [String?]) -> [String] {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? [] : [parts.joined(separator: " · ")]
  }
}
