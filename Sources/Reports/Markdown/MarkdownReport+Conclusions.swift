import SessionEngine
import WorkshopModel

extension MarkdownReport {
  /// Conclusions in a numbered list, the published ones as quotations, with what they rest on.
  ///
  /// A source that all of them share is named once, after the list.
  func blocks(
    of conclusions: [ConclusionContent], in group: Identifier<Group>?
  ) -> [MarkdownBlock] {
    guard let first = conclusions.first else {
      return [.paragraph([strings.outcomes.noConclusions])]
    }
    let shared = conclusions.allSatisfy { $0.source == first.source } ? first.source : nil
    let items = conclusions.map { item($0, in: group, namesSource: shared == nil) }
    return [.numbered(items)] + (shared.map(source) ?? [])
  }

  private func source(_ source: String) -> [MarkdownBlock] {
    paragraphs(strings.general.taken(source), addresses: .live)
  }

  private func item(
    _ conclusion: ConclusionContent, in group: Identifier<Group>?, namesSource: Bool
  ) -> [MarkdownBlock] {
    let details = details(of: conclusion, in: group)
    guard let source = conclusion.source else {
      var texts = MarkdownText.paragraphs(conclusion.text)
      texts[texts.count - 1] += details
      return texts.map(MarkdownBlock.paragraph)
    }
    let quoted = paragraphs(conclusion.text) + (namesSource ? self.source(source) : [])
    return [.quote(quoted)] + (details.isEmpty ? [] : [.paragraph(details)])
  }

  private func details(
    of conclusion: ConclusionContent, in group: Identifier<Group>?
  ) -> [String] {
    var lines: [String] = []
    if conclusion.status != .agreed { lines.append(strings.outcomes.status(conclusion.status)) }
    lines += conclusion.agreement.map(remarks) ?? []
    if let note = conclusion.note { lines.append(labelled(strings.outcomes.remark, inline(note))) }
    lines += conclusion.otherVersions.map { labelled(strings.entries.anotherVersion, inline($0)) }
    let evidence = evidence(of: conclusion, in: group)
    if !evidence.isEmpty {
      let names = evidence.joined(separator: strings.general.separator)
      lines.append(labelled(strings.outcomes.evidence, names))
    }
    return lines
  }

  /// What there is to say when the text does not stand as it was agreed.
  private func remarks(on agreement: Agreement) -> [String] {
    var lines: [String] = []
    if agreement.isChanged, let text = agreement.text {
      lines.append(strings.outcomes.changedSinceAgreed(inline(text)))
    }
    if !agreement.isIntact { lines.append(strings.outcomes.checksumDoesNotFit) }
    return lines
  }

  /// The entries a conclusion rests on; what is demonstration material says so, once if all is.
  private func evidence(
    of conclusion: ConclusionContent, in group: Identifier<Group>?
  ) -> [String] {
    let mark = strings.general.midSentence(strings.entries.demonstration)
    let isAll = conclusion.evidence.allSatisfy(\.isDemonstration)
    let last = conclusion.evidence.count - 1
    let evidence = conclusion.evidence.enumerated().map { index, entry in
      let name = name(of: entry, in: group)
      let isMarked = isAll ? index == last : entry.isDemonstration
      return isMarked ? strings.general.aside(name, mark) : name
    }
    guard conclusion.evidenceLeftOut > 0 else { return evidence }
    return evidence + [strings.outcomes.evidenceLeftOut(conclusion.evidenceLeftOut)]
  }

  /// "C3" for an entry of the group `group`, "Group I C3" for one of another.
  func name(of entry: EntryReference, in group: Identifier<Group>?) -> String {
    let label = name(entry.label)
    guard entry.group != group else { return label }
    let place = entry.groupNumber.map { strings.people.group(name($0)) }
    return "\(place ?? strings.people.otherGroup) \(label)"
  }
}
