import ScreenKit
import TerminalKit

/// The list of groups to go to: which is selected.
struct GroupPicker: Equatable, RoomLayer {
  var selected = 0

  var context: Context { .groups }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: model.board.groups.count)
  }

  func accept(in model: inout Model) -> [Effect] { model.goToGroup(selected) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawGroups(self, in: rect, on: &frame)
  }
}
