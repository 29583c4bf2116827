import Synchronization

/// Parts of a screen that are drawn once and then kept, for as long as what they show stays the same.
///
/// Who holds them takes new ones as soon as it does not. Copies share what is kept, which nobody
/// notices: what is drawn depends on nothing but the key.
public final class KeptDrawings<Key: Hashable & Sendable>: Sendable {
  private let kept = Mutex<[Key: Frame]>([:])

  /// None yet.
  public init() {}

  /// The drawing for `key`, which `draw` makes the first time.
  ///
  /// - Parameters:
  ///   - key: What it shows, and how large.
  ///   - size: How large it is.
  ///   - draw: Draws it into an empty frame of that size.
  /// - Returns: What was drawn, now or before.
  public func drawing(for key: Key, size: Size, _ draw: (inout Frame) -> Void) -> Frame {
    kept.withLock { kept in
      if let frame = kept[key] { return frame }
      var frame = Frame(size: size)
      draw(&frame)
      kept[key] = frame
      return frame
    }
  }
}
