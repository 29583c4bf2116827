import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Whether something that was entered is not safe on disk.
  var isNotSaved: Bool { if case .notSaved = saving { true } else { false } }

  /// Asks for these operations to be made durable.
  mutating func save(_ operations: [Operation]) -> [Effect] {
    guard !operations.isEmpty else { return [] }
    note(unsaved: operations)
    return [.append(operations)]
  }

  /// Takes note that these operations are not safe yet.
  mutating func note(unsaved operations: [Operation]) {
    unsaved.formUnion(operations.compactMap(\.record))
    if saving == .saved { saving = .saving }
  }

  /// Takes note that everything is safe.
  mutating func noteSaved() {
    if isNotSaved { tell(strings.saving.again) }
    saving = .saved
    notSavedReason = nil
    unsaved = []
  }

  /// Takes note that something is not safe, for that reason; told once, and whenever the status
  /// would say that something was done.
  mutating func noteNotSaved(_ reason: String) {
    if !isNotSaved { saving = .notSaved(since: now) }
    if reason != notSavedReason || status?.severity == .done { warn(reason) }
    notSavedReason = reason
  }

  /// How much is not safe, in a sentence.
  var unsavedWords: String {
    guard !unsaved.isEmpty else { return strings.saving.something }
    return unsaved.allSatisfy { $0.type == .entry }
      ? strings.saving.entries(unsaved.count) : strings.saving.changes(unsaved.count)
  }

  /// Goes on in the file at `path`, where everything is saved.
  mutating func moved(to path: String) -> [Effect] {
    self.path = path
    noteSaved()
    // At the new place no drafts are kept yet.
    keptDrafts = []
    layers.removeAll { $0 is SavePrompt || $0 is LeavingQuestion }
    tell(strings.saving.moved(path))
    return keepDrafts()
  }

  /// Tells why something was not done: in the prompt that asked for it, else below.
  mutating func fail(_ sentence: String) {
    // What could not be made durable would have been reported as not saved.
    if saving == .saving { noteSaved() }
    guard var prompt = screen(SavePrompt.self), prompt.isAsked else { return warn(sentence) }
    prompt.problem = sentence
    prompt.isAsked = false
    layers.top = prompt
  }
}
