import ScreenKit
import TerminalKit
import WorkshopModel

extension Model {
  /// Turns the mouse on or off and tells how text is selected then.
  mutating func switchMouse() {
    hasMouse.toggle()
    tell(hasMouse ? strings.tools.mouseOn : strings.tools.mouseOff)
  }

  /// Does what a click or a turn of the wheel means where it happened.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    switch mouse.action {
    case .press where mouse.button == 1:
      // The click that brings the window to the front is not meant for what is under it.
      let isForWindow = focusedAt.map { 0...1 ~= now - $0 } ?? false
      focusedAt = nil
      guard !isForWindow, let target = frame().target(at: mouse.point) else { return [] }
      return click(target)
    case .wheelUp: scroll(by: -1, at: mouse.point)
    case .wheelDown: scroll(by: 1, at: mouse.point)
    default: break
    }
    return []
  }

  private mutating func click(_ target: Area.Target) -> [Effect] {
    switch target {
    case .key(let key): return take(key)
    case .part(let part):
      status = nil
      focus(part)
    case .row(let offset, let part):
      let isFocused = isFocused(part)
      if !isFocused { focus(part) }
      guard offset != 0 else { return isFocused ? top.clickKey.map { take($0) } ?? [] : [] }
      status = nil
      withTop { $0.goToRow(offset, in: &$1) }
    }
    return []
  }

  private mutating func scroll(by offset: Int, at point: Point) {
    let part = part(at: point)
    withTop { $0.scroll(by: offset, over: part, in: &$1) }
  }

  private func part(at point: Point) -> Int? {
    switch frame().target(at: point) {
    case .part(let part), .row(_, let part): part
    case .key, nil: nil
    }
  }

  private func isFocused(_ part: Int) -> Bool { top.part(in: self).map { $0 == part } ?? true }

  private mutating func focus(_ part: Int) { withTop { $0.focus(part, in: &$1) } }
}

extension Frame {
  /// Takes note of the rows of a list that are shown, each so many rows high, one below the other.
  mutating func mark(
    _ indices: [Int], selected: Int, in rect: Rect, height: Int = 1, part: Int = 0
  ) {
    for (place, index) in indices.enumerated() {
      let rows = rect.splitTop(place * height).1.splitTop(height).0
      mark(rows, as: .row(index - selected, part: part))
    }
  }
}
