import SessionEngine
import Synchronization
import WorkshopModel

/// A value that knows something of each entry, and can take note of those that changed.
protocol EntryKnowing: Sendable {
  /// One that knows the entries of `session`.
  init(_ session: Session)

  /// Takes note of entries that are new, have changed or are gone.
  mutating func update(_ changed: Set<Identifier<Entry>>, from session: Session)
}

/// A value that is worked out when it is first asked for, and from then on follows the entries that
/// change, whenever it is asked for next.
struct CarriedMemo<Value: EntryKnowing>: Sendable {
  private final class Holder: Sendable {
    let stage: Mutex<Stage>

    init(_ stage: sending Stage) { self.stage = Mutex(stage) }
  }

  private enum Stage: Sendable {
    case unknown
    /// A value from before, and the entries that changed since.
    case before(Value, Set<Identifier<Entry>>)
  }

  private var holder = Holder(.unknown)

  /// The value for `session`.
  func value(of session: Session) -> Value {
    holder.stage.withLock { stage in
      guard case .before(var value, let changed) = stage else {
        let value = Value(session)
        stage = .before(value, [])
        return value
      }
      guard !changed.isEmpty else { return value }
      // Let go of first, so that it is changed in place and not in a copy.
      stage = .unknown
      value.update(changed, from: session)
      stage = .before(value, [])
      return value
    }
  }

  /// Takes note that those entries have changed.
  ///
  /// Copies that were made before are not touched.
  mutating func note(_ changed: Set<Identifier<Entry>>) {
    let isOwn = isKnownUniquelyReferenced(&holder)
    let next = holder.stage.withLock { stage -> Stage in
      guard case .before(let value, let earlier) = stage else { return .unknown }
      if isOwn { stage = .unknown }
      return .before(value, earlier.union(changed))
    }
    holder = Holder(next)
  }
}
