import Facilitator
import SessionEngine
import SessionStorage
import Words

/// Reads what others write to a session, for a screen that only shows; every other effect is none.
struct WatchHandler: EffectHandler {
  private var watch: SessionWatch?

  /// Begins to watch the session at `path`, in which there must be the group called `group` if one
  /// is named; `listener` hears how far that is.
  mutating func open(
    _ path: String, group: String?, telling listener: ReadingListener?
  ) throws -> Message {
    let begun = try SessionWatch.begin(
      path, as: Machine.seat(at: "projector"), on: SystemDisk(), telling: listener)
    _ = try group.map { try begun.session.group(named: $0) }
    watch = begun.watch
    return .opened(begun.session, path: path, notices: [])
  }

  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message] {
    guard case .follow = effect, let known = session else { return [] }
    do {
      let news = try watch?.follow() ?? News()
      let operations = news.operations.filter { known.operations[$0.id] != $0 }
      return operations.isEmpty ? [] : [.received(operations, notices: [])]
    } catch {
      return [.failed(words.sentence(of: error))]
    }
  }
}
