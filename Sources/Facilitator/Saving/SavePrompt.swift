import ScreenKit
import TerminalKit
import WorkshopModel

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

  var place: Place { .saving }

  var typed: TextField? { path }

  mutating func type(_ key: Key, in model: inout Model) {
    problem = nil
    _ = path.handle(key, columns: FormLayout(model.size).textColumns)
  }

  mutating func paste(_ text: String, in model: inout Model) { path.insert(text.onOneLine) }

  /// Asks for everything to be saved at that path.
  func accept(in model: inout Model) -> [Effect] {
    let path = path.text.trimmed
    guard !path.isEmpty else { return [] }
    var prompt = self
    prompt.problem = nil
    prompt.isAsked = true
    model.layers.top = prompt
    return [.saveElsewhere(path: path)]
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.saving
    frame.box(rect, title: words.title, isFocused: true)
    let inner = rect.inset
    frame.putParagraph(words.question, in: inner)
    let isShort = inner.rows < 8
    let line = Rect(
      column: inner.column + 1, row: inner.row + (isShort ? 1 : 2),
      columns: max(1, inner.columns - 2), rows: 1)
    frame.fill(line, " ", style: .plain.underlined())
    frame.put(path, in: line, isFocused: true, style: .plain.underlined())
    let below = inner.splitTop(isShort ? 2 : 4).1
    if let problem {
      frame.putParagraph("! " + problem, in: below, style: Style.plain.colour(.danger).bold())
    } else {
      frame.putParagraph(words.hint, in: below, style: .muted)
    }
  }
}
