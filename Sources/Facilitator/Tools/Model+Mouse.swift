import ScreenKit
import TerminalKit

extension Model {
  /// Turns the mouse on or off and tells how text is selected then.
  mutating func switchMouse() {
    hasMouse.toggle()
    tell(hasMouse ? strings.tools.mouseOn : strings.tools.mouseOff)
  }
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
