/// Something done with the mouse.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    case press
    case release
    case wheelUp
    case wheelDown
  }

  /// What happened.
  public var action: Action
  /// The cell under the pointer.
  public var point: Point
  /// The button: 1 left, 2 middle, 3 right, and 0 for the wheel or when it is not known.
  public var button: Int

  /// An action at a point.
  public init(_ action: Action, at point: Point, button: Int = 0) {
    self.action = action
    self.point = point
    self.button = button
  }
}
