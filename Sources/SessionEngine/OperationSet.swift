public import WorkshopModel

/// A set of operations, the whole truth of a session; joining two is their union.
///
/// Of a record that one of them erased, nothing is kept but the fact: each operation about it
/// stays as a mark without words, so that none is missing by its number, and an old copy that is
/// put in later brings nothing back.
public struct OperationSet: Equatable, Sendable {
  /// What became of an operation that was put in.
  public enum Insertion: Equatable, Sendable {
    /// It is new.
    case added
    /// It was there already.
    case known
    /// Another with its number was there: both are kept.
    case clashed
    /// Words went with it: those of others, which it erased, or its own, which came too late.
    case erased
  }

  private var logs: [ReplicaID: ReplicaLog] = [:]
  /// Further operations under a number that is taken, in the order of their fingerprints.
  private var namesakes: [OperationID: [Operation]] = [:]

  /// How many operations there are.
  public private(set) var count = 0

  /// The greatest Lamport counter that counts, 0 for none; those of the box do not, nor those that
  /// are absurdly far ahead, see ``advance(_:seeing:)``.
  public private(set) var lamport = 0

  /// The records that were erased.
  public private(set) var erased: Set<RecordKey> = []

  /// No operations.
  public init() {}

  /// The set of `operations`.
  public init(_ operations: some Sequence<Operation>) {
    let operations = Array(operations)
    // Known beforehand, no operation has to be looked for again.
    let records = Set(operations.compactMap(\.erasedRecord))
    erased = records.union(operations.compactMap { $0.pointMade(of: records) })
    for operation in operations { insert(operation) }
  }

  /// The operation `id`; nil when it is not here.
  public subscript(id: OperationID) -> Operation? { logs[id.replica]?[id.number] }

  /// Whether everything that is in `other` is here.
  public func isSuperset(of other: OperationSet) -> Bool {
    other.logs.values.allSatisfy { log in
      log.all.allSatisfy {
        self[$0.id] == $0 || !namesakes.isEmpty && namesakes[$0.id]?.contains($0) ?? false
      }
    }
      && other.namesakes.allSatisfy { id, operations in
        operations.allSatisfy { self[id] == $0 || namesakes[id]?.contains($0) ?? false }
      }
  }

  /// Whether the operation is here.
  public func contains(_ id: OperationID) -> Bool { self[id] != nil }

  /// The greatest number of `replica`'s operations, 0 when it has none.
  public func last(of replica: ReplicaID) -> Int { logs[replica]?.last ?? 0 }

  /// Whether the operation would add something: another of its number does not stand for it, and a
  /// mark that its record was erased does.
  public func lacks(_ operation: Operation) -> Bool {
    let wanted = operation.kept(erased)
    return self[wanted.id] != wanted && !(namesakes[wanted.id]?.contains(wanted) ?? false)
  }

  /// When the last operation was made that says so, as it says, by its terminal's clock; nil when
  /// none does.
  public var lastChange: String? {
    var last: Operation?
    for log in logs.values {
      for operation in log.all where operation.at != nil {
        if let last, operation.stamp < last.stamp { continue }
        last = operation
      }
    }
    return last?.at
  }

  /// All operations in the order of their stamps.
  public var sorted: [Operation] {
    guard !namesakes.isEmpty else { return unsorted.sorted { $0.stamp < $1.stamp } }
    return unsorted.sorted {
      $0.stamp == $1.stamp ? $0.fingerprint < $1.fingerprint : $0.stamp < $1.stamp
    }
  }

  /// All operations in no particular order.
  var unsorted: [Operation] {
    var all: [Operation] = []
    all.reserveCapacity(count)
    for log in logs.values { all += log.all }
    for operations in namesakes.values { all += operations }
    return all
  }

  /// Which operations came from the box.
  public var ofBox: Set<OperationID> {
    let boxed = logs.lazy.filter { $0.key.isOfBox }
    return Set(boxed.flatMap { $0.value.all.map(\.id) })
  }

  /// The operations of `replicas` in the order of their stamps.
  func operations(of replicas: Set<ReplicaID>) -> [Operation] {
    replicas.flatMap { logs[$0]?.all ?? [] }.sorted { $0.stamp < $1.stamp }
  }

  /// The replicas that made operations at `terminal`.
  func replicas(at terminal: TerminalID) -> Set<ReplicaID> {
    Set(logs.filter { $0.value.all.contains { $0.terminal == terminal } }.keys)
  }

  /// The operations known to be missing: numbers below a replica's last that are not here.
  ///
  /// By replica and number; at most 1,000 of a replica are listed.
  public var missing: [OperationID] {
    logs.sorted { $0.key < $1.key }.flatMap { replica, log in
      log.missing(atMost: 1_000).map { OperationID(replica, $0) }
    }
  }

