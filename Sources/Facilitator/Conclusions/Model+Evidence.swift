import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Opens the choice of entries that a conclusion is to be drafted from.
  mutating func chooseEntries() {
    push(EvidencePicker(.draft, group: conclusionGroup, selected: board.selection))
  }

  /// Opens the choice of the entries that the selected conclusion rests on.
  mutating func chooseEvidence() {
    guard let conclusion = conclusionInQuestion else { return _ = missingConclusion() }
    let evidence = conclusion.evidence.filter { session?.entries[$0] != nil }
    push(
      EvidencePicker(
        .evidence(conclusion.id), group: conclusion.group, chosen: evidence,
        selected: evidence.first ?? board.selection))
  }

  /// Marks, filters or narrows what the choice of entries shows.
  mutating func changePicker(_ action: ConclusionAction) {
    guard let session else { return }
    let projection = board.projection
    withScreen(EvidencePicker.self) { picker in
      switch action {
      case .mark: picker.mark(in: session, projection)
      case .filter: picker.isFiltering = true
      case .endFilter: picker.isFiltering = false
      case .onlyChosen: picker.toggleOnlyChosen()
      default: break
      }
    }
  }

  /// What keeps an action of the choice of entries from being done now; nil when nothing does.
  func obstacle(to action: ConclusionAction) -> Obstacle? {
    guard action == .onlyChosen, let session, let picker = screen(EvidencePicker.self),
      !picker.showsOnlyChosen, !picker.chosen.contains(where: { session.entries[$0] != nil })
    else { return nil }
    return Obstacle(reason: strings.conclusion.evidence.noneChosen, isHidden: false)
  }

  /// Leaves the choice of entries; where its filter hides some, they are shown again first.
  mutating func leaveEvidence() {
    guard !showAll() else { return }
    tell(strings.conclusion.evidence.left)
    pop()
  }

  /// Takes the chosen entries as evidence, or goes on to the text that is drafted from them.
  mutating func useEvidence() -> [Effect] {
    guard let session, let picker = screen(EvidencePicker.self) else { return [] }
    let chosen = picker.chosen.filter { session.entries[$0] != nil }
    pop()
    guard case .evidence(let id) = picker.purpose else {
      addConclusion(from: chosen.compactMap { session.entries[$0] })
      return []
    }
    guard let conclusion: Conclusion = session.state.value(id),
      let name = session.name(of: id, strings.conclusion)
    else {
      warn(strings.conclusion.list.gone)
      return []
    }
    // What another terminal has put in or taken out meanwhile stays so.
    let removed = Set(picker.beginning).subtracting(chosen)
    let kept = conclusion.evidence.filter { !removed.contains($0) && session.entries[$0] != nil }
    let added = chosen.filter { !picker.beginning.contains($0) && !kept.contains($0) }
    let evidence = kept + added
    guard evidence != conclusion.evidence else {
      tell(strings.status.unchanged)
      return []
    }
    let value = Value.list(evidence.map { .string($0.name) })
    return perform(
      [.edit(id.key, ["evidence": evidence.isEmpty ? .null : value])],
      telling: strings.conclusion.evidence.saved(name, evidence.count))
  }
}
