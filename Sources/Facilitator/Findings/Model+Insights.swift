import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Does what a key asks for about insights.
  mutating func perform(_ action: InsightAction) {
    // Nothing is drafted from what was erased a moment ago.
    if let session, screen(InsightScreen.self)?.isErased(in: session) ?? false { renewLayers() }
    switch action {
    case .show:
      guard let session else { return }
      push(InsightScreen(session, at: now))
    case .groups: showOtherInsights()
    case .evidence: showEvidence()
    case .draft: draftConclusion()
    case .again: findInsightsAgain()
    case .openEntry: openEvidence()
    }
  }

  /// Finds the insights anew while nobody types, where that takes no time that anybody notices.
  mutating func refreshInsights() {
    guard let session, session.entries.count <= Self.quicklySeen,
      let screen = screen(InsightScreen.self), screen.isStale(in: session)
    else { return }
    findInsightsAgain()
  }

  /// Of more entries than these the insights are only found anew when somebody asks for them.
  private static let quicklySeen = 500

  /// Leaves the evidence of insights that are not found any more since something was erased: what
  /// they say may tell of it.
  mutating func leaveErasedInsights() {
    guard let session else { return }
    let found = nearest(InsightScreen.self)?.insights ?? []
    for index in layers.indices.reversed() {
      guard var evidence = layers[index] as? InsightEvidence, evidence.isErased(in: session)
      else { continue }
      guard evidence.renew(from: found, in: session) else {
        layers.remove(at: index)
        warn(strings.finding.gone)
        continue
      }
      layers[index] = evidence
    }
  }

  private mutating func findInsightsAgain() {
    guard let session else { return }
    let time = now
    withScreen(InsightScreen.self) { $0.find(in: session, at: time) }
  }

  /// Goes from all groups to the one on the board, or back.
  private mutating func showOtherInsights() {
    guard let session, let screen = screen(InsightScreen.self) else { return }
    guard let group = board.group?.id else { return warn(strings.status.noGroups) }
    let time = now
    let other = screen.group == nil ? group : nil
    withScreen(InsightScreen.self) { $0.show(other, of: session, at: time) }
  }

  private mutating func showEvidence() {
    guard let session, let insight = screen(InsightScreen.self)?.selection else {
      return warn(strings.finding.noEvidence)
    }
    push(InsightEvidence(insight, session, EvidenceLabels(session, strings.finding)))
  }

  /// Opens the selected entry; while the finding is read, goes to the entries.
  private mutating func openEvidence() {
    guard let session, let evidence = screen(InsightEvidence.self),
      !evidence.entries(in: session).isEmpty
    else { return warn(strings.status.nothingToOpen) }
    if let entry = evidence.selection(in: self) { return show(entry.id) }
    let model = self
    withScreen(InsightEvidence.self) { $0.goToEntries(in: model) }
  }

  /// Opens the form for a conclusion that says what the selected insight says and rests on what it
  /// rests on.
  private mutating func draftConclusion() {
    guard let session, let insight = screen(InsightScreen.self)?.selection else {
      return warn(strings.finding.nothingToDraft)
    }
    let evidence = EvidenceLabels(session, strings.finding).sorted(insight.evidence)
    let staying = evidence.count { session.state.staysInRoom($0.id) }
    let warnings = [
      likeConclusion(insight), staying > 0 ? strings.finding.evidenceStays(staying) : nil,
    ].compactMap(\.self)
    addConclusion(
      saying: insight.draft, restingOn: evidence,
      introduction: warnings.isEmpty
        ? strings.finding.introduction : warnings.joined(separator: " "))
  }

  /// That a conclusion says what the insight says, or rests on the same; nil when none does.
  private func likeConclusion(_ insight: Insight) -> String? {
    guard let session else { return nil }
    let conclusions = session.state.all(Conclusion.self)
    let evidence = Set(insight.evidence)
    let same = conclusions.first { $0.text.contains(insight.draft) }
    let like = conclusions.first { !evidence.isEmpty && Set($0.evidence) == evidence }
    let name = (same ?? like).flatMap { session.name(of: $0.id, strings.conclusion) }
    return name.map(same == nil ? strings.finding.restsOnSame : strings.finding.saidAlready)
  }
}
