import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let evidence = Place("evidence")
  static let evidenceFilter = Place("evidenceFilter", typing: .text)
}

/// The commands of the choice of evidence.
struct EvidenceBindings: FeatureBindings {
  static let places = [
    at(.evidence) { $0.evidence },
    at(.evidenceFilter) { $0.evidenceFilter },
  ]

  let source: BindingSource

  private var words: CommandWords { strings.conclusion.keys }

  /// What can be done in the choice of entries.
  private var evidence: [Binding] {
    [
      Binding(
        "evidence.mark", [" ", "x"], words.mark, footer: true,
        unless: EvidencePicker.nothingSelected, by: EvidencePicker.mark),
      Binding("evidence.use", [.enter], words.useEvidence, footer: true, by: EvidencePicker.use),
      filtering("evidence.filter", ["/"], words.filter, true),
      Binding(
        "evidence.onlyChosen", [.tab], words.onlyChosen, footer: true,
        unless: EvidencePicker.nothingChosen, by: EvidencePicker.showOnlyChosen),
      Binding(
        "evidence.back", [.escape, "q"], words.leaveEvidence, footer: true, EvidencePicker.leave),
    ] + moving
  }

  /// The same while its filter is typed.
  private var evidenceFilter: [Binding] {
    [
      filtering("evidenceFilter.end", [.enter, .tab], words.endFilter, false),
      Binding("evidenceFilter.clear", [.escape], words.clearFilter, footer: true) {
        _ = $0.showAll()
      },
    ]
  }

  private func filtering(
    _ id: String, _ keys: [Key], _ words: Strings.Key, _ isFiltering: Bool
  ) -> Binding {
    Binding(id, keys, words, footer: true) {
      $0.withScreen(EvidencePicker.self) { $0.isFiltering = isFiltering }
    }
  }
}

extension EvidencePicker {
  /// Opens the choice of entries that a conclusion is to be drafted from.
  static func openForDraft(in model: inout Model) {
    model.push(
      EvidencePicker(
        .draft, group: ConclusionForm.place(in: model), selected: model.board.selection))
  }

  /// Opens the choice of the entries that a conclusion rests on.
  static func open(of conclusion: Conclusion, in model: inout Model) -> [Effect] {
    let evidence = conclusion.evidence.filter { model.session?.entries[$0] != nil }
    model.push(
      EvidencePicker(
        .evidence(conclusion.id), group: conclusion.group, chosen: evidence,
        selected: evidence.first ?? model.board.selection))
    return []
  }

  /// That there is no entry to choose.
  fileprivate func nothingSelected(in model: Model) -> Obstacle? {
    guard isEmpty(in: model) else { return nil }
    let words = model.strings.conclusion.evidence
    return Obstacle(
      reason: filter.text.isEmpty ? words.noEntries : words.nothing, isHidden: false)
  }

  /// Chooses the selected entry, or leaves it out again.
  fileprivate func mark(in model: inout Model) {
    let before = model
    model.withScreen(EvidencePicker.self) { $0.mark(in: before) }
  }

  /// Shows only what is chosen, or all again.
  fileprivate func showOnlyChosen(in model: inout Model) {
    model.withScreen(EvidencePicker.self) { $0.showsOnlyChosen.toggle() }
  }

  /// That there would be nothing to show.
  fileprivate func nothingChosen(in model: Model) -> Obstacle? {
    guard !showsOnlyChosen, !chosen.contains(where: { model.session?.entries[$0] != nil }) else {
      return nil
    }
    return Obstacle(reason: model.strings.conclusion.evidence.noneChosen, isHidden: false)
  }

  /// Leaves the choice of entries; where its filter hides some, they are shown again first.
  fileprivate static func leave(in model: inout Model) {
    guard !model.showAll() else { return }
    model.tell(model.strings.conclusion.evidence.left)
    model.pop()
  }

  /// Takes the chosen entries as evidence, or goes on to the text that is drafted from them.
  fileprivate func use(in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.conclusion
    let chosen = chosen.filter { session.entries[$0] != nil }
    model.pop()
    guard case .evidence(let id) = purpose else {
      ConclusionForm.open(from: chosen.compactMap { session.entries[$0] }, in: &model)
      return []
    }
    guard let conclusion: Conclusion = session.state.value(id) else {
      model.warn(words.list.gone)
      return []
    }
    // What another terminal has put in or taken out meanwhile stays so.
    let removed = Set(beginning).subtracting(chosen)
    let kept = conclusion.evidence.filter { !removed.contains($0) && session.entries[$0] != nil }
    let added = chosen.filter { !beginning.contains($0) && !kept.contains($0) }
    let evidence = kept + added
    guard evidence != conclusion.evidence else {
      model.tell(model.strings.status.unchanged)
      return []
    }
    let value = Value.list(evidence.map { .string($0.name) })
    return model.perform(
      [.edit(id.key, ["evidence": evidence.isEmpty ? .null : value])],
      telling: words.evidence.saved(session.name(of: id, words) ?? "", evidence.count))
  }
}
