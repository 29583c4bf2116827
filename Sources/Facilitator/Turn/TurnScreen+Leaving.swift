import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension TurnScreen {
  /// Asks whether what was typed is the moderator's PIN.
  mutating func checkPIN() -> [Effect] {
    defer { pin = TextField() }
    return [.turn(.checkPIN(pin.text))]
  }

  /// Lets the moderator out when the PIN was right, or tells why not.
  static func take(_ answer: PINAnswer, in model: inout Model) -> [Effect] {
    guard let screen = model.turnScreen, screen.step == .pin else { return [] }
    let words = model.strings.turn
    switch answer {
    case .right, .unset:
      guard screen.isWholeProgram, model.isNotSaved, !screen.mayLose else {
        return screen.endTurns(in: &model)
      }
      model.withScreen(TurnScreen.self) {
        $0.mayLose = true
        $0.problem = words.leaveUnsaved
      }
    case .wrong(let left): model.withScreen(TurnScreen.self) { $0.problem = words.wrongPIN(left) }
    case .locked(let end):
      let time = model.localTime.time(of: end)
      let seconds = max(1, end - model.now)
      model.withScreen(TurnScreen.self) { $0.problem = words.locked(time, seconds) }
    }
    return []
  }

  /// Gives the terminal back to the moderator, with nothing left of those who had it.
  private func endTurns(in model: inout Model) -> [Effect] {
    let forgetting = Effect.turn(.endTurns(of: group))
    guard !isWholeProgram else { return [forgetting, .close, .quit] }
    model.pop()
    if let session = model.session { model.refreshBoard(from: session) }
    model.tell(model.strings.turn.over(turns))
    if let held { model.warn(held) }
    return [forgetting]
  }
}