  /// Puts `operation` in.
  ///
  /// Two operations with one number come from two programs that took themselves for the same: both
  /// are kept. So every order of insertion leads to the same set.
  @discardableResult
  public mutating func insert(_ operation: Operation) -> Insertion {
    // First, so that what is left of an operation is not taken for another of its number.
    let isErasing = erase(operation.erasedRecord ?? operation.pointMade(of: erased))
    let kept = operation.kept(erased)
    guard let present = self[kept.id] else {
      add(kept)
      return isErasing || kept.isMark && !operation.isMark ? .erased : .added
    }
    let others = namesakes.isEmpty ? [] : namesakes[kept.id] ?? []
    guard present != kept, !others.contains(kept) else { return isErasing ? .erased : .known }
    put([present, kept] + others, at: kept.id)
    count += 1
    see(kept)
    return .clashed
  }

  /// Puts different operations under one number.
  private mutating func put(_ operations: [Operation], at id: OperationID) {
    let sorted = operations.sorted { $0.fingerprint < $1.fingerprint }
    if let first = sorted.first { logs[id.replica]?.put(first) }
    namesakes[id] = sorted.count > 1 ? Array(sorted.dropFirst()) : nil
  }

  private mutating func add(_ operation: Operation) {
    logs[operation.id.replica, default: ReplicaLog()].put(operation)
    count += 1
    see(operation)
  }

  /// Goes on counting from `operation`.
  ///
  /// What is in the box does not count: else the counters of others would tell whether it was
  /// there before them.
  private mutating func see(_ operation: Operation) {
    guard operation.lamport > lamport, !operation.id.replica.isOfBox else { return }
    lamport = Self.advance(lamport, seeing: operation.lamport)
  }

  /// The counter of an operation that replaces what `over` had set, whatever else there is.
  func next(over: [OperationID]) -> Int {
    over.reduce(lamport) { Self.advance($0, seeing: self[$1]?.lamport ?? 0) } + 1
  }

  /// Turns all operations about `record` into marks, and about the points that were made of it,
  /// which may say the same in the same words.
  ///
  /// - Returns: Whether the record had not been erased before.
  private mutating func erase(_ record: RecordKey?) -> Bool {
    guard let record, erased.insert(record).inserted else { return false }
    let points = record.type == .entry ? unsorted.compactMap { $0.pointMade(of: [record]) } : []
    erased.formUnion(points)
    let gone = Set(points + [record])
    for (replica, log) in logs
    where log.all.contains(where: { $0.record.map(gone.contains) ?? Handout.isSaid(by: $0) }) {
      logs[replica]?.replaceAll { $0.kept(erased) }
    }
    for (id, others) in namesakes {
      let all = ([self[id]].compactMap(\.self) + others).map { $0.kept(erased) }
      let different = all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
      count -= all.count - different.count
      put(different, at: id)
    }
    return true
  }

  /// The counter after having seen `other`.
  ///
  /// One that is absurdly far ahead is not followed, so that no file can use the counters up: none
  /// comes near the greatest number that a session file can hold, 2^53, whatever was seen.
  static func advance(_ lamport: Int, seeing other: Int) -> Int {
    other > lamport && other - lamport < farAhead && other < highest ? other : lamport
  }

  private static let farAhead = 1 << 32
  private static let highest = 1 << 53 - farAhead
}

extension Operation {
  /// The record that this operation says is erased; none where that is not allowed, so that no
  /// line that somebody wrote takes away what the workshop is made of.
  fileprivate var erasedRecord: RecordKey? {
    guard case .erasure(let record) = content, record.type.isErasable else { return nil }
    return record
  }

  /// The point set aside that this operation says was made of one of those entries; mostly none.
  ///
  /// What was made of an erased entry is erased with it, in whatever order the two arrive.
  fileprivate func pointMade(of entries: Set<RecordKey>) -> RecordKey? {
    guard !entries.isEmpty, let change, change.record.type == .parked,
      let name = change.set.text("entry"),
      entries.contains(RecordKey(.entry, RecordID(rawValue: name)))
    else { return nil }
    return change.record
  }

  /// Whether it is what is left of an operation that was erased.
  fileprivate var isMark: Bool { erasedRecord != nil }

  /// What is kept of the operation when those records are erased.
  fileprivate func kept(_ erased: Set<RecordKey>) -> Operation {
    guard !erased.isEmpty else { return self }
    guard let record else { return Handout.kept(self, erased) }
    guard erased.contains(record) else { return self }
    return .erasing(record, as: id, lamport: lamport, batch: batch)
  }

  /// Whether it still has words about records that are erased, or names one as handed out.
  public func holds(_ erased: Set<RecordKey>) -> Bool {
    change.map { erased.contains($0.record) } ?? (kept(erased) != self)
  }

  /// The mark that `record` is erased: nothing in it tells what was said, when or where.
  static func erasing(
    _ record: RecordKey, as id: OperationID, lamport: Int, batch: Int
  ) -> Operation {
    Operation(id: id, lamport: lamport, content: .erasure(record), batch: batch)
  }
}

extension OperationSet {
  /// Whether both hold the same operations, in whatever order they came.
  public static func == (left: OperationSet, right: OperationSet) -> Bool {
    left.logs == right.logs && left.namesakes == right.namesakes
  }
}
