import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let insights = Place("insights")
}

/// The commands of insights.
struct FindingBindings: FeatureBindings {
  static let places = [
    at(.insights) { $0.insights },
    at(.insightEvidence) { $0.insightEvidence },
  ]

  let source: BindingSource

  /// From the board to what the entries show.
  var toInsights: Binding {
    Binding("board.insights", ["i"], strings.finding.keys.show) { model in
      guard let session = model.session else { return }
      model.push(InsightScreen(session, at: model.now))
    }
  }

  /// What can be done where the insights are listed.
  private var insights: [Binding] {
    let words = strings.finding.keys
    return [
      onInsights(
        "insights.draft", ["c"], words.draft,
        unless: { $0.selected(in: $1) == nil ? $1.strings.finding.nothingToDraft : nil }
      ) { $0.draft(in: &$1) },
      onInsights(
        "insights.evidence", [.enter], words.evidence,
        unless: { $0.selected(in: $1) == nil ? $1.strings.finding.noEvidence : nil }
      ) { $0.showEvidence(in: &$1) },
      onInsights(
        "insights.groups", [.tab, "g"], words.groups,
        unless: { $1.board.group == nil ? $1.strings.status.noGroups : nil }
      ) { $0.showOther(in: &$1) },
      onInsights(
        "insights.again", ["r"], words.again,
        unless: { screen, model in
          model.session.map(screen.isStale) ?? false ? nil : model.strings.finding.upToDate
        }
      ) { $0.findAgain(in: &$1) },
      Binding("insights.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("insights.redo", [.control("r")], strings.keys.redo, .redo),
      Binding(
        "insights.conclusions", ["C"], words.conclusions, footer: true, ConclusionList.open),
      Binding("insights.back", [.escape, "q", "i"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// Something that is done with the insights; nothing is with what was erased a moment ago.
  private func onInsights(
    _ id: String, _ keys: [Key], _ words: Strings.Key,
    unless reason: @escaping @Sendable (InsightScreen, Model) -> String? = { _, _ in nil },
    _ perform: @escaping @Sendable (InsightScreen, inout Model) -> Void
  ) -> Binding {
    Binding(
      id, keys, words, footer: true, to: { $0.screen(InsightScreen.self) },
      else: { $0.finding.nothing }, unless: reason
    ) { screen, model in
      let isErased = model.session.map(screen.isErased) ?? false
      if isErased { model.renewLayers() }
      if let screen = model.screen(InsightScreen.self) { perform(screen, &model) }
      return []
    }
  }
}

extension InsightScreen {
  /// Finds the insights anew while nobody types, where that takes no time that anybody notices.
  static func refresh(in model: inout Model) {
    guard let session = model.session, session.entries.count <= quicklySeen,
      let screen = model.screen(InsightScreen.self), screen.isStale(in: session)
    else { return }
    screen.findAgain(in: &model)
  }

  /// Of more entries than these the insights are only found anew when somebody asks for them.
  private static let quicklySeen = 500

  fileprivate func findAgain(in model: inout Model) {
    guard let session = model.session else { return }
    let time = model.now
    model.withScreen(InsightScreen.self) { $0.find(in: session, at: time) }
  }

  /// Goes from all groups to the one on the board, or back.
  fileprivate func showOther(in model: inout Model) {
    guard let session = model.session, let shown = model.board.group?.id else { return }
    let time = model.now
    let other = group == nil ? shown : nil
    model.withScreen(InsightScreen.self) { $0.show(other, of: session, at: time) }
  }

  fileprivate func showEvidence(in model: inout Model) {
    let words = model.strings.finding
    guard let session = model.session, let insight = selected(in: model) else {
      return model.warn(words.noEvidence)
    }
    model.push(InsightEvidence(insight, session, EvidenceLabels(session, words)))
  }

  /// Opens the form for a conclusion that says what the selected insight says and rests on what it
  /// rests on.
  fileprivate func draft(in model: inout Model) {
    let words = model.strings.finding
    guard let session = model.session, let insight = selected(in: model) else {
      return model.warn(words.nothingToDraft)
    }
    let evidence = EvidenceLabels(session, words).sorted(insight.evidence)
    let staying = evidence.count { session.state.staysInRoom($0.id) }
    let warnings = [
      like(insight, session, model.strings), staying > 0 ? words.evidenceStays(staying) : nil,
    ].compactMap(\.self)
    ConclusionForm.open(
      saying: insight.draft, restingOn: evidence,
      introduction: warnings.isEmpty ? words.introduction : warnings.joined(separator: " "),
      in: &model)
  }

  /// That a conclusion says what the insight says, or rests on the same; nil when none does.
  private func like(_ insight: Insight, _ session: Session, _ strings: Strings) -> String? {
    let conclusions = session.state.all(Conclusion.self)
    let evidence = Set(insight.evidence)
    let same = conclusions.first { $0.text.contains(insight.draft) }
    let like = conclusions.first { !evidence.isEmpty && Set($0.evidence) == evidence }
    let name = (same ?? like).flatMap { session.name(of: $0.id, strings.conclusion) }
    return name.map(same == nil ? strings.finding.restsOnSame : strings.finding.saidAlready)
  }
}
