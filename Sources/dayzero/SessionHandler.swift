import Facilitator
import SessionEngine
import SessionStorage
import WorkshopModel

/// Carries the screens' effects out on this machine's disk.
struct SessionHandler: EffectHandler {
  private var store: SessionStore?
  /// What is left to say when the screens are gone; nil for nothing.
  private(set) var lastWords: String?

  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message] {
    do {
      switch effect {
      case .listSessions: return [try SessionFinder().list()]
      case .open(let path): return [try open(path)]
      case .create(let template, let path):
        let made = try SessionMaker.session(from: template)
        try SessionStore.create(made, at: path, on: SystemDisk())
        return [try open(path)]
      case .append(let operations):
        try store?.append(operations)
        return [.saved(count: operations.count)]
      case .close: try close(&session)
      case .quit, .follow, .saveElsewhere, .keepDrafts: break
      case .erase(let erasure): return perform(.append([erasure]), with: &session)
      }
      return []
    } catch {
      if case .append = effect { return [.notSaved("\(error)")] }
      return [.failed("\(error)")]
    }
  }

  /// Opens the session at `path`, in which there must be the group called `group` if one is named.
  mutating func open(_ path: String, group: String? = nil) throws -> Message {
    let opened = try SessionStore.open(path, as: Machine.newReplica(), on: SystemDisk())
    _ = try group.map { try opened.session.group(named: $0) }
    store = opened.store
    lastWords = "Saved in \(path)."
    return .opened(opened.session, path: path, notices: opened.notices.map { "\($0)" })
  }

  /// Leaves the session; what cannot be folded stays in the journal and is told of at the end.
  private mutating func close(_ session: inout Session?) throws {
    guard var leaving = session, var store else { return }
    self.store = nil
    do { try store.close(&leaving) } catch {
      lastWords = "\(Notice.notFolded(error))"
      throw error
    }
  }
}
