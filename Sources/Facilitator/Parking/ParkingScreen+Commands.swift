import ScreenKit
import TerminalKit

extension Place {
  static let parkingLot = Place("parkingLot")
}

extension PlaceBindings {
  static let parking = [PlaceBindings(.parkingLot) { $0.parkingLot }]
}

extension BindingLists {
  /// From the board to the parking lot.
  var toParking: Binding {
    Binding("board.parkingLot", ["O"], strings.parking.lotKey) { model in
      model.push(ParkingScreen())
      return []
    }
  }

  /// What can be done in the parking lot.
  fileprivate var parkingLot: [Binding] {
    let words = strings.parking
    return [
      onItem("parkingLot.open", [.enter, "e"], words.openKey) { $0.openParked($1) },
      Binding("parkingLot.new", ["p"], words.newKey, footer: true, .park),
      onItem("parkingLot.settle", ["d"], words.settleKey, unless: { $0.challenge != nil }) {
        $0.settleParked($1)
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
    _ perform: @escaping @Sendable (inout Model, ParkingScreen.Item) -> [Effect]
  ) -> Binding {
    let selected = { @Sendable (model: Model) in
      model.screen(ParkingScreen.self)?.selected(in: model)
    }
    return Binding(
      id, keys, words, footer: true,
      unless: { model in
        guard let item = selected(model) else {
          return Obstacle(reason: model.strings.parking.empty, isHidden: false)
        }
        return isElsewhere(item)
          ? Obstacle(reason: model.strings.parking.gone, isHidden: false) : nil
      },
      { model in selected(model).map { perform(&model, $0) } ?? [] })
  }
}
