/// Which of a replica's commands can be taken back or brought back: a pure function of its
/// operations, so that it survives a restart.
struct BatchHistory: Sendable {
  private var done: [Int] = []
  private var undone: [Int] = []
  private var last = 0

  /// The history that the replica's `operations`, in the order of their numbers, leave.
  init(_ operations: [Operation]) {
    for operation in operations { record(operation) }
  }

  /// Takes note of the next operation of the replica.
  mutating func record(_ operation: Operation) {
    guard operation.batch != last else { return }
    last = operation.batch
    switch operation.purpose {
    case nil:
      done.append(operation.batch)
      undone = []
    case .undo(let origin):
      done.removeAll { $0 == origin }
      undone.append(origin)
    case .redo(let origin):
      undone.removeAll { $0 == origin }
      done.append(origin)
    }
  }

  /// Takes the last command that stands off the list; its batch.
  mutating func popUndo() -> Int? { done.popLast() }

  /// Takes the last command that was taken back off the list; its batch.
  mutating func popRedo() -> Int? { undone.popLast() }
}
