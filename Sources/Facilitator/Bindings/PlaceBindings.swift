import ScreenKit
import TerminalKit

/// The bindings of a place, for the roles and the kinds of entry of a workshop.
struct PlaceBindings: Sendable {
  let place: Place
  let bindings: @Sendable (BindingLists) -> [Binding]

  init(_ place: Place, _ bindings: @escaping @Sendable (BindingLists) -> [Binding]) {
    self.place = place
    self.bindings = bindings
  }

  /// Those of all places: each part of the program has its own, and is registered here.
  static let all =
    core + challenge + ledger + voting + parking + forms + coverage + turn + safety + scribing
    + setUp + plan + conclusions + insights + report + projector
}

extension Place {
  static let home = Place("home")
  static let prompt = Place("prompt", typing: .text)
  static let board = Place("board")
  static let detail = Place("detail")
  static let form = Place("form", typing: .text)
  static let groups = Place("groups")
  static let search = Place("search", typing: .text)
  static let help = Place("help", typing: .text, reach: .leaving)
  static let palette = Place("palette", typing: .text, reach: .leaving)
  static let leaving = Place("leaving", reach: .leaving)
  static let fields = Place("fields", typing: .text)
  static let saving = Place("saving", typing: .text)
  static let conflicts = Place("conflicts")
  static let conflict = Place("conflict")
  static let revision = Place("revision", typing: .text)
  static let history = Place("history")
  static let erasing = Place("erasing", reach: .help)
}

extension PlaceBindings {
  private static let core = [
    PlaceBindings(.home) { $0.home },
    PlaceBindings(.prompt) { $0.accepting($0.strings.keys.create) },
    PlaceBindings(.board) { $0.board + $0.toConclusions + $0.toInsights + $0.toReport },
    PlaceBindings(.detail) { $0.detail },
    PlaceBindings(.form) { $0.form + $0.scribingInForm },
    PlaceBindings(.groups) { $0.groups },
    PlaceBindings(.search) { $0.search },
    PlaceBindings(.help) { $0.listed("help", closing: "?") },
    PlaceBindings(.palette) { $0.listed("palette", closing: .control("p")) },
    PlaceBindings(.leaving) { $0.leaving },
  ]

  private static let forms = [PlaceBindings(.fields) { $0.fields }]

  private static let safety = [
    PlaceBindings(.saving) { $0.accepting($0.strings.keys.saveThere) },
    PlaceBindings(.conflicts) { $0.conflicts },
    PlaceBindings(.conflict) { $0.conflict },
    PlaceBindings(.revision) { $0.revision },
    PlaceBindings(.history) { $0.history },
    PlaceBindings(.erasing) { $0.erasing },
  ]
}
