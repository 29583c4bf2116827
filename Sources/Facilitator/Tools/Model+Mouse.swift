import ScreenKit
import TerminalKit

extension Model {
  /// Turns the mouse on or off and tells how text is selected then.
  mutating func switchMouse() {
    hasMouse.toggle()
    tell(hasMouse ? strings.tools.mouseOn : strings.tools.mouseOff)
  }
}
