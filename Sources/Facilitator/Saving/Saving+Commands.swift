import ScreenKit
import TerminalKit

extension Place {
  static let leaving = Place("leaving", reach: .leaving)
  static let saving = Place("saving", typing: .text)
}

extension PlaceBindings {
  static let saving = [
    PlaceBindings(.leaving) { $0.leaving },
    PlaceBindings(.saving) { $0.accepting($0.strings.keys.saveThere) },
  ]
}

extension BindingLists {
  /// What can be answered to the question whether to leave.
  fileprivate var leaving: [Binding] {
    let keys = strings.keys
    return [
      Binding("leaving.save", ["S", "s"], keys.saveElsewhere, footer: true, .saveElsewhere)
        .inFooter(when: \.isNotSaved),
      Binding("leaving.leave", ["q"], keys.leaveAnyway, footer: true, .accept),
      Binding("leaving.stay", [.escape, .enter], keys.stay, footer: true, .back),
    ]
  }
}
