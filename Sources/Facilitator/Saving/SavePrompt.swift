import ScreenKit
import TerminalKit

/// The question where everything is to be saved.
struct SavePrompt: Equatable, RoomLayer {
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

  var context: Context { .saving }

  var typed: TextField? { path }

  mutating func type(_ key: Key, in model: inout Model) {
    problem = nil
    _ = path.handle(key, columns: FormLayout(model.size).textColumns)
  }

  mutating func paste(_ text: String, in model: inout Model) { path.insert(text.onOneLine) }

  func accept(in model: inout Model) -> [Effect] { model.saveElsewhere() }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawSaving(self, in: rect, on: &frame)
  }
}

/// The question whether to leave although something is not saved or a report is being written.
struct LeavingQuestion: RoomLayer {
  var context: Context { .leaving }

  func accept(in model: inout Model) -> [Effect] { model.leave() }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawLeaving(in: rect, on: &frame)
  }
}
