import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Moves the selection or the scroll of the layer that has the keys.
  mutating func move(by offset: Int) { withTop { $0.move(by: offset, in: &$1) } }

  /// How many rows a page has.
  var pageRows: Int { max(1, size.rows - 6) }

  /// Goes to the role at that place.
  mutating func showRole(_ index: Int) {
    guard let session else { return }
    room.board.show(role: index, of: session)
  }
}
