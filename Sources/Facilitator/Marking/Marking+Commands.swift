import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension EntryBindings {
  /// What marks an entry that is listed at `place`.
  func mark(on place: Place, _ key: Key) -> Binding {
    Binding(
      "\(place.name).mark", [key], strings.marking.keys.mark,
      to: { model in model.entryInQuestion.flatMap { model.session?.entries[$0]?.id } },
      else: { $0.status.nothingSelected }, Marking.toggle)
  }

  /// What takes all marks away where nothing else is left by it.
  var unmark: Binding {
    Binding(
      "board.unmark", [.escape], strings.marking.keys.unmark,
      unless: { Marking.entries(in: $0).isEmpty ? Obstacle(reason: $0.strings.marking.none) : nil },
      { _ = Marking.clear(in: &$0) })
  }

  /// What is done with entries in a list that is not the board: with those that are marked, else
  /// with the selected one.
  func listed(on place: Place) -> [Binding] {
    [
      mark(on: place, " "),
      Binding("\(place.name).edit", ["e"], strings.keys.edit, .edit),
      Binding("\(place.name).withdraw", ["d"], strings.keys.withdraw, .withdraw),
    ] + severalAtOnce(on: place)
  }
}
