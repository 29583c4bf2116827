import WorkshopModel

/// Which of one's own commands can be taken back or brought back: a pure function of one's
/// operations, so that it survives a restart.
struct BatchHistory: Sendable {
  private struct Step {
    let stamp: Stamp
    let command: OperationID
    let purpose: Operation.Purpose?
  }

  private var steps: [Step] = []
  private var known: Set<OperationID> = []
  /// The commands that stand, the last at the end.
  private(set) var done: [OperationID] = []
  /// Those that were taken back, the last at the end.
  private(set) var undone: [OperationID] = []

  /// The history that one's `operations`, in the order of their stamps, leave.
  init(_ operations: [Operation]) {
    for operation in operations { record(operation) }
  }

  /// Takes note of one's next operation; what is erased can be neither taken nor brought back.
  ///
  /// Neither can what the room was turned to or what was handed out, which changes nothing that
  /// anybody has said.
  /// One of an earlier run that arrives late has its place in the order all the same.
  mutating func record(_ operation: Operation) {
    if case .erasure = operation.content { return }
    if let change = operation.change, change.turnsTheRoom { return }
    if Handout.isSaid(by: operation) { return }
    let step = Step(
      stamp: operation.stamp, command: operation.command, purpose: operation.purpose)
    let isLate = steps.last.map { step.stamp < $0.stamp } ?? false
    steps.append(step)
    guard isLate else { return take(step) }
    steps.sort { $0.stamp < $1.stamp }
    (known, done, undone) = ([], [], [])
    for step in steps { take(step) }
  }

  private mutating func take(_ step: Step) {
    guard known.insert(step.command).inserted else { return }
    switch step.purpose {
    case nil:
      done.append(step.command)
      undone = []
    case .undo(let origin):
      move(origin, from: &done, to: &undone)
    case .redo(let origin):
      move(origin, from: &undone, to: &done)
    }
  }

  /// Two runs at once may have done the same, which then counts once.
  private func move(
    _ command: OperationID, from source: inout [OperationID], to target: inout [OperationID]
  ) {
    source.removeAll { $0 == command }
    target.removeAll { $0 == command }
    target.append(command)
  }

  /// Takes the last command that stands off the list.
  mutating func popUndo() -> OperationID? { done.popLast() }

  /// Takes the last command that was taken back off the list.
  mutating func popRedo() -> OperationID? { undone.popLast() }
}

extension Operation.Change {
  /// Whether it only says what the room turns to: a challenge, a conclusion, the plan.
  fileprivate var turnsTheRoom: Bool {
    record.type == .timing && set.text("event") == Timing.Event.show.rawValue
  }
}
