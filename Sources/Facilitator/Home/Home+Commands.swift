import ScreenKit
import TerminalKit

extension Place {
  static let home = Place("home")
  static let prompt = Place("prompt", typing: .text)
}

extension PlaceBindings {
  static let home = [
    PlaceBindings(.home) { $0.home },
    PlaceBindings(.prompt) { $0.accepting($0.strings.keys.create) },
  ]
}

extension BindingLists {
  /// What can be done on the home screen.
  fileprivate var home: [Binding] {
    let keys = strings.keys
    return moving + [
      Binding("home.open", [.enter], keys.openSession, footer: true, by: Home.open),
      Binding("home.refresh", ["r"], keys.refresh, footer: true) { _ in [.listSessions] },
      Binding("home.quit", ["q", .escape], keys.quit, footer: true, .quit),
    ]
  }
}
