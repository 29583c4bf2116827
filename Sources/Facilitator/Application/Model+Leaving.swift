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

  /// Leaves, but asks first while something is not saved, or a report is being written.
  mutating func quit() -> [Effect] {
    if room.isNotSaved || room.reportBeingWritten != nil, session != nil, top.place != .leaving {
      push(LeavingQuestion())
      return keepDrafts()
    }
    return leave()
  }

  /// Leaves the session for the home screen it was opened from, else the program.
  mutating func leave() -> [Effect] {
    let keeping = keepDrafts()
    guard session != nil, startsAtHome else { return keeping + [.close, .quit] }
    room.isClosing = true
    layers.pop(to: 1)
    return keeping + [.close, .listSessions]
  }
}
