import ScreenKit
import TerminalKit

extension Place {
  static let erasing = Place("erasing", reach: .help)
}

/// The commands of erasing.
struct ErasingBindings: FeatureBindings {
  static let places = [at(.erasing) { $0.erasing }]

  let source: BindingSource

  /// The answers to the question whether to erase something.
  private var erasing: [Binding] {
    [
      Binding(
        "erasing.erase", ["E"], strings.keys.eraseForGood, footer: true, by: Erasure.erase),
      Binding("erasing.keep", [.escape], strings.keys.keepEntry, footer: true, .back),
    ]
  }
}
