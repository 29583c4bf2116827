import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension TurnScreen {
  /// Takes in what happened while the terminal goes round: nothing else of the program has a part
  /// in that.
  static func take(_ message: Message, in model: inout Model) -> [Effect] {
    switch message {
    case .event(let event, let time):
      model.now = time
      return take(event, in: &model)
    case .tick(let time):
      model.now = time
      model.withScreen(TurnScreen.self) { $0.wipeIdle(at: time) }
      return model.session == nil ? [] : [.follow] + model.refreshFileNowAndThen()
    case .received(let operations, let notices):
      let before = model.drafts
      model.receive(operations, notices)
      holdStatus(in: &model)
      return model.drafts == before ? [] : model.keepDrafts()
    case .saved:
      model.room.noteSaved(model.strings.saving)
      model.withScreen(TurnScreen.self) { $0.noteSaved() }
      model.status = nil
    case .notSaved(let reason):
      model.room.noteNotSaved(reason)
      model.withScreen(TurnScreen.self) { if $0.step == .saving { $0.go(to: .notSaved) } }
      model.status = nil
    case .fileRefreshed(let count): model.fileAge.noteRefreshed(count: count, at: model.now)
    case .failed(let sentence):
      model.warn(sentence)
      holdStatus(in: &model)
    case .turn(let message): return message.take(in: &model)
    case .beside(let besides): model.besides = besides
    // What was begun before is not told of here.
    case .report(.written), .report(.notWritten): model.reportBeingWritten = nil
    default: break
    }
    return []
  }

  /// Keeps what the status says for the moderator, since nobody else is to read it.
  private static func holdStatus(in model: inout Model) {
    if let status = model.status, status.severity == .problem {
      model.withScreen(TurnScreen.self) { $0.held = status.text }
    }
    model.status = nil
  }

  /// Wipes what nobody has finished for a while.
  private mutating func wipeIdle(at now: Timestamp) {
    guard step != .handOver else { return }
    // The clock was set back.
    if now < touched { touched = now }
    if now - touched >= Self.patience { handOn() }
  }

  /// Takes in what somebody does.
  private static func take(_ event: Event, in model: inout Model) -> [Effect] {
    let words = model.strings.tools
    switch event {
    case .key(let key):
      let now = model.now
      model.withScreen(TurnScreen.self) { $0.touched = now }
      return take(key, in: &model)
    case .paste(let text):
      guard var screen = model.turnScreen else { return [] }
      screen.touched = model.now
      screen.problem = nil
      let pasted = PastedText(text)
      screen.paste(pasted.text, in: &model)
      if let typed = screen.typed, !pasted.isWhole || typed.isFull {
        screen.problem = words.pasteCut
      }
      model.withScreen(TurnScreen.self) { $0 = screen }
    case .pasteOpen: model.withScreen(TurnScreen.self) { $0.problem = words.pasteOpen }
    case .unreadable:
      model.withScreen(TurnScreen.self) {
        $0.problem = words.unreadable
        // It stays until what was typed is saved or wiped.
        if $0.step == .text { $0.entry.leftOut = words.unreadable }
      }
    case .resize(let size): model.size = size
    case .terminate, .hangUp:
      // What is accepted is saved; what is half typed is nobody's.
      model.withScreen(TurnScreen.self) { $0.handOn() }
      return [.close]
    case .mouse, .focus, .wake: break
    }
    return []
  }

  private static func take(_ key: Key, in model: inout Model) -> [Effect] {
    guard var screen = model.turnScreen else { return [] }
    if let binding = model.bindings.own(screen.place).first(where: { $0.keys.contains(key) }) {
      guard let obstacle = binding.obstacle(in: model) else { return binding.perform(in: &model) }
      screen.isPassing = false
      screen.problem = obstacle.reason
      model.withScreen(TurnScreen.self) { $0 = screen }
      return []
    }
    screen.isPassing = false
    screen.type(key, in: &model)
    if screen.typed?.isFull ?? false { screen.problem = model.strings.tools.full }
    model.withScreen(TurnScreen.self) { $0 = screen }
    return []
  }
}
