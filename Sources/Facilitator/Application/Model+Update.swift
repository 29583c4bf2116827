import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Takes in what happened and says what the world outside is to do.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .event(let event, let time):
      now = time
      return take(event)
    case .listed(let sessions, let templates):
      list(sessions, templates)
    case .opened(let session, let path, let notices, _):
      open(session, path, notices)
    case .received, .moved, .tick: break
    case .failed(let sentence):
      warn(sentence)
    case .saved:
      saving = .saved
    case .notSaved(let sentence):
      if case .notSaved = saving {} else { saving = .notSaved(since: now) }
      warn(sentence)
    }
    return []
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return take(key)
    case .paste(let text): paste(text)
    case .resize(let size): self.size = size
    case .mouse, .focus, .wake, .terminate, .hangUp: break
    }
    return []
  }

  private mutating func take(_ key: Key) -> [Effect] {
    status = nil
    if let action = bindings.action(for: key, in: top.context) { return perform(action) }
    guard top.context.takesText else {
      warn(strings.status.noAction(key.name))
      return []
    }
    edit { $0.handle(key) }
    return []
  }

  private mutating func paste(_ text: String) {
    guard top.context.takesText else { return }
    edit { $0.paste(text) }
  }

  private mutating func list(_ sessions: [SessionSummary], _ templates: [SessionSummary]) {
    guard case .home(var home) = layers[0] else { return }
    home.sessions = sessions
    home.templates = templates
    home.selected = min(home.selected, max(0, home.count - 1))
    layers[0] = .home(home)
  }

  private mutating func open(_ session: Session, _ path: String, _ notices: [String]) {
    self.session = session
    self.path = path
    saving = .saved
    drafts = [:]
    board = Board()
    refreshBoard(from: session)
    let wanted = firstGroup?.lowercased()
    let first = board.groups.first { $0.number.lowercased() == wanted || $0.id.name == firstGroup }
    if let first { board.show(first, of: session) }
    layers = [layers[0], .board]
    if notices.isEmpty {
      let opened = strings.status.opened(path)
      tell(board.hasDemonstration ? "\(opened) · \(strings.status.demonstration)" : opened)
    } else {
      warn(notices.joined(separator: " "))
    }
  }
}

/// A layer that takes typed text, while it does.
private struct TypingTarget {
  var layer: Layer
  let session: Session?
  let columns: Int

  mutating func handle(_ key: Key) {
    switch layer {
    case .form(var form):
      form.handle(key, columns: columns)
      layer = .form(form)
    case .search(var search):
      if let session { search.edit(in: session) { _ = $0.handle(key, columns: columns) } }
      layer = .search(search)
    case .prompt(var prompt):
      _ = prompt.name.handle(key, columns: columns)
      layer = .prompt(prompt)
    default: break
    }
  }

  mutating func paste(_ text: String) {
    let line = text.replacing("\r\n", with: " ").replacing("\n", with: " ")
      .replacing("\r", with: " ")
    switch layer {
    case .form(var form):
      form.paste(text)
      layer = .form(form)
    case .search(var search):
      if let session { search.edit(in: session) { $0.insert(line) } }
      layer = .search(search)
    case .prompt(var prompt):
      prompt.name.insert(line)
      layer = .prompt(prompt)
    default: break
    }
  }
}

extension Model {
  private mutating func edit(_ change: (inout TypingTarget) -> Void) {
    var target = TypingTarget(
      layer: top, session: session, columns: FormLayout(size).textColumns)
    change(&target)
    layers[layers.count - 1] = target.layer
  }
}
