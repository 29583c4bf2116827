import ScreenKit
import TerminalKit

/// A layer that shows a text in a box over the whole body, scrolled as far as somebody wants.
protocol TextLayer: RoomLayer {
  /// How many rows of the text are above the box.
  var scroll: Int { get set }

  /// What it says, in rows of that width.
  func lines(_ columns: Int, in model: Model) -> [Line]
}

extension TextLayer {
  mutating func move(by offset: Int, in model: inout Model) {
    let hidden = lines(model.size.columns - 4, in: model).count - (model.bodyRows - 2)
    scroll = ListWindow.moved(scroll, by: offset, count: max(1, hidden + 1))
  }

  mutating func scroll(by offset: Int, over part: Int?, in model: inout Model) {
    move(by: offset * 3, in: &model)
  }

  /// Draws the text in a box with that title.
  func draw(
    _ title: String, _ trailingTitle: String = "", in rect: Rect, of model: Model,
    on frame: inout Frame
  ) {
    frame.box(rect, title: title, trailingTitle: trailingTitle, isFocused: true)
    frame.put(lines(rect.columns - 4, in: model), from: scroll, inBox: rect)
  }
}
