import WorkshopModel

extension ReportTree {
  /// All that there is to say of an entry beside its text, line by line.
  func details(of entry: EntryContent) -> [String] {
    let own = entry.wordings.first
    let versions = own?.otherVersions.map { labelled(strings.entries.anotherVersion, $0) } ?? []
    let origin = together([
      own?.isParaphrased ?? false ? strings.entries.paraphrased : nil,
      origin(
        entry.isDemonstration, asOf: entry.asOf, source: entry.source, note: entry.note),
    ])
    return versions + entry.wordings.dropFirst().flatMap(lines)
      + [origin, marks(of: entry)]
      .compactMap(\.self)
      + entry.needs.map { line(strings.outcomes.needs, $0) }
      + entry.encounters.map { line(strings.outcomes.encounters, $0) }
      + entry.offers.map { line(strings.outcomes.offers, $0) }
      + [entry.outcome.map(line)].compactMap(\.self)
  }

  /// Where something comes from, in one line: demonstration material, date, basis, source, remark.
  func origin(
    _ isDemonstration: Bool, asOf: String? = nil, basis: String? = nil, source: String?,
    note: String?
  ) -> String? {
    together([
      isDemonstration ? strings.entries.demonstration : nil,
      asOf.map { labelled(strings.entries.asOf, $0) },
      basis.map { labelled(strings.entries.basis, $0) },
      source.map { labelled(strings.general.source, $0) },
      note.map { labelled(strings.outcomes.remark, $0) },
    ])
  }

  /// The parts that there are, in one text; nil when there are none.
  func together(_ parts: [String?], by separator: String = " · ") -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: separator)
  }

  /// What a moderator marked an entry with.
  private func marks(of entry: EntryContent) -> String? {
    let themes = entry.themes.joined(separator: strings.general.separator)
    return together([
      entry.release.flatMap(strings.entries.release),
      themes.isEmpty ? nil : labelled(strings.entries.themes, themes),
      entry.dots.map(strings.outcomes.dots),
      entry.entered.map { entered in
        let whole = entered.terminal.map { strings.general.aside(entered.at, $0) }
        return labelled(strings.entries.entered, whole ?? entered.at)
      },
    ])
  }

  private func lines(of wording: WordingContent) -> [String] {
    let who = [wording.organisation, wording.sector.map(sector)].compactMap(\.self)
      .joined(separator: strings.general.separator)
    let label = strings.entries.anotherWording
    return [labelled(who.isEmpty ? label : strings.general.aside(label, who), wording.text)]
      + wording.otherVersions.map { labelled(strings.entries.anotherVersion, $0) }
  }

  private func line(_ label: String, _ answer: AnswerContent) -> String {
    let who = [
      answer.scope.map { strings.general.midSentence(strings.outcomes.scope($0)) },
      answer.organisation, answer.sector.map(sector),
    ].compactMap(\.self).joined(separator: strings.general.separator)
    let label = who.isEmpty ? label : strings.general.aside(label, who)
    return answer.text.map { labelled(label, $0) } ?? label
  }

  private func line(_ outcome: OutcomeContent) -> String {
    let text = together([strings.outcomes.end(outcome.result), outcome.text], by: " — ") ?? ""
    let owner = outcome.owner.map { labelled(strings.outcomes.owner, $0) }
    return labelled(
      strings.outcomes.outcome, owner.map { strings.general.aside(text, $0) } ?? text)
  }
}
