import ScreenKit
import TerminalKit

extension TurnMessage {
  /// Takes in what came of an effect of the terminal that goes round, or is about to.
  func take(in model: inout Model) -> [Effect] {
    let words = model.strings.turn
    switch self {
    case .found(let hasPIN, let turns):
      if model.isHandedOver {
        model.withScreen(TurnScreen.self) { $0.turns = turns }
      } else if hasPIN, model.lendsTerminal {
        return TurnScreen.lend(in: &model)
      } else if hasPIN {
        TurnScreen.begin(after: turns, in: &model)
      } else {
        model.push(PINForm())
      }
    case .cameBack(let turns, let hasLost):
      model.tell(words.over(turns))
      if hasLost { model.warn(words.lostInTurn) }
    case .cameBackLocked: model.warn(words.endedByItself)
    case .counted(let turns): model.withScreen(TurnScreen.self) { $0.turns = turns }
    case .boxed:
      return Self.counting(in: &model) {
        $0.entry.text = TextField()
        $0.go(to: .done)
      }
    case .cast(let receipt):
      // The receipt tells all there is to tell; the status line stays as blank as the next paper.
      model.status = nil
      return Self.counting(in: &model) { $0.paper?.noteCast(receipt) }
    case .paper(let voter, let votes):
      let now = model
      model.withScreen(TurnScreen.self) { $0.takePaper(of: voter, votes, in: now) }
    case .notBoxed(let sentence): Self.tell(words.notBoxed(sentence), in: &model)
    case .notFound(let sentence): Self.tell(sentence, in: &model)
    case .notCast(let sentence): Self.tell(model.strings.voting.notCast(sentence), in: &model)
    case .pinSet:
      guard model.screen(PINForm.self) != nil else { return [] }
      model.pop()
      return TurnScreen.handOver(in: &model)
    case .pinChecked(let answer): return TurnScreen.take(answer, in: &model)
    case .pinFailed(let sentence):
      if !model.isHandedOver, model.screen(PINForm.self) == nil { model.warn(sentence) }
      model.withScreen(PINForm.self) { $0.problem = sentence }
      Self.tell(sentence, in: &model)
    }
    return []
  }

  /// Tells the person who has the terminal why it does not go on.
  private static func tell(_ sentence: String, in model: inout Model) {
    model.withScreen(TurnScreen.self) { $0.problem = sentence }
  }

  /// Changes the screen of the person who has done what the terminal goes round for, and counts
  /// them.
  private static func counting(
    in model: inout Model, _ change: (inout TurnScreen) -> Void
  ) -> [Effect] {
    guard var screen = model.turnScreen else { return [] }
    change(&screen)
    let counting = screen.countTurn()
    model.withScreen(TurnScreen.self) { $0 = screen }
    return counting
  }
}
