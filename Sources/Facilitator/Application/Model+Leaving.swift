import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
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
