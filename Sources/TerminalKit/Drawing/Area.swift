/// A part of a drawing that answers the mouse.
public struct Area: Hashable, Sendable {
  /// What a click there is about.
  public enum Target: Hashable, Sendable {
    /// As if that key was pressed.
    case key(Key)
    /// The row so many rows below the selected one, above it when negative, 0 being the selected
    /// one itself; in that part of the screen.
    case row(Int, part: Int = 0)
    /// That part of the screen, counted as the screen likes.
    case part(Int)
  }

  /// The cells.
  public let rect: Rect
  /// What a click on them is about.
  public let target: Target

  /// The cells of `rect`, which stand for `target`.
  public init(_ rect: Rect, _ target: Target) {
    self.rect = rect
    self.target = target
  }
}

extension Frame {
  /// Takes note that the cells of `rect` stand for `target`, whatever they stood for before.
  public mutating func mark(_ rect: Rect, as target: Area.Target) {
    guard !rect.isEmpty else { return }
    areas.append(Area(rect, target))
  }

  /// What the cell at `point` stands for; nil for nothing.
  public func target(at point: Point) -> Area.Target? {
    areas.last { $0.rect.contains(point) }?.target
  }
}
