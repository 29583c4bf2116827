import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let insightEvidence = Place("insightEvidence")
}

extension FindingBindings {
  /// What can be done with the entries that an insight rests on.
  var insightEvidence: [Binding] {
    [
      Binding(
        "insightEvidence.open", [.enter], strings.finding.keys.openEntry, footer: true,
        unless: InsightEvidence.obstacleToOpening, by: InsightEvidence.openEntry),
      Binding("insightEvidence.undo", ["u"], strings.keys.undo, .undo),
      Binding("insightEvidence.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + EntryBindings(source: source).listed(on: .insightEvidence) + moving
  }
}

extension InsightEvidence {
  /// That there is no entry to open or to go to.
  fileprivate func obstacleToOpening(in model: Model) -> Obstacle? {
    model.session.map { entries(in: $0).isEmpty } ?? true
      ? Obstacle(reason: model.strings.status.nothingToOpen, isHidden: false) : nil
  }

  /// Opens the selected entry; while the finding is read, goes to the entries.
  fileprivate func openEntry(in model: inout Model) {
    if let entry = selection(in: model) {
      EntryDetail.show(entry.id, in: &model)
    } else {
      model.withScreen(InsightEvidence.self) { $0.goToEntries() }
    }
  }

  /// Leaves the evidence of insights that are not found any more since something was erased: what
  /// they say may tell of it.
  static func leaveErased(in model: inout Model) {
    guard let session = model.session else { return }
    let found = model.nearest(InsightScreen.self)?.insights ?? []
    for index in model.layers.indices.reversed() {
      guard var evidence = model.layers[index] as? InsightEvidence,
        evidence.isErased(in: session)
      else { continue }
      if evidence.renew(from: found, in: session) {
        model.layers[index] = evidence
      } else {
        model.layers.remove(at: index)
        model.warn(model.strings.finding.gone)
      }
    }
  }
}
