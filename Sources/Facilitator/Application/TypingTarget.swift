import Insights
import SessionEngine
import TerminalKit

/// A layer that takes typed text, while it does.
struct TypingTarget {
  var layer: Layer
  let session: Session?
  let projection: Projection
  let columns: Int

  mutating func handle(_ key: Key) {
    switch layer {
    case .fields(var form):
      form.handle(key, columns: columns)
      layer = .fields(form)
    case .form(var form):
      form.handle(key, columns: columns)
      layer = .form(form)
    case .search(var search):
      if let session {
        search.edit(in: session, projection) { _ = $0.handle(key, columns: columns) }
      }
      layer = .search(search)
    case .help(var list):
      list.edit { _ = $0.handle(key, columns: columns) }
      layer = .help(list)
    case .palette(var list):
      list.edit { _ = $0.handle(key, columns: columns) }
      layer = .palette(list)
    case .prompt(var prompt):
      _ = prompt.name.handle(key, columns: columns)
      layer = .prompt(prompt)
    case .saving(var prompt):
      prompt.problem = nil
      _ = prompt.path.handle(key, columns: columns)
      layer = .saving(prompt)
    case .revision(var revision):
      revision.problem = nil
      _ = revision.text.handle(key, columns: columns)
      layer = .revision(revision)
    default: break
    }
  }

  mutating func paste(_ text: String) {
    let line = text.replacing("\r\n", with: " ").replacing("\n", with: " ")
      .replacing("\r", with: " ")
    switch layer {
    case .fields(var form):
      form.paste(text)
      layer = .fields(form)
    case .form(var form):
      form.paste(text)
      layer = .form(form)
    case .search(var search):
      if let session { search.edit(in: session, projection) { $0.insert(line) } }
      layer = .search(search)
    case .help(var list):
      list.edit { $0.insert(line) }
      layer = .help(list)
    case .palette(var list):
      list.edit { $0.insert(line) }
      layer = .palette(list)
    case .prompt(var prompt):
      prompt.name.insert(line)
      layer = .prompt(prompt)
    case .saving(var prompt):
      prompt.path.insert(line)
      layer = .saving(prompt)
    case .revision(var revision):
      revision.text.insert(
        revision.hasLines
          ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : line)
      layer = .revision(revision)
    default: break
    }
  }
}

extension Model {
  /// Changes the text of the layer that has the keys.
  mutating func edit(_ change: (inout TypingTarget) -> Void) {
    var target = TypingTarget(
      layer: top, session: session, projection: board.projection, columns: textColumns)
    let before = newText
    change(&target)
    layers[layers.count - 1] = target.layer
    if newText != before { refreshLikeHint() }
  }
}

extension Model {
  /// What is typed into the text of a new entry; nil while nothing is.
  private var newText: String? {
    guard case .form(let form) = top, case .new = form.purpose else { return nil }
    return form.text.text
  }

  /// How wide the text is that is typed on the layer that has the keys.
  private var textColumns: Int {
    switch top {
    case .revision: max(1, size.columns - 5)
    case .fields(let form): FieldFormView(form).textColumns(on: size.columns)
    default: FormLayout(size).textColumns
    }
  }
}
