import ScreenKit
import TerminalKit

extension Place {
  static let erasing = Place("erasing", reach: .help)
}

extension PlaceBindings {
  static let erasing = [
    PlaceBindings(.erasing) { lists in
      let keys = lists.strings.keys
      return [
        Binding("erasing.erase", ["E"], keys.eraseForGood, footer: true, by: Erasure.erase),
        Binding("erasing.keep", [.escape], keys.keepEntry, footer: true, .back),
      ]
    }
  ]
}
