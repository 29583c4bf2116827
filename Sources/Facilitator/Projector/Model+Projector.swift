import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Takes in what happened where the program only shows.
  ///
  /// That is what comes in, the time, and the few keys that change what is shown. Nothing that could
  /// change the session is reached from here.
  mutating func updateProjector(_ message: Message) -> [Effect] {
    switch message {
    case .opened(let session, let path, _, _, _): beginShowing(session, path)
    case .received(let operations, _):
      guard !operations.isEmpty else { return [] }
      session?.receive(operations)
      if let session { refreshBoard(from: session) }
    case .tick(let time):
      now = time
      withProjector { $0.isBehind = false }
      return [.follow]
    case .failed: withProjector { $0.isBehind = true }
    case .event(let event, let time):
      now = time
      return show(event)
    default: break
    }
    return []
  }

  private mutating func beginShowing(_ session: Session, _ path: String) {
    self.session = session
    self.path = path
    refreshBoard(from: session)
    var projector = Projector()
    projector.group = groupToBeginWith?.id
    layers = [layers[0], projector]
    _ = ClockMove.takeSinceLeft(in: &self)
  }

  private mutating func show(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return showByKey(key)
    case .resize(let size): self.size = size
    case .terminate, .hangUp: return [.close]
    case .paste, .pasteOpen, .unreadable, .mouse, .focus, .wake: break
    }
    return []
  }

  private mutating func showByKey(_ key: Key) -> [Effect] {
    guard let binding = bindings.command(for: key, at: top.place) else {
      if top.place.takesText { withTop { $0.type(key, in: &$1) } }
      return []
    }
    return binding.perform(in: &self)
  }

  /// Shows something else, or another group.
  mutating func show(_ action: ProjectorAction) {
    let groups = board.groups.map { Optional($0.id) } + [nil]
    withProjector { projector in
      let place = groups.firstIndex(of: projector.group) ?? groups.count - 1
      switch action {
      case .view(let view): projector.view = view
      case .nextGroup: projector.group = groups[(place + 1) % groups.count]
      case .previousGroup: projector.group = groups[(place + groups.count - 1) % groups.count]
      }
    }
  }

  private mutating func withProjector(_ change: (inout Projector) -> Void) {
    withNearest(Projector.self, change)
  }

  /// The screen where the program only shows: no head, no status and no footer, none of which is
  /// for a room.
  func projectorFrame() -> Frame {
    var frame = Frame(size: size)
    top.draw(in: Rect(size: size), of: self, on: &frame)
    return frame
  }
}
