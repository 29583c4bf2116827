/// Which of one's own commands can be taken back or brought back: a pure function of one's
/// operations, so that it survives a restart.
struct BatchHistory: Sendable {
  private var done: [OperationID] = []
  private var undone: [OperationID] = []
  private var last: OperationID?

  /// The history that one's `operations`, in the order of their stamps, leave.
  init(_ operations: [Operation]) {
    for operation in operations { record(operation) }
  }

  /// Takes note of one's next operation; what is erased can be neither taken nor brought back.
  mutating func record(_ operation: Operation) {
    if case .erasure = operation.content { return }
    guard operation.command != last else { return }
    last = operation.command
    switch operation.purpose {
    case nil:
      done.append(operation.command)
      undone = []
    case .undo(let origin):
      done.removeAll { $0 == origin }
      undone.append(origin)
    case .redo(let origin):
      undone.removeAll { $0 == origin }
      done.append(origin)
    }
  }

  /// Takes the last command that stands off the list.
  mutating func popUndo() -> OperationID? { done.popLast() }

  /// Takes the last command that was taken back off the list.
  mutating func popRedo() -> OperationID? { undone.popLast() }
}
