import SessionEngine
import WorkshopModel

/// What is in the anonymous box and may not be told yet: the one rule of what may go into a session
/// file, a report or onto a screen.
///
/// While the terminal goes round, whoever sees what comes into the box sees whose turn it was, and
/// two files that differ by one person tell it later. So for as long as it goes round, what was put
/// in is in the box alone; when it is over, all of it comes at once. What the session file has is
/// told already.
public struct WaitingBox: Sendable {
  /// Whether the terminal goes round.
  let isGoingRound: Bool
  /// What waits, each once; nothing when the terminal does not go round.
  let operations: [Operation]
  private let names: Set<OperationID>

  /// - Parameters:
  ///   - boxed: What was put into the box.
  ///   - isGoingRound: Whether the terminal goes round.
  ///   - isTold: Whether an operation is in the session file or in a journal.
  init(_ boxed: [Operation], isGoingRound: Bool, isTold: (OperationID) -> Bool) {
    self.isGoingRound = isGoingRound
    var names: Set<OperationID> = []
    operations = boxed.filter { operation in
      isGoingRound && !isTold(operation.id) && names.insert(operation.id).inserted
    }
    self.names = names
  }

  /// Whether `operation` may go into a session file now.
  func mayBeTold(_ operation: Operation) -> Bool { !names.contains(operation.id) }

  /// The session as it may be told now: as a rule the same.
  func told(of session: Session) -> Session {
    guard names.contains(where: { session.operations[$0] != nil }) else { return session }
    return Session(
      id: session.id, replica: session.replica,
      operations: OperationSet(session.operations.sorted.filter(mayBeTold)), extra: session.extra)
  }
}
