public import SessionEngine
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

extension SessionStore {
  /// The session as it may be written to a file elsewhere now: without what waits in the box while
  /// the terminal goes round.
  ///
  /// - Throws: ``StorageError`` when it cannot be told whether the terminal goes round.
  public func told(of session: Session) throws(StorageError) -> Session {
    let boxed = try boxed()
    do {
      let isGoingRound = try SessionLoader(disk).isGoingRound(paths, in: session.id, seat)
      guard isGoingRound, !boxed.isEmpty else { return session }
      let loaded = try SessionLoader(disk).load(paths, as: seat) { _ in true }
      let known = loaded.session.operations
      return WaitingBox(boxed, isGoingRound: true) { known[$0] != nil }.told(of: session)
    } catch let error as DiskError {
      throw .disk(error)
    } catch let error as StorageError {
      throw error
    } catch {
      throw .notAFile(path: paths.file)
    }
  }

  /// What is in the box and its copies, and what this program has put there.
  ///
  /// It is for ballot papers that are changed while they wait: nobody may be shown more of it than
  /// what is theirs.
  ///
  /// - Throws: ``StorageError/disk(_:)``.
  public func boxed() throws(StorageError) -> [Operation] {
    let boxes = try SessionLoader(disk).readBoxes(paths).boxes
    return boxes.filter { $0.session ?? session == session }.flatMap(\.operations)
      + bookmarks.waiting
  }
}
