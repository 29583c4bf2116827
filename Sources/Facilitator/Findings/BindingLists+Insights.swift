import ScreenKit
import TerminalKit

extension BindingLists {
  /// From the board to what the entries show.
  var toInsights: [Binding] {
    [Binding("board.insights", ["i"], strings.finding.keys.show, .insight(.show))]
  }

  /// The keys of the insights.
  var insights: [Binding] {
    let words = strings.finding.keys
    return [
      Binding("insights.draft", ["c"], words.draft, footer: true, .insight(.draft)),
      Binding("insights.evidence", [.enter], words.evidence, footer: true, .insight(.evidence)),
      Binding("insights.groups", [.tab, "g"], words.groups, footer: true, .insight(.groups)),
      Binding("insights.again", ["r"], words.again, footer: true, .insight(.again)),
      Binding("insights.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("insights.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("insights.conclusions", ["C"], words.conclusions, footer: true, .conclusion(.open)),
      Binding("insights.back", [.escape, "q", "i"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// The keys of the entries that an insight rests on.
  var insightEvidence: [Binding] {
    let words = strings.finding.keys
    return [
      Binding(
        "insightEvidence.open", [.enter], words.openEntry, footer: true, .insight(.openEntry)),
      Binding("insightEvidence.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + moving
  }
}

extension Place {
  static let insights = Place("insights")
  static let insightEvidence = Place("insightEvidence")
}

extension PlaceBindings {
  static let insights = [
    PlaceBindings(.insights) { $0.insights },
    PlaceBindings(.insightEvidence) { $0.insightEvidence },
  ]
}
