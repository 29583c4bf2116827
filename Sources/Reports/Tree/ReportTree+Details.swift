import WorkshopModel

extension ReportTree {
  /// All that there is to say of an entry beside its text, line by line, `remarks` being those on it.
  func details(of entry: EntryContent, _ remarks: [Phrase]) -> [Phrase] {
    let versions = (entry.wordings.first?.otherVersions ?? []).map(anotherVersion)
    return versions + entry.wordings.dropFirst().flatMap(lines) + remarks
      + entry.needs.map { line(strings.outcomes.needs, $0) }
      + entry.encounters.map { line(strings.outcomes.encounters, $0) }
      + entry.offers.map { line(strings.outcomes.offers, $0) }
      + [entry.outcome.map(line)].compactMap(\.self)
  }

  /// Where an entry comes from and what a moderator marked it with, in a line each.
  func remarks(on entry: EntryContent) -> [Phrase] {
    let isParaphrased = entry.wordings.first?.isParaphrased ?? false
    let origin = together([
      isParaphrased ? Phrase(words: strings.entries.paraphrased) : nil,
      origin(entry.isDemonstration, asOf: entry.asOf, source: entry.source, note: entry.note),
    ])
    let marks = together([
      entry.release.flatMap(strings.entries.release).map { Phrase(words: $0) },
      named(entry.themes).map { labelled(strings.entries.themes, $0) },
      votes(for: entry),
      entry.entered.map { labelled(strings.entries.entered, entered($0)) },
    ])
    return [origin, marks].compactMap(\.self)
  }

  /// Where something comes from, in one line: demonstration material, date, basis, source, remark.
  func origin(
    _ isDemonstration: Bool, asOf: String? = nil, basis: String? = nil, source: String?,
    note: String?
  ) -> Phrase? {
    together([
      isDemonstration ? Phrase(words: strings.entries.demonstration) : nil,
      asOf.map { labelled(strings.entries.asOf, Phrase(text: $0)) },
      basis.map { labelled(strings.entries.basis, Phrase(text: $0)) },
      source.map { labelled(strings.general.source, Phrase(text: $0)) },
      note.map { labelled(strings.outcomes.remark, Phrase(text: $0)) },
    ])
  }

  /// When and where something was entered.
  func entered(_ entered: EnteredContent) -> Phrase {
    let at = Phrase(name: entered.at)
    return entered.terminal.map { strings.general.aside(at, Phrase(name: $0)) } ?? at
  }

  /// The parts that there are, in one line; nil when there are none.
  func together(_ parts: [Phrase?], by separator: String = " · ") -> Phrase? {
    Phrase(parts, separator: separator)
  }

  /// What somebody else made of the same text.
  func anotherVersion(_ text: String) -> Phrase {
    labelled(strings.entries.anotherVersion, Phrase(text: text))
  }

  private func lines(of wording: WordingContent) -> [Phrase] {
    let label = aside(strings.entries.anotherWording, who(wording))
    return [strings.general.labelled(label, Phrase(text: wording.text))]
      + wording.otherVersions.map(anotherVersion)
  }

  private func line(_ label: String, _ answer: AnswerContent) -> Phrase {
    let scope = answer.scope.map { strings.general.midSentence(strings.outcomes.scope($0)) }
    let who = joined([scope.map { Phrase(words: $0) }, who(answer)])
    let label = aside(label, who)
    return answer.text.map { strings.general.labelled(label, Phrase(text: $0)) } ?? label
  }

  private func line(_ outcome: OutcomeContent) -> Phrase {
    let result = Phrase(words: strings.outcomes.end(outcome.result))
    let text = together([result, outcome.text.map { Phrase(text: $0) }], by: " — ") ?? result
    let owner = outcome.owner.map { labelled(strings.outcomes.owner, Phrase(name: $0)) }
    return labelled(
      strings.outcomes.outcome, owner.map { strings.general.aside(text, $0) } ?? text)
  }

  private func aside(_ label: String, _ addition: Phrase?) -> Phrase {
    let label = Phrase(words: label)
    return addition.map { strings.general.aside(label, $0) } ?? label
  }
}
