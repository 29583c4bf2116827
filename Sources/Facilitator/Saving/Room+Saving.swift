import SessionEngine
import WorkshopModel

extension Room {
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

  /// Takes note that everything is safe; where something was not before, that is told.
  mutating func noteSaved(_ words: SavingWords) {
    if isNotSaved { tell(words.again) }
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
}
