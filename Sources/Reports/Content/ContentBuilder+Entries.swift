import SessionEngine
import WorkshopModel

extension ContentBuilder {
  /// What is shown of an entry.
  func content(of entry: EntryMaterial) -> EntryContent {
    EntryContent(
      reference: reference(to: entry), isChallenge: entry.kind == material.challengeKind,
      role: title(of: entry.role),
      wordings: entry.wordings.map { wording in
        WordingContent(
          text: wording.text, otherVersions: wording.otherVersions,
          isParaphrased: wording.isParaphrased, organisation: wording.organisation,
          sector: title(of: wording.sector))
      },
      themes: entry.themes, source: entry.source, asOf: entry.asOf,
      isDemonstration: entry.isDemonstration, note: entry.note, entered: entry.entered,
      release: disclosure.showsEverything ? entry.wordings.first?.release : nil,
      votes: votes(for: entry.id), links: entry.links.compactMap(content),
      needs: entry.needs.map { answer($0.text, $0.sector) },
      encounters: entry.encounters.map { answer($0.text, $0.sector, scope: $0.scope) },
      offers: entry.offers.map { answer($0.text, $0.sector, $0.organisation) },
      outcome: entry.outcome.map { outcome in
        OutcomeContent(result: outcome.result, text: outcome.text, owner: outcome.owner)
      })
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
    scope: Encounter.Scope? = nil
  ) -> AnswerContent {
    AnswerContent(text: text, sector: title(of: sector), organisation: organisation, scope: scope)
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
