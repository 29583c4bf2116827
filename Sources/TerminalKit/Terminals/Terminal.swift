/// A screen with a keyboard: what a program draws on and hears from.
public protocol Terminal: AnyObject {
  /// How large the screen is now.
  var size: Size { get }
  /// Whether the mouse is reported, which takes the terminal's own selection away.
  var isMouseEnabled: Bool { get set }

  /// Whether no key and no signal of the keyboard stops or ends the program: then they are keys
  /// like others, or nothing.
  var isLocked: Bool { get set }

  /// Waits until something happens.
  ///
  /// - Parameter milliseconds: The longest wait; 0 only looks, `nil` waits without limit.
  /// - Returns: Everything that has happened so far, in order, so that one drawing can answer all
  ///   of it; empty when the time ran out. After ``Event/hangUp`` every call gives it again.
  func events(timeout milliseconds: Int?) -> [Event]

  /// Shows a drawing.
  ///
  /// What lies outside the screen is cut off, and what the drawing does not cover is blank.
  func present(_ frame: Frame)

  /// Gives the screen back as it was found; calling it again does nothing.
  func close()
}
