import Facilitator
import SessionEngine
import SessionStorage
import Words

/// Reads what others write to a session, for a screen that only shows; every other effect is none.
struct WatchHandler: EffectHandler {
  private var watch: SessionWatch?
  /// What tells the boards of this machine that it follows; nil where there is no place for it.
  private var sign: ProjectorSign?
  private var toldGoingRound: Bool?

  /// Begins to watch the session at `path`, in which there must be the group called `group` if one
  /// is named; `listener` hears how far that is.
  mutating func open(
    _ path: String, group: String?, telling listener: ReadingListener?
  ) throws -> Message {
    let begun = try SessionWatch.begin(
      path, as: Machine.seat(at: "projector"), on: SystemDisk(), telling: listener)
    _ = try group.map { try begun.session.group(named: $0) }
    watch = begun.watch
    sign = Machine.runtimeFolder.flatMap {
      try? ProjectorSign.putUp(
        in: $0, on: begun.watch.session, by: Machine.newReplica(), SystemDisk())
    }
    return .opened(begun.session, path: path, notices: [])
  }

  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message] {
    if case .close = effect { sign?.takeDown(SystemDisk()) }
    guard case .follow = effect, let known = session else { return [] }
    do {
      let news = try watch?.follow() ?? News()
      let operations = news.operations.filter { known.operations[$0.id] != $0 }
      let received: [Message] = operations.isEmpty ? [] : [.received(operations, notices: [])]
      // What is entered while the terminal goes round is not shown, so that is known first.
      return goingRound() + received
    } catch {
      return [.failed(words.sentence(of: error))]
    }
  }

  /// Whether a terminal goes round, where that is not what was told last.
  private mutating func goingRound() -> [Message] {
    guard let now = watch?.isGoingRound, now != toldGoingRound else { return [] }
    toldGoingRound = now
    return [.goingRound(now)]
  }
}
