import ScreenKit
import TerminalKit

extension Place {
  static let history = Place("history")
}

/// The commands of the history of a record.
struct HistoryBindings: FeatureBindings {
  static let places = [at(.history) { $0.history }]

  let source: BindingSource

  private var history: [Binding] {
    moving + [
      Binding(
        "history.back", [.escape, "q", "h", .enter], strings.keys.back, footer: true, .back)
    ]
  }
}
