import ScreenKit

/// The question where everything is to be saved.
struct SavePrompt: Equatable, Sendable {
  var path: TextField
  /// Why it was not saved there; nil when nothing is wrong.
  var problem: String?
  /// Whether the answer is awaited.
  var isAsked = false

  /// The question, with a name beside `path` suggested.
  init(beside path: String) {
    let suffix = ".json"
    let stem = path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
    self.path = TextField(stem + "-copy" + suffix)
  }
}
