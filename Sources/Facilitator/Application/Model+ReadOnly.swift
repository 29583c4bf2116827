import SessionEngine
import WorkshopModel

/// A session that may not be written, such as one that a later version has made.
extension Model {
  /// Takes in what happened, as long as that writes nothing: else all stays as it was, and the
  /// reason is told.
  mutating func takeReading(_ message: Message) -> [Effect] {
    var next = self
    let effects = next.take(message)
    guard next.isReadOnly, effects.contains(where: \.isWriting) else {
      self = next
      return effects
    }
    warn(strings.status.readOnly)
    return []
  }
}

extension Effect {
  /// Whether it writes to the session, or makes another of it.
  var isWriting: Bool {
    switch self {
    case .append, .erase, .takeIn, .saveElsewhere, .turn: true
    // Drafts and the session file are kept by themselves, and only where there is a place for them.
    default: false
    }
  }
}
