public import WorkshopModel

/// How far a session has come: the same only while it has the same operations.
///
/// Whoever works something out from a session keeps this with it, and asks
/// ``Session/changes(since:)`` for what has changed.
public struct Progress: Hashable, Sendable {
  let session: String
  let replica: ReplicaID
  /// How often the session was worked out anew from its operations.
  let generation: Int
  /// How many changes it took in since then.
  let changes: Int
  let operations: Int
}

/// The records that changed since a session was made, in the order in which they did.
struct ChangeLog: Sendable {
  private(set) var generation = 0
  private(set) var records: [RecordKey] = []

  /// Takes note of what `operations` change.
  mutating func note(_ operations: [Operation]) {
    records.append(contentsOf: operations.lazy.compactMap(\.change?.record))
  }

  /// That of the same session when it was worked out anew, so that anything may be different.
  var anew: ChangeLog {
    var log = ChangeLog()
    log.generation = generation + 1
    return log
  }
}

extension Session {
  /// How far it has come.
  public var progress: Progress {
    Progress(
      session: id, replica: replica, generation: log.generation, changes: log.records.count,
      operations: operations.count)
  }

  /// The records that changed since `before`, some perhaps several times; nil when that is not
  /// known, since it was another session or one that was worked out anew: then any may have.
  public func changes(since before: Progress) -> ArraySlice<RecordKey>? {
    guard before.session == id, before.replica == replica, before.generation == log.generation,
      before.changes <= log.records.count, before.operations <= operations.count
    else { return nil }
    return log.records[before.changes...]
  }
}
