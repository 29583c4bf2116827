import SessionEngine
import Words
import WorkshopModel

/// The conclusions, with what became of them and what they rest on.
struct ConclusionPart: ReportPart {
  let basis: ReportBasis

  /// Where all of the conclusions are published; nothing when they are of several sources or none.
  func sharedSource(of conclusions: [ConclusionContent]) -> ReportNode {
    let sources = Set(conclusions.map(\.source))
    guard sources.count == 1, let source = sources.first else { return .nothing }
    return .phrase(source.map(taken))
  }

  /// A conclusion with its status, unless it is agreed, its remarks and its evidence.
  func node(of conclusion: ConclusionContent, in group: Identifier<Group>?) -> ReportNode {
    [
      "text": .text(conclusion.text), "sentence": .text(Excerpt.sentence(of: conclusion.text)),
      "source": .phrase(conclusion.source.map(taken)),
      "isQuoted": .flag(conclusion.source != nil),
      "isAgreed": .flag(conclusion.status == .agreed),
      "status": .words(
        conclusion.status == .agreed ? nil : words.status(conclusion.status)),
      "opinions": .words(opinions(of: conclusion)),
      "changes": .list(changes(to: conclusion).map { .phrase($0) }),
      "note": .text(conclusion.note), "otherVersions": .texts(conclusion.otherVersions),
      "evidence": .phrase(evidence(of: conclusion, in: group)),
      "evidenceLinks": .list(conclusion.evidence.map { link(to: $0, in: group) }),
      "evidenceLeftOut": .words(evidenceLeftOut(of: conclusion)),
      "details": .list(details(of: conclusion, in: group).map { .phrase($0) }),
    ]
  }

  /// All that there is to say of a conclusion beside its text, line by line.
  private func details(
    of conclusion: ConclusionContent, in group: Identifier<Group>?
  ) -> [Phrase] {
    let status =
      conclusion.status == .agreed
      ? [] : [Phrase(words: words.status(conclusion.status))]
    let note = conclusion.note.map { labelled(words["document.word.remark"], Phrase(text: $0)) }
    let evidence = evidence(of: conclusion, in: group).map {
      labelled(words["document.word.evidence"], $0)
    }
    let opinions = opinions(of: conclusion).map { [Phrase(words: $0)] } ?? []
    return status + opinions + changes(to: conclusion) + [note].compactMap(\.self)
      + conclusion.otherVersions.map(anotherVersion)
      + [evidence ?? Phrase(words: words["document.word.noEvidence"])]
  }

  /// What people at the terminal thought of it; nil where nobody was asked.
  private func opinions(of conclusion: ConclusionContent) -> String? {
    switch conclusion.opinions {
    case .told(let counts): words("document.opinion.asked", counts: list(counts))
    case .tooFew: words["document.opinion.tooFew"]
    case .reworded(let counts) where counts.isEmpty: words["document.opinion.reworded"]
    case .reworded(let counts): words("document.opinion.askedOther", counts: list(counts))
    case nil: nil
    }
  }

  private func list(_ counts: [Opinion: Int]) -> String {
    let told = Opinion.allCases.compactMap { opinion in
      counts[opinion].map { words("document.opinion.count", opinion: opinion.rawValue, count: $0) }
    }
    return words.list(told, style: "plain")
  }

  private func taken(_ source: String) -> Phrase {
    words("document.taken", source: Phrase(text: source))
  }

  /// What there is to say when the text does not stand as it was agreed.
  private func changes(to conclusion: ConclusionContent) -> [Phrase] {
    guard let agreement = conclusion.agreement else { return [] }
    var lines: [Phrase] = []
    if agreement.isChanged {
      lines.append(
        words("document.conclusion.changed", text: agreement.text.map { Phrase(text: $0) }))
    }
    if !agreement.isIntact { lines.append(Phrase(words: words["document.conclusion.checksum"])) }
    return lines
  }

  /// The most entries that a report quotes as evidence where it does not list them.
  private static let mostQuoted = 3

  /// The entries a conclusion rests on; what is demonstration material says so, once if all is.
  private func evidence(
    of conclusion: ConclusionContent, in group: Identifier<Group>?
  ) -> Phrase? {
    let mark = Phrase(words: words["document.entry.demonstrationInside"])
    let isAll = conclusion.evidence.allSatisfy(\.isDemonstration)
    let cited =
      length == .short ? conclusion.evidence.prefix(Self.mostQuoted) : conclusion.evidence[...]
    let last = cited.count - 1
    let names = cited.enumerated().map { index, entry in
      let name = citation(of: entry, in: group)
      let isMarked = isAll ? index == last : entry.isDemonstration
      return isMarked ? aside(name, mark) : name
    }
    let rest = conclusion.evidence.count - cited.count
    let more = rest > 0 ? Phrase(words: words("document.more", count: told(rest))) : nil
    return joined(names + [more, evidenceLeftOut(of: conclusion).map { Phrase(words: $0) }])
  }
}

extension ReportPart {
  /// What there is to say of evidence that is not referred to; nil for nothing.
  func evidenceLeftOut(of conclusion: ConclusionContent) -> String? {
    let (underOthers, leftOut) = (conclusion.evidenceUnderOthers, conclusion.evidenceLeftOut)
    let parts = [
      underOthers > 0
        ? words("document.conclusion.underOthers", count: told(underOthers)) : nil,
      leftOut > 0 ? words("document.conclusion.leftOut", count: told(leftOut)) : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : words.list(parts, style: "plain")
  }
}
