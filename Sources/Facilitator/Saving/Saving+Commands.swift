import ScreenKit
import TerminalKit

extension Place {
  static let leaving = Place("leaving", reach: .leaving)
  static let saving = Place("saving", typing: .text)
}

/// The commands of leaving and of saving elsewhere.
struct SavingBindings: FeatureBindings {
  static let places = [
    at(.leaving) { $0.leaving },
    at(.saving) { $0.accepting($0.strings.keys.saveThere) },
  ]

  let source: BindingSource

  /// What can be answered to the question whether to leave.
  private var leaving: [Binding] {
    let keys = strings.keys
    return [
      Binding("leaving.save", ["S", "s"], keys.saveElsewhere, footer: true, .saveElsewhere)
        .inFooter(when: \.isNotSaved),
      Binding("leaving.leave", ["q"], keys.leaveAnyway, footer: true, .accept),
      Binding("leaving.stay", [.escape, .enter], keys.stay, footer: true, .back),
    ]
  }
}
