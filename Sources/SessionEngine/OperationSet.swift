/// A set of operations, the whole truth of a session; joining two is their union.
public struct OperationSet: Equatable, Sendable {
  /// What became of an operation that was put in.
  public enum Insertion: Equatable, Sendable {
    /// It is new.
    case added
    /// It was there already.
    case known
    /// Another with its number was there: both are kept, one of them under a derived name.
    case clashed
  }

  private var logs: [ReplicaID: [Int: Operation]] = [:]

  /// How many operations there are.
  public private(set) var count = 0

  /// The greatest Lamport counter that counts, 0 for none; see ``advance(_:seeing:)``.
  public private(set) var lamport = 0

  /// No operations.
  public init() {}

  /// The operation `id`; nil when it is not here.
  public subscript(id: OperationID) -> Operation? { logs[id.replica]?[id.number] }

  /// Whether the operation is here.
  public func contains(_ id: OperationID) -> Bool { self[id] != nil }

  /// The greatest number of `replica`'s operations, 0 when it has none.
  public func last(of replica: ReplicaID) -> Int { logs[replica]?.keys.max() ?? 0 }

  /// All operations in the order of their stamps.
  public var sorted: [Operation] { unsorted.sorted { $0.stamp < $1.stamp } }

  /// All operations in no particular order.
  var unsorted: [Operation] { logs.values.flatMap(\.values) }

  /// The operations of `replica` by number.
  public func operations(of replica: ReplicaID) -> [Operation] {
    (logs[replica] ?? [:]).values.sorted { $0.id < $1.id }
  }

  /// The operations known to be missing: numbers below a replica's last that are not here.
  ///
  /// By replica and number; at most 1,000 of a replica are listed.
  public var missing: [OperationID] {
    logs.sorted { $0.key < $1.key }.flatMap { replica, log in
      guard let last = log.keys.max(), last > log.count else { return [OperationID]() }
      return (1..<last).lazy.filter { log[$0] == nil }.prefix(1_000).map {
        OperationID(replica, $0)
      }
    }
  }

  /// Puts `operation` in.
  ///
  /// Two operations with one number come from two programs that took themselves for the same. The
  /// one that sorts first keeps the number; each other one gets a replica name derived from
  /// what it says. So every order of insertion leads to the same set.
  @discardableResult
  public mutating func insert(_ operation: Operation) -> Insertion {
    guard let present = self[operation.id] else {
      add(operation)
      return .added
    }
    guard present != operation else { return .known }
    let pair = [present, operation].sorted { $0.fingerprint < $1.fingerprint }
    logs[operation.id.replica]?[operation.id.number] = pair[0]
    lamport = Self.advance(lamport, seeing: operation.lamport)
    let renamed = pair[1].renamed
    if !contains(renamed.id) {
      add(renamed)
    } else if pair[0] == present {
      return .known
    }
    return .clashed
  }

  private mutating func add(_ operation: Operation) {
    logs[operation.id.replica, default: [:]][operation.id.number] = operation
    count += 1
    lamport = Self.advance(lamport, seeing: operation.lamport)
  }

  /// The counter after having seen `other`.
  ///
  /// One that is absurdly far ahead is not followed, so
  /// that no file can use the counters up.
  static func advance(_ lamport: Int, seeing other: Int) -> Int {
    other > lamport && other - lamport < 1 << 32 ? other : lamport
  }
}

extension Operation {
  /// This operation under a replica name derived from what it says.
  fileprivate var renamed: Operation {
    let replica = ReplicaID(rawValue: "x" + fingerprint.name)
    return Operation(
      id: OperationID(replica, id.number), lamport: lamport, content: content, at: at,
      batch: batch, purpose: purpose, extra: extra)
  }
}
