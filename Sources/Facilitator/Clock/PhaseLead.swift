import ScreenKit
import WorkshopModel

/// What a phase leads to: footer, help, palette and empty lists begin with the commands that it is for.
enum PhaseLead {
  /// What the names of the commands for something new begin with, which is what mapping is for.
  private static let new = "board.new."
  /// What other commands are for, by their names.
  private static let purposes: [String: Set<Phase.Purpose>] = [
    "board.speaker": [.map], "board.ledger": [.overcome], "board.link": [.overcome],
    "challenge.need": [.overcome], "challenge.encounter": [.overcome],
    "challenge.offer": [.overcome], "board.votes": [.vote], "board.conclusions": [.conclude],
    "board.report": [.conclude, .report],
  ]

  /// The same command, which comes first in the phases that are for it.
  static func leading(_ command: Binding) -> Binding {
    let known = purposes[command.id] ?? (command.id.hasPrefix(new) ? [.map] : nil)
    guard let purposes = known else { return command }
    return command.leading { model in model.room.phaseLeads.contains(where: purposes.contains) }
  }

  /// The keys of the board that the phase is for, beside those for new entries; nil where it is for
  /// none.
  private static func hint(in model: Model) -> String? {
    let hints = model.bindings.own(.board)
      .filter { $0.leads(in: model) && !$0.isCalled(new) && $0.id != "board.speaker" }
      .map { "\($0.keys[0].name) \($0.title(in: model))" }
    return hints.isEmpty ? nil : model.strings.board.phaseLeads(hints.joined(separator: " · "))
  }

  /// What a list of entries of that kind says where there are none: what to press, and what the phase
  /// is for.
  static func words(forNone kind: EntryKind, in model: Model) -> String {
    [model.strings.board.empty(kind.title, model.keyToEnter(kind)), hint(in: model)]
      .compactMap(\.self).joined(separator: " ")
  }
}
