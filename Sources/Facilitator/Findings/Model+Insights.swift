import Insights
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Does what a key asks for about insights.
  mutating func perform(_ action: InsightAction) {
    switch action {
    case .show:
      guard let session else { return }
      push(.screen(InsightScreen(session, at: now)))
    case .groups: showOtherInsights()
    case .evidence: showEvidence()
    case .draft: draftConclusion()
    case .again: findInsightsAgain()
    case .openEntry:
      guard let session, let entry = screen(InsightEvidence.self)?.selection(in: session) else {
        return warn(strings.status.nothingToOpen)
      }
      show(entry.id)
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
    guard let session, let insight = screen(InsightScreen.self)?.selection,
      insight.evidence.contains(where: { session.entries[$0] != nil })
    else { return warn(strings.finding.noEvidence) }
    push(.screen(InsightEvidence(insight, EvidenceLabels(session, strings.finding))))
  }

  /// Opens the form for a conclusion that says what the selected insight says and rests on what it
  /// rests on.
  private mutating func draftConclusion() {
    guard let session, let insight = screen(InsightScreen.self)?.selection else {
      return warn(strings.finding.nothingToDraft)
    }
    let evidence = EvidenceLabels(session, strings.finding).sorted(insight.evidence)
    let staying = evidence.count { session.state.staysInRoom($0.id) }
    addConclusion(
      saying: insight.draft, restingOn: evidence,
      introduction: staying > 0
        ? strings.finding.evidenceStays(staying) : strings.finding.introduction)
  }
}
