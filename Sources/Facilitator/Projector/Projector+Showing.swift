import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Projector {
  /// Takes in what happened where the program only shows.
  ///
  /// That is what comes in, the time, and the few keys that change what is shown. Nothing that could
  /// change the session is reached from here.
  static func take(_ message: Message, in model: inout Model) -> [Effect] {
    let effects = takeIn(message, &model)
    let known = model
    model.withNearest(Projector.self) { $0.renewContent(in: known) }
    return effects
  }

  private static func takeIn(_ message: Message, _ model: inout Model) -> [Effect] {
    switch message {
    case .opened(let session, let path, _, _, _): begin(session, path, in: &model)
    case .received(let operations, _):
      guard !operations.isEmpty else { return [] }
      model.session?.receive(operations)
      if let session = model.session { model.refreshBoard(from: session) }
    case .tick(let time):
      model.now = time
      model.withNearest(Projector.self) { $0.isBehind = false }
      return [.follow]
    case .goingRound(let isGoingRound):
      model.withNearest(Projector.self) { $0.isGoingRound = isGoingRound }
    case .failed: model.withNearest(Projector.self) { $0.isBehind = true }
    case .event(let event, let time):
      model.now = time
      return take(event, in: &model)
    default: break
    }
    return []
  }

  private static func begin(_ session: Session, _ path: String, in model: inout Model) {
    model.session = session
    model.path = path
    model.refreshBoard(from: session)
    var projector = Projector()
    projector.group = model.groupToBeginWith?.id
    model.layers.pop(to: 1)
    model.push(projector)
    _ = ClockMove.takeSinceLeft(in: &model)
  }

  private static func take(_ event: Event, in model: inout Model) -> [Effect] {
    switch event {
    case .key(let key):
      if let binding = model.bindings.command(for: key, at: model.top.place) {
        return binding.perform(in: &model)
      }
      if model.top.place.takesText { model.withTop { $0.type(key, in: &$1) } }
    case .resize(let size): model.size = size
    case .terminate, .hangUp: return [.close]
    case .paste, .pasteOpen, .unreadable, .mouse, .focus, .wake: break
    }
    return []
  }

  /// The screen where the program only shows: no head, no status and no footer, none of which is
  /// for a room.
  static func frame(of model: Model) -> Frame {
    var frame = Frame(size: model.size)
    model.top.draw(in: Rect(size: model.size), of: model, on: &frame)
    return frame
  }
}
