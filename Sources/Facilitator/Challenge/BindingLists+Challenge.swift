import ScreenKit
import TerminalKit

extension BindingLists {
  /// The keys of the second half on the board.
  var boardSecondHalf: [Binding] {
    [
      Binding("board.link", ["l"], strings.challenge.keys.linkHere, .challenge(.link)),
      Binding("board.ledger", ["L"], strings.ledger.ledgerKey, .ledger(.show)),
      toVotes,
      toParking,
    ]
  }

  /// The keys of the screen of one challenge.
  var challenge: [Binding] {
    let keys = strings.keys
    let words = strings.challenge.keys
    return [
      Binding("challenge.link", ["l"], words.link, footer: true, .challenge(.link)),
      Binding("challenge.need", ["w"], words.need, footer: true, .challenge(.need)),
      Binding("challenge.encounter", ["m"], words.encounter, footer: true, .challenge(.encounter)),
      Binding("challenge.offer", ["o"], words.offer, footer: true, .challenge(.offer)),
    ] + endings("challenge", footer: false) + [
      Binding("challenge.next", ["]"], words.next, footer: true, .challenge(.next)),
      Binding("challenge.previous", ["["], words.previous, .challenge(.previous)),
      Binding("challenge.clock", [" "], words.clock, footer: true, .challenge(.clock)),
      Binding("challenge.moreTime", ["+", "="], words.moreTime, .challenge(.moreTime)),
      Binding("challenge.showRoom", ["."], words.showRoom, .challenge(.showRoom)),
      Binding("challenge.edit", ["e"], words.edit, footer: true, .challenge(.edit)),
      Binding("challenge.back", [.escape, "q"], keys.back, footer: true, .back),
      Binding("challenge.open", [.enter], words.open, .challenge(.open)),
      Binding("challenge.withdraw", ["d"], words.withdraw, .challenge(.withdraw)),
      Binding("challenge.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("challenge.redo", [.control("r")], keys.redo, .redo),
      Binding("challenge.ledger", ["L"], strings.ledger.ledgerKey, .ledger(.show)),
      Binding("challenge.history", ["h"], keys.history, .history),
      Binding("challenge.erase", ["D"], keys.erase, .erase),
      Binding("challenge.saveElsewhere", ["S"], keys.saveElsewhere, .saveElsewhere),
    ] + moving + [
      Binding("challenge.versions", ["V"], keys.versions, footer: true, .versions)
    ]
  }

  /// The three keys that end a challenge; where the screen tells them, the footer does not.
  func endings(_ place: String, footer: Bool) -> [Binding] {
    let words = strings.challenge.keys
    return [
      Binding("\(place).wayFound", ["y"], words.wayFound, footer: footer, .challenge(.wayFound)),
      Binding("\(place).park", ["p", "P"], words.park, footer: footer, .challenge(.park)),
      Binding(
        "\(place).noAnswer", ["0", "x"], words.noAnswer, footer: footer, .challenge(.noAnswer)),
    ]
  }

  /// The keys of the picker for links.
  var linkPicker: [Binding] {
    let keys = strings.keys
    return [
      Binding(
        "linkPicker.pick", [.enter], strings.challenge.keys.pick, footer: true, .challenge(.pick)),
      Binding("linkPicker.back", [.escape], keys.back, footer: true, .back),
      Binding("linkPicker.up", [.up, .control("p")], keys.up, .up),
      Binding("linkPicker.down", [.down, .control("n")], keys.down, .down),
      Binding("linkPicker.pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("linkPicker.pageDown", [.pageDown], keys.pageDown, .pageDown),
    ]
  }
}

extension Place {
  static let challenge = Place("challenge")
  static let linkPicker = Place("linkPicker", typing: .text)
}

extension PlaceBindings {
  static let challenge = [
    PlaceBindings(.challenge) { $0.challenge },
    PlaceBindings(.linkPicker) { $0.linkPicker },
  ]
}
