import TerminalKit

/// A terminal on which keys are pressed one after the other, and that marks the parts of a run: what
/// comes before the first key, the keys before those that are counted, these, and the end.
final class MarkingTerminal: Terminal {
  let size: Size
  var isMouseEnabled = false
  var isLocked = false
  /// How many drawings were shown.
  private(set) var frames = 0
  private var parts: [[Key]]
  private var marks = 0

  /// A screen on which the keys `before` are pressed, then those that are `counted`.
  init(size: Size, before: [Key], counted: [Key]) {
    self.size = size
    parts = [[], before, counted]
  }

  func events(timeout milliseconds: Int?) -> [Event] {
    while let part = parts.first {
      if let key = part.first {
        parts[0].removeFirst()
        return [.key(key)]
      }
      parts.removeFirst()
      endOfPart()
    }
    return [.hangUp]
  }

  func present(_ frame: Frame) { frames += 1 }

  func close() {}

  /// What callgrind looks for: it is called where a part ends.
  @inline(never)
  private func endOfPart() { marks += 1 }
}
