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
    home + board + entry + tools + challenge + ledger + voting + parking + forms + coverage + turn
    + saving + conflicts + history + erasing + entryPicker + themes + setUp + plan + conclusions
    + insights + report + projector
}
