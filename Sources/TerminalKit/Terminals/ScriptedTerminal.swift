/// A terminal that plays back events and keeps what is shown, for tests and recordings.
public final class ScriptedTerminal: Terminal {
  /// How large the screen is: the size given at first, then that of the last resize played back.
  public private(set) var size: Size
  /// Every drawing that was shown, the first one first.
  public private(set) var frames: [Frame] = []
  /// Whether the program has locked the keyboard.
  public var isLocked = false
  /// Whether the mouse would be reported.
  public var isMouseEnabled = false
  /// Whether ``close()`` was called.
  public private(set) var isClosed = false
  private var batches: ArraySlice<[Event]>

  /// A screen of the given size.
  ///
  /// - Parameters:
  ///   - size: The size until the first resize.
  ///   - events: What each call of ``events(timeout:)`` gives; an empty batch is a time-out. After
  ///     the last one the terminal hangs up.
  public init(size: Size, events: [[Event]] = []) {
    self.size = size
    batches = events[...]
  }

  /// The next batch of the script, at once and whatever the time-out.
  public func events(timeout milliseconds: Int?) -> [Event] {
    guard let batch = batches.popFirst() else { return [.hangUp] }
    for case .resize(let newSize) in batch { size = newSize }
    return batch
  }

  /// Keeps the drawing in ``frames``.
  public func present(_ frame: Frame) { frames.append(frame) }

  /// Notes that the program gave the screen back.
  public func close() { isClosed = true }
}
