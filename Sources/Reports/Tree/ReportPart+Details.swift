import Words
import WorkshopModel

extension ReportPart {
  /// All that there is to say of an entry beside its text, line by line, `remarks` being those on it.
  func details(of entry: EntryContent, _ remarks: [Phrase]) -> [Phrase] {
    let versions = (entry.wordings.first?.otherVersions ?? []).map(anotherVersion)
    return versions + entry.wordings.dropFirst().flatMap(lines) + remarks
      + entry.needs.map { line(words["document.word.needs"], $0) }
      + entry.encounters.map { line(words["document.word.encounters"], $0) }
      + entry.offers.map { line(words["document.word.offers"], $0) }
      + [entry.outcome.map(line)].compactMap(\.self)
  }

  /// Where an entry comes from and what a moderator marked it with, in a line each.
  func remarks(on entry: EntryContent) -> [Phrase] {
    let isParaphrased = entry.wordings.first?.isParaphrased ?? false
    let origin = together([
      isParaphrased ? Phrase(words: words["document.word.paraphrased"]) : nil,
      origin(entry.isDemonstration, asOf: entry.asOf, source: entry.source, note: entry.note),
    ])
    let marks = together([
      entry.release.flatMap(words.release).map { Phrase(words: $0) },
      named(entry.themes).map { labelled(words["document.word.themes"], $0) },
      votes(for: entry),
      entry.entered.map { labelled(words["document.word.entered"], entered($0)) },
    ])
    return [origin, marks].compactMap(\.self)
  }

  /// Where something comes from, in one line: demonstration material, date, basis, source, remark.
  func origin(
    _ isDemonstration: Bool, asOf: String? = nil, basis: String? = nil, source: String?,
    note: String?
  ) -> Phrase? {
    together([
      isDemonstration ? Phrase(words: words["document.word.demonstration"]) : nil,
      asOf.map { labelled(words["document.word.asOf"], Phrase(text: $0)) },
      basis.map { labelled(words["document.word.basis"], Phrase(text: $0)) },
      source.map { labelled(words["document.word.source"], Phrase(text: $0)) },
      note.map { labelled(words["document.word.remark"], Phrase(text: $0)) },
    ])
  }

  /// When and where something was entered.
  func entered(_ entered: EnteredContent) -> Phrase {
    let at =
      entered.at.map { Phrase(name: $0) } ?? Phrase(words: words["document.entry.notRecorded"])
    return aside(at, entered.terminal.map { Phrase(name: $0) })
  }

  /// The parts that there are, in one line; nil when there are none.
  func together(_ parts: [Phrase?]) -> Phrase? { words.list(parts, style: "row") }

  /// What is said and what explains it, as far as they are there.
  func explained(_ text: Phrase?, by explanation: Phrase?) -> Phrase? {
    guard let text, let explanation else { return text ?? explanation }
    return words("document.explained", text: text, addition: explanation)
  }

  /// What somebody else made of the same text.
  func anotherVersion(_ text: String) -> Phrase {
    labelled(words["document.word.anotherVersion"], Phrase(text: text))
  }

  private func lines(of wording: WordingContent) -> [Phrase] {
    let label = Phrase(words: words["document.word.anotherWording"])
    return [labelled(aside(label, who(wording)), Phrase(text: wording.text))]
      + wording.otherVersions.map(anotherVersion)
  }

  private func line(_ label: String, _ answer: AnswerContent) -> Phrase {
    let scope = answer.scope.map { Phrase(words: words.scopeInside($0)) }
    let who = joined([scope, who(answer)])
    let label = aside(Phrase(words: label), who)
    return answer.text.map { labelled(label, Phrase(text: $0)) } ?? label
  }

  private func line(_ outcome: OutcomeContent) -> Phrase {
    let result = Phrase(words: words.end(outcome.result))
    let text = explained(result, by: outcome.text.map { Phrase(text: $0) }) ?? result
    let owner = outcome.owner.map { labelled(words["document.word.owner"], Phrase(name: $0)) }
    return labelled(
      words["document.word.outcome"], aside(text, owner))
  }
}
