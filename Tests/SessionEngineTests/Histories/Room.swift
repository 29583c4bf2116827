import SessionEngine
import WorkshopModel

/// One program that has the session open, with a clock of its own.
struct Room {
  var session: Session
  /// What it has come to know.
  var seen: Reference.Places
  /// Its clock, which may tell anything.
  var clock: Timestamp

  /// The name of its replica.
  var replica: ReplicaID { session.replica }

  /// The record, unless it was withdrawn or never was.
  func standing(_ key: RecordKey) -> RecordState? {
    session.state[key].flatMap { $0.isDeleted ? nil : $0 }
  }
}

extension RecordState {
  /// The different values of a field, the shown one first; null for one that nobody set.
  func versions(of name: String) -> [Value] { self[name]?.versions ?? [.null] }
}
