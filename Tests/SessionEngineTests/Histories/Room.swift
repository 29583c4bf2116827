import SessionEngine
import WorkshopModel

/// One program that has the session open, with a clock of its own.
struct Room {
  var session: Session
  /// What it has come to know.
  var copy: Reference.Copy
  /// Its clock, which may tell anything.
  var clock: Timestamp
  /// Where it runs.
  var terminal: TerminalID
  /// The replicas whose commands are its own: this run, and those before it at the terminal.
  var own: Set<ReplicaID>
  /// The commands that it could not take back, or bring back, since it started.
  var passed: (undo: Set<OperationID>, redo: Set<OperationID>) = ([], [])
  /// The commands since it last heard from others, took back or brought back anything.
  var trail: [Deed] = []

  /// The name of its replica.
  var replica: ReplicaID { session.replica }

  /// The operations that have reached it.
  var seen: Reference.Places { copy.seen }

  /// The record, unless it was withdrawn or never was.
  func standing(_ key: RecordKey) -> RecordState? {
    session.state[key].flatMap { $0.isDeleted ? nil : $0 }
  }
}

/// A command that was carried out, with its record before and after it.
struct Deed {
  let key: RecordKey
  let isAddition: Bool
  let before: RecordState?
  let after: RecordState?
}

extension RecordState {
  /// The different values of a field, the shown one first; null for one that nobody set.
  func versions(of name: String) -> [Value] { self[name]?.versions ?? [.null] }
}
