import ScreenKit
import TerminalKit

extension BindingLists {
  /// The keys of the ledger.
  var ledger: [Binding] {
    let keys = strings.keys
    let words = strings.ledger
    return [Binding("ledger.open", [.enter], words.openKey, footer: true, .ledger(.open))]
      + endings("ledger", footer: true) + [
        Binding("ledger.groups", ["g"], words.groupsKey, footer: true, .ledger(.toggleGroups)),
        Binding("ledger.close", ["Z"], words.closeKey, footer: true, .ledger(.close)),
        Binding("ledger.undo", ["u"], keys.undo, footer: true, .undo),
        Binding("ledger.redo", [.control("r")], keys.redo, .redo),
        Binding("ledger.back", [.escape, "q", "L"], keys.back, footer: true, .back),
      ] + moving
  }

  /// The keys of the question whether to close a group.
  var closing: [Binding] {
    let words = strings.ledger
    return [
      Binding("closing.goThrough", [.enter], words.goThroughKey, footer: true, .ledger(.goThrough)),
      Binding(
        "closing.close", ["y"], words.closeAllTheSameKey, footer: true, .ledger(.closeAllTheSame)),
      Binding("closing.stay", [.escape, "q"], words.stayKey, footer: true, .back),
    ]
  }
}

extension Place {
  static let ledger = Place("ledger")
  static let closing = Place("closing", reach: .help)
}

extension PlaceBindings {
  static let ledger = [
    PlaceBindings(.ledger) { $0.ledger },
    PlaceBindings(.closing) { $0.closing },
  ]
}
