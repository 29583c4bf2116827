import ScreenKit
import TerminalKit

extension Place {
  static let history = Place("history")
}

extension PlaceBindings {
  static let history = [
    PlaceBindings(.history) { lists in
      lists.moving + [
        Binding(
          "history.back", [.escape, "q", "h", .enter], lists.strings.keys.back, footer: true,
          .back)
      ]
    }
  ]
}
