import SessionEngine

/// What was edited in a session file by hand, as far as a program has seen it.
///
/// An editor keeps the operations that were in the file when it was opened, and writes them back
/// at each save beside a readable part that says more and more. So a later save on the same
/// operations follows the earlier ones: it is compared with what those had made of the file, and
/// what it takes back is taken back.
struct HandEdits: Sendable {
  private var operations: [Fingerprint: [Operation]] = [:]
  /// What other programs have made of such edits, as the file had it when it was last read.
  private var adopted: [Operation] = []

  /// Whether there were any on a file that holds `operations`.
  func isFollowed(by operations: [Operation]) -> Bool {
    !self.operations.isEmpty && !earlier(on: operations).isEmpty
  }

  /// What earlier edits of a file that holds `operations` have led to, in that order.
  func earlier(on operations: [Operation]) -> [Operation] {
    self.operations.isEmpty ? [] : self.operations[Self.base(of: operations)] ?? []
  }

  /// Takes note of what another edit of a file that holds `operations` led to.
  mutating func note(_ edit: [Operation], on operations: [Operation]) {
    guard !edit.isEmpty else { return }
    let base = Self.base(of: operations)
    let known = Set(self.operations[base, default: []].map(\.id))
    self.operations[base, default: []] += edit.filter { !known.contains($0.id) }
  }

  /// Takes note of what a file has that another program took in.
  mutating func noteAdopted(in operations: [Operation]) {
    adopted = operations.filter(\.isOfHand)
  }

  /// Whether other programs had taken in any.
  var hasAdopted: Bool { !adopted.isEmpty }

  /// What others have made of earlier edits of a file that holds `operations`, in fields that
  /// `edits` on it change as well.
  ///
  /// Whoever saves twice has not seen what another program wrote in between, and means the same
  /// field. In other fields it may be somebody else's edit, which is not taken back.
  func adopted(beside operations: [Operation], touching edits: [Operation]) -> [Operation] {
    var known = Set(operations.map(\.id))
    return adopted.filter { operation in
      guard !known.contains(operation.id), let change = operation.change,
        change.over.allSatisfy(known.contains), edits.contains(where: { $0.sets(what: change) })
      else { return false }
      known.insert(operation.id)
      return true
    }
  }

  private static func base(of operations: [Operation]) -> Fingerprint {
    var fingerprint = Fingerprint()
    for operation in operations {
      fingerprint.add("\(operation.id.replica.rawValue) \(operation.id.number)")
    }
    return fingerprint
  }
}
