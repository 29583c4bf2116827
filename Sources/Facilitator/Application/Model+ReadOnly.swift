import SessionEngine
import TerminalKit

/// A session that may not be written, such as one that a later version has made.
extension Model {
  /// Does what `event` asks for, as long as that writes nothing.
  mutating func takeReading(_ event: Event) -> [Effect] {
    var next = self
    let effects = next.take(event)
    guard !effects.contains(where: \.isWriting) else {
      warn(strings.status.readOnly)
      return []
    }
    self = next
    return effects
  }
}

extension Effect {
  /// Whether it writes to the session, or makes another of it.
  fileprivate var isWriting: Bool {
    switch self {
    case .append, .erase, .saveElsewhere, .turn: true
    default: false
    }
  }
}

extension Action {
  /// Whether it begins something that is to be written to the session.
  var isEntering: Bool {
    switch self {
    case .newEntry, .edit, .withdraw, .undo, .redo, .park, .erase, .saveElsewhere, .scribe, .turn:
      true
    default: false
    }
  }
}
