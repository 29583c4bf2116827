import SessionEngine
import WorkshopModel

extension ContentBuilder {
  /// What is shown of an entry.
  func content(of entry: EntryMaterial) -> EntryContent {
    EntryContent(
      reference: reference(to: entry), canEnd: material.endingKinds.contains(entry.kind),
      role: title(of: entry.role),
      wordings: entry.wordings.map { wording in
        WordingContent(
          text: wording.text, otherVersions: wording.otherVersions,
          isParaphrased: wording.isParaphrased, organisation: wording.organisation,
          sector: title(of: wording.sector))
      },
      themes: entry.themes, source: entry.source, asOf: entry.asOf, asked: asked(of: entry),
      isDemonstration: entry.isDemonstration, note: entry.note, entered: entry.entered,
      release: disclosure.showsEverything ? entry.wordings.first?.release : nil,
      votes: votes(for: entry.id), links: entry.links.compactMap(content),
      needs: entry.needs.map { answer($0.text, $0.sector) },
      encounters: entry.encounters.map { answer($0.text, $0.sector, scope: $0.scope) },
      offers: entry.offers.map { answer($0.text, $0.sector, $0.organisation) },
      answers: answers(of: entry),
      outcome: entry.outcome.map { outcome in
        OutcomeContent(end: end(outcome.result), text: outcome.text, owner: outcome.owner)
      })
  }

  private func end(_ name: Identifier<End>) -> End {
    material.workshop.end(name) ?? End(id: name, title: name.name)
  }

  /// What its kind asks for and was said; without its kind, all that was.
  private func asked(of entry: EntryMaterial) -> [AskedContent] {
    let kind = material.kinds.first { $0.id == entry.kind }
    let said = EntryKind.Field.allCases.map { field -> AskedContent in
      let values: [String?] =
        switch field {
        case .asOf: []
        case .owner: [entry.asked.owner]
        case .lead: [entry.asked.lead]
        case .partners: entry.asked.partners
        case .timeFrame: [entry.asked.timeFrame]
        case .wording: [entry.asked.wording]
        }
      return AskedContent(field: field, values: values.compactMap(\.self))
    }.filter { !$0.values.isEmpty }
    let places = kind?.asks ?? []
    return places.flatMap { place in said.filter { $0.field == place } }
      + said.filter { !places.contains($0.field) }
  }

  private func content(of material: LinkMaterial) -> LinkContent? {
    let action = material.action.flatMap { byID[$0] }
    // Where it is not told which action it was, there is none to look for.
    guard material.action == nil || action != nil else { return nil }
    let link = material.link
    return LinkContent(
      action: action.map(reference), role: title(of: action?.role),
      sector: title(of: material.sector), reach: material.reach, outcome: link.outcome,
      how: link.how, source: link.source, basis: link.basis, note: link.note,
      isDemonstration: link.isDemonstration)
  }

  private func answer(
    _ text: String?, _ sector: Identifier<Sector>?, _ organisation: String? = nil,
    scope: Encounter.Scope? = nil, to question: String? = nil
  ) -> AnswerContent {
    AnswerContent(
      text: text, sector: title(of: sector), organisation: organisation, scope: scope,
      question: question)
  }

  /// What was answered in plain words, in the order of the questions, then to those that are gone.
  private func answers(of entry: EntryMaterial) -> [AnswerContent] {
    let questions = material.workshop.questions
    let gone = Set(entry.answers.map(\.question)).subtracting(questions.map(\.id)).sorted()
    return (questions.map { ($0.id, $0.text) } + gone.map { ($0, $0.name) }).flatMap { id, asked in
      entry.answers.filter { $0.question == id }.map { answer($0.text, $0.sector, to: asked) }
    }
  }
}

extension EnteredContent {
  /// When and where the entry was entered; nil when neither was recorded nor kept from being so.
  init?(_ entry: RecordKey, in session: Session, fromBox: Set<RecordKey>) {
    guard let time = session.enteringTime(of: entry, fromBox: fromBox) else { return nil }
    let terminal = session.state.history(of: entry).first?.terminal?.rawValue
    switch time {
    case .notRecorded: self.init(at: nil, terminal: nil)
    case .day(let day): self.init(at: day, terminal: terminal)
    case .moment(let moment): self.init(at: moment, terminal: terminal)
    }
  }
}
