import Facilitator
import SessionEngine
import SessionStorage

/// Carries out on the disk what leads to a saved entry, as the program does, and nothing else.
struct StoreHandler: EffectHandler {
  /// How many operations are safe.
  private(set) var saved = 0
  private var store: SessionStore?

  /// Opens the session at `path`.
  mutating func open(_ path: String) throws -> Message {
    let seat = Seat(ReplicaID(rawValue: "counted"))
    let opened = try SessionStore.open(path, as: seat, on: SystemDisk())
    store = opened.store
    return .opened(opened.session, path: path, notices: [], drafts: [])
  }

  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message] {
    guard case .append(let operations) = effect else { return [] }
    do { try store?.append(operations) } catch { return [.notSaved("\(error)")] }
    saved += operations.count
    return [.saved(count: operations.count)]
  }
}
