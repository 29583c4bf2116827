/// Which of a replica's commands can be taken back or brought back: a pure function of its
/// operations, so that it survives a restart.
struct BatchHistory: Sendable {
  /// A command: the batch it was, and the batch that last took it back or brought it back.
  struct Step: Equatable, Sendable {
    let origin: Int
    let current: Int
  }

  private var done: [Step] = []
  private var undone: [Step] = []
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
      done.append(Step(origin: operation.batch, current: operation.batch))
      undone = []
    case .undo(let origin):
      done.removeAll { $0.origin == origin }
      undone.append(Step(origin: origin, current: operation.batch))
    case .redo(let origin):
      undone.removeAll { $0.origin == origin }
      done.append(Step(origin: origin, current: operation.batch))
    }
  }

  /// Takes the last command that stands off the list.
  mutating func popUndo() -> Step? { done.popLast() }

  /// Takes the last command that was taken back off the list.
  mutating func popRedo() -> Step? { undone.popLast() }
}
