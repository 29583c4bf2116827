import TerminalKit

extension Model {
  /// Draws the question whether a phase that is over gets more time, where nothing else is told.
  func drawTimeUp(in rect: Rect, on frame: inout Frame) {
    guard let question = timeUpQuestion else { return }
    frame.put(
      TextWidth.clip("!! " + question, to: rect.columns - 2),
      at: Point(column: 1, row: rect.row), style: Style.plain.colour(.danger).bold())
  }
}
