import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Asks whether what was typed is the moderator's PIN.
  mutating func checkPIN() -> [Effect] {
    guard let screen = turnScreen, !screen.pin.text.isEmpty else { return [] }
    withScreen(TurnScreen.self) { $0.pin = TextField() }
    return [.turn(.checkPIN(screen.pin.text))]
  }

  /// Lets the moderator out when the PIN was right, or tells why not.
  mutating func takeAnswer(_ answer: PINAnswer) -> [Effect] {
    guard let screen = turnScreen, screen.step == .pin else { return [] }
    let words = strings.turn
    switch answer {
    case .right, .unset:
      guard screen.isWholeProgram, isNotSaved, !screen.mayLose else { return endTurns(screen) }
      withScreen(TurnScreen.self) {
        $0.mayLose = true
        $0.problem = words.leaveUnsaved
      }
    case .wrong(let left): withScreen(TurnScreen.self) { $0.problem = words.wrongPIN(left) }
    case .locked(let end):
      let time = localTime.time(of: end)
      let seconds = max(1, end - now)
      withScreen(TurnScreen.self) { $0.problem = words.locked(time, seconds) }
    }
    return []
  }

  /// Gives the terminal back to the moderator, with nothing left of those who had it.
  private mutating func endTurns(_ screen: TurnScreen) -> [Effect] {
    let forgetting = Effect.turn(.endTurns(of: screen.group))
    guard !screen.isWholeProgram else { return [forgetting, .close, .quit] }
    pop()
    if let session { refreshBoard(from: session) }
    tell(strings.turn.over(screen.turns))
    if let held = screen.held { warn(held) }
    return [forgetting]
  }
}
