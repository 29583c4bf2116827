import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Goes on in the file at `path`, where everything is saved.
  mutating func moved(to path: String) -> [Effect] {
    room.path = path
    room.noteSaved(strings.saving)
    // At the new place no drafts are kept yet.
    room.keptDrafts = []
    layers.removeAll { $0 is Prompt<SavePrompt> || $0 is LeavingQuestion }
    tell(strings.saving.moved(path))
    return keepDrafts()
  }

  /// Tells why something was not done: in the prompt that asked for it, else below.
  mutating func fail(_ sentence: String) {
    // What could not be made durable would have been reported as not saved.
    if saving == .saving { room.noteSaved(strings.saving) }
    guard !Prompt<SavePrompt>.refuse(sentence, in: &self),
      !NewSessionForm.refuse(sentence, in: &self)
    else { return }
    warn(sentence)
  }

  /// How much is not safe, in a sentence.
  var unsavedWords: String {
    guard !room.unsaved.isEmpty else { return strings.saving.something }
    return room.unsaved.allSatisfy { $0.type == .entry }
      ? strings.saving.entries(room.unsaved.count) : strings.saving.changes(room.unsaved.count)
  }

  /// That something is not saved, and since when; nil while everything is.
  var notSavedSince: String? {
    guard case .notSaved(let time) = saving else { return nil }
    return strings.board.notSaved(room.localTime.time(of: time))
  }
}
