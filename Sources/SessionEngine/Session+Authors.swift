public import WorkshopModel

extension Session {
  /// Carries `commands` out as one step that is nobody's here: not this replica's, at no terminal,
  /// and nothing that undoing takes back.
  ///
  /// - Parameters:
  ///   - commands: What to do; each may build on those before it. Erasing is not among them.
  ///   - author: Whose operations they are.
  ///   - time: When, a label only; nil when nobody is to know.
  /// - Returns: The operations they led to, which the caller makes durable.
  /// - Throws: ``CommandError`` of the first that cannot be done; then none of them is.
  public mutating func perform(
    _ commands: [Command], by author: ReplicaID, at time: Timestamp?
  ) throws(CommandError) -> [Operation] {
    var session = self
    let batch = operations.last(of: author) + 1
    var made: [Operation] = []
    for command in commands {
      for change in try session.changes(for: command) {
        let operation = Operation(
          id: OperationID(author, session.operations.last(of: author) + 1),
          lamport: session.operations.next(over: change.over), content: .change(change),
          at: time.map { "\($0)" }, batch: batch)
        session.receive([operation])
        made.append(operation)
      }
    }
    self = session
    return made
  }
}
