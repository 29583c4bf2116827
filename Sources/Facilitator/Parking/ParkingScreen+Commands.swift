import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let parkingLot = Place("parkingLot")
}

/// The commands of the parking lot.
struct ParkingBindings: FeatureBindings {
  static let places = [at(.parkingLot) { $0.parkingLot }]

  let source: BindingSource

  /// From the board to the parking lot.
  var toParking: Binding {
    Binding("board.parkingLot", ["O"], strings.parking.keys.lot) { model in
      model.push(ParkingScreen())
      return []
    }
  }

  /// What can be done in the parking lot.
  private var parkingLot: [Binding] {
    let words = strings.parking
    return [
      onItem("parkingLot.open", [.enter, "e"], words.keys.open) { $0.open(in: &$1) },
      Binding("parkingLot.new", ["p"], words.keys.new, footer: true, .park),
      onItem("parkingLot.settle", ["d"], words.keys.settle, unless: { $0.challenge != nil }) {
        $0.settle(in: &$1)
      },
      Binding("parkingLot.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("parkingLot.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("parkingLot.history", ["h"], strings.keys.history, .history),
      Binding("parkingLot.versions", ["V"], strings.keys.versions, .versions),
      Binding("parkingLot.back", [.escape, "q", "O"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// Something that is done with the selected item, but not with one that `isElsewhere`: which goes
  /// by how its challenge ends.
  private func onItem(
    _ id: String, _ keys: [Key], _ words: Strings.Key,
    unless isElsewhere: @escaping @Sendable (ParkingScreen.Item) -> Bool = { _ in false },
    _ perform: @escaping @Sendable (ParkingScreen.Item, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: true,
      to: { model in model.screen(ParkingScreen.self)?.selected(in: model) },
      else: { $0.parking.empty },
      unless: { item, model in isElsewhere(item) ? model.strings.parking.gone : nil }, perform)
  }
}

extension ParkingScreen.Item {
  /// Opens it: a point to be changed, a challenge as it is.
  fileprivate func open(in model: inout Model) -> [Effect] {
    if let challenge {
      model.push(ChallengeScreen(challenge))
    } else {
      ParkingForm.change(Identifier(key.id), in: &model)
    }
    return []
  }

  /// Takes a point that is settled out of the parking lot.
  fileprivate func settle(in model: inout Model) -> [Effect] {
    model.perform([.withdraw(key)], telling: model.strings.parking.settled(text.beginning))
  }
}

extension String {
  /// The first words of the text, for a sentence that names it.
  var beginning: String { TextWidth.clip(self, to: 24) }
}
