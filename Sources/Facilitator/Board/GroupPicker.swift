import ScreenKit
import TerminalKit
import WorkshopModel

/// The list of groups to go to: which is selected.
struct GroupPicker: Equatable, RoomLayer {
  var selected = 0

  var place: Place { .groups }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: model.board.groups.count)
  }

  func accept(in model: inout Model) -> [Effect] {
    Self.choose(selected, in: &model)
    return []
  }

  /// Lists the groups, the one that is shown selected.
  static func open(in model: inout Model) {
    let current = model.board.groups.firstIndex { $0.id == model.board.group?.id }
    model.push(GroupPicker(selected: current ?? 0))
  }

  /// Leaves the list for the group in that place; where there is none, nothing happens.
  static func choose(_ index: Int, in model: inout Model) {
    guard let session = model.session, model.board.groups.indices.contains(index) else { return }
    model.pop()
    model.board.show(model.board.groups[index], of: session)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawGroups(self, in: rect, on: &frame)
  }
}
