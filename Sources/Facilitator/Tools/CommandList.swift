import ScreenKit
import TerminalKit

/// What can be done on the layer below, as a list to filter and to choose from: the help shows it
/// in groups, the palette with the best match first.
struct CommandList: Equatable, RoomLayer {
  /// The layer below.
  let listed: Place
  /// Whether it is the help, in groups.
  let isGrouped: Bool
  var query = TextField()
  var selected = 0

  /// The list for `place`, with nothing typed.
  init(_ place: Place, isGrouped: Bool) {
    listed = place
    self.isGrouped = isGrouped
  }

  /// Lists what can be done on the layer that has the keys.
  static func open(isGrouped: Bool, in model: inout Model) {
    model.push(CommandList(model.top.place, isGrouped: isGrouped))
  }

  /// Changes what is typed, and begins at the top if that makes a difference.
  mutating func edit(_ change: (inout TextField) -> Void) {
    let before = query.text
    change(&query)
    if query.text != before { selected = 0 }
  }

  var place: Place { isGrouped ? .help : .palette }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: model.rows(of: self).count)
  }

  var typed: TextField? { query }

  mutating func type(_ key: Key, in model: inout Model) {
    edit { _ = $0.handle(key, columns: FormLayout(model.size).textColumns) }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    edit { $0.insert(text.onOneLine) }
  }

  func accept(in model: inout Model) -> [Effect] { model.runSelected(in: self) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    CommandListView(self, model.rows(of: self), model.strings).draw(in: rect, on: &frame)
  }
}
