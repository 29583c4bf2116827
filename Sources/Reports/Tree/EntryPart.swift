import Words
import WorkshopModel

/// What a group entered, role by role.
struct EntryPart: ReportPart {
  let basis: ReportBasis

  /// What a group entered in one role.
  func node(of role: RoleContent) -> ReportNode {
    [
      "title": role.title.map { .name($0) } ?? .words(words["document.other"]),
      "kinds": .list(
        role.kinds.map { kind in
          [
            "title": kind.title.map { .name($0) } ?? .words(words["document.other"]),
            "entries": .list(kind.entries.map(node)),
          ]
        }),
    ]
  }

  private func node(of entry: EntryContent) -> ReportNode {
    let own = entry.wordings.first
    let remarks = remarks(on: entry)
    return [
      "label": .name(entry.reference.label), "anchor": .words(anchor(of: entry.reference)),
      "who": .phrase(own.flatMap(who)), "organisation": .name(own?.organisation),
      "sector": .name(own?.sector), "text": .text(own?.text),
      "otherVersions": .texts(own?.otherVersions ?? []),
      "wordings": .list(entry.wordings.dropFirst().map(node)),
      "isParaphrased": .flag(own?.isParaphrased ?? false),
      "isDemonstration": .flag(entry.isDemonstration), "asOf": .name(entry.asOf),
      "source": .text(entry.source), "note": .text(entry.note),
      "themes": .phrase(named(entry.themes)), "dots": .phrase(votes(for: entry)),
      "release": .words(entry.release.flatMap(words.release)),
      "entered": .phrase(entry.entered.map(entered)),
      "links": .list(entry.links.map { node(of: $0, in: entry) }),
      "needs": .list(entry.needs.map(node)),
      "encounters": .list(entry.encounters.map(node)),
      "offers": .list(entry.offers.map(node)), "outcome": entry.outcome.map(node) ?? .nothing,
      "remarks": .phrase(together(remarks)),
      "details": .list(details(of: entry, remarks).map { .phrase($0) }),
    ]
  }

  private func node(of wording: WordingContent) -> ReportNode {
    [
      "who": .phrase(who(wording)), "text": .text(wording.text),
      "isParaphrased": .flag(wording.isParaphrased),
      "otherVersions": .texts(wording.otherVersions),
    ]
  }

  /// "A3 (private sector, another sector): overcame in part — how", part by part.
  private func node(of link: LinkContent, in entry: EntryContent) -> ReportNode {
    [
      "action": .phrase(
        link.action.map { name(of: $0, in: entry.reference.group) }
          ?? Phrase(words: words["document.entry.anAction"])),
      "anchor": .words(link.action.map(anchor)),
      "who": .phrase(
        joined([link.sector.map(sector), link.reach.map { Phrase(words: words.reach($0)) }])),
      "outcome": .words(link.outcome.map(words.link)), "how": .text(link.how),
      "what": .phrase(
        explained(
          link.outcome.map { Phrase(words: words.link($0)) },
          by: link.how.map { Phrase(text: $0) })),
      "origin": .phrase(
        origin(link.isDemonstration, basis: link.basis, source: link.source, note: link.note)),
      "isDemonstration": .flag(link.isDemonstration), "basis": .text(link.basis),
      "source": .text(link.source), "note": .text(link.note),
    ]
  }

  private func node(of answer: AnswerContent) -> ReportNode {
    [
      "text": .text(answer.text),
      "who": .phrase(who(answer)),
      "scope": .words(answer.scope.map(words.scope)),
    ]
  }

  private func node(of outcome: OutcomeContent) -> ReportNode {
    [
      "result": .words(words.end(outcome.result)), "text": .text(outcome.text),
      "owner": .name(outcome.owner),
    ]
  }
}
