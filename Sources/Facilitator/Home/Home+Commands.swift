import ScreenKit
import TerminalKit

extension Place {
  static let home = Place("home")
}

/// The commands of the home screen.
struct HomeBindings: FeatureBindings {
  static let places = [
    at(.home) { $0.home },
    at(.newSession) {
      $0.form("newSession", save: $0.strings.keys.create, newLine: $0.newLine("newSession"))
    },
  ]

  let source: BindingSource

  /// What can be done on the home screen.
  private var home: [Binding] {
    let keys = strings.keys
    return moving + [
      Binding(
        "home.open", [.enter], keys.openSession, use: .accepting, footer: true,
        unless: { home in
          { model in
            home.items(in: model).isEmpty
              ? Obstacle(reason: model.strings.status.nothingToOpen, isHidden: false) : nil
          }
        }, by: Home.open),
      Binding("home.new", ["n"], keys.newSession, footer: true) {
        NewSessionForm.open(from: nil, in: &$0)
      },
      Binding("home.refresh", ["r"], keys.refresh, footer: true) { _ in [.listSessions] },
      Binding("home.quit", ["q", .escape], keys.quit, footer: true, .quit),
    ]
  }
}
