import SessionEngine

/// What was edited in a session file by hand, as far as a program has seen it.
///
/// An editor keeps the operations that were in the file when it was opened, and writes them back
/// at each save beside a readable part that says more and more. So a later save on the same
/// operations follows the earlier ones: it is compared with what those had made of the file, and
/// what it takes back is taken back.
struct HandEdits: Sendable {
  private var operations: [Fingerprint: [Operation]] = [:]

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

  private static func base(of operations: [Operation]) -> Fingerprint {
    var fingerprint = Fingerprint()
    for operation in operations {
      fingerprint.add("\(operation.id.replica.rawValue) \(operation.id.number)")
    }
    return fingerprint
  }
}
