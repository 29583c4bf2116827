public import WorkshopModel

/// What operations do to a session that takes them in, for people: counted by records.
public struct MergePreview: Equatable, Sendable {
  /// A terminal whose clock tells a time that has not come yet.
  public struct FastClock: Equatable, Sendable {
    /// The terminal, or the run of the program where that is not known.
    public let name: String
    /// How many operations are dated in the future.
    public let operations: Int
    /// By how many seconds the clock is ahead at least.
    public let seconds: Int
  }

  /// How many of the operations are new.
  public let operations: Int
  /// The records that were not there and stand now, by name.
  public let added: [RecordKey]
  /// The records that say something else now and need no settling, by name.
  public let changed: [RecordKey]
  /// The records that were not withdrawn and are now, by name.
  public let withdrawn: [RecordKey]
  /// The records that were withdrawn and stand again, by name.
  public let restored: [RecordKey]
  /// The records of which everything is erased now, by name.
  public let erased: [RecordKey]
  /// The records that a person has to settle now and did not before, by name: a field has two or
  /// more versions, or somebody withdrew what another was changing.
  public let conflicted: [RecordKey]
  /// The clocks that are ahead, the furthest first.
  public let fastClocks: [FastClock]
  /// How many operations only a later version of the program understands.
  public let fromLaterVersion: Int

  /// How far ahead a clock may be without a word about it, in seconds.
  public static let tolerance = 120
}

extension MergePreview {
  /// What leads from `before` to `after`, which has all that `before` has.
  public init(from before: Session, to after: Session, now: Timestamp) {
    let news = after.operations.unsorted.filter { !before.operations.contains($0.id) }
    let erased = after.state.erased.subtracting(before.state.erased)
    let keys = Set(news.compactMap(\.record)).union(erased)
    let records = keys.map { Step(key: $0, before: before.state, after: after.state) }
    self.init(records, news, now: now)
  }

  fileprivate init(_ records: [Step], _ news: [Operation], now: Timestamp) {
    let fates = Dictionary(grouping: records.sorted { $0.key < $1.key }, by: \.fate)
    func keys(_ fate: Fate) -> [RecordKey] { (fates[fate] ?? []).map(\.key) }
    operations = news.count
    added = keys(.added)
    changed = keys(.changed)
    withdrawn = keys(.withdrawn)
    restored = keys(.restored)
    erased = keys(.erased)
    conflicted = records.filter(\.needsSettling).map(\.key).sorted()
    fastClocks = Self.fastClocks(in: news, now)
    fromLaterVersion = news.count { $0.isFromLaterVersion }
  }

  private static func fastClocks(in news: [Operation], _ now: Timestamp) -> [FastClock] {
    let limit = "\(now + tolerance)"
    // Moments are written such that later ones sort after earlier ones.
    let early = news.filter { ($0.at ?? "") > limit }
    let byPlace = Dictionary(grouping: early) { $0.terminal?.rawValue ?? $0.id.replica.rawValue }
    let clocks = byPlace.compactMap { name, operations -> FastClock? in
      let moments = operations.compactMap { $0.at.flatMap { Timestamp($0) } }
      guard let latest = moments.max() else { return nil }
      return FastClock(name: name, operations: moments.count, seconds: latest - now)
    }
    return clocks.sorted { ($1.seconds, $0.name) < ($0.seconds, $1.name) }
  }
}

extension Session {
  /// Takes in operations of other copies of the session.
  ///
  /// - Parameters:
  ///   - operations: All that the other copy has, in any order, known or not.
  ///   - now: The time, for telling which clocks are ahead; it changes nothing in the session.
  /// - Returns: What they did.
  public mutating func merge(_ operations: [Operation], now: Timestamp) -> MergePreview {
    let unknown = Set(operations.map(\.id).filter { !self.operations.contains($0) })
    let before = state.records(touchedBy: operations, knownTo: self.operations)
    let erasedBefore = state.erased
    receive(operations)
    let erased = state.erased.subtracting(erasedBefore)
    let steps = before.map { Step(key: $0, before: $1, after: state[$0], erased.contains($0)) }
    // As they were taken in: of what is erased, only the mark.
    return MergePreview(steps, unknown.compactMap { self.operations[$0] }, now: now)
  }

  /// What ``merge(_:now:)`` would do; the session stays as it is.
  public func preview(of operations: [Operation], now: Timestamp) -> MergePreview {
    var copy = self
    return copy.merge(operations, now: now)
  }
}

extension State {
  /// The records as they stand that operations are about which are not in `known` as they are.
  fileprivate func records(
    touchedBy operations: [Operation], knownTo known: OperationSet
  ) -> [RecordKey: RecordState?] {
    var records: [RecordKey: RecordState?] = [:]
    for operation in operations where known[operation.id] != operation {
      if let key = operation.record { records.updateValue(self[key], forKey: key) }
    }
    return records
  }
}

private enum Fate { case unchanged, added, changed, withdrawn, restored, erased }

/// A record before and after.
private struct Step {
  let key: RecordKey
  let fate: Fate
  let needsSettling: Bool

  init(key: RecordKey, before: RecordState?, after: RecordState?, _ isErased: Bool) {
    self.key = key
    needsSettling = after?.isUnsettled ?? false && !(before?.isUnsettled ?? false)
    fate = isErased ? .erased : Self.fate(before, after, needsSettling)
  }

  init(key: RecordKey, before: State, after: State) {
    let isErased = after.erased.contains(key) && !before.erased.contains(key)
    self.init(key: key, before: before[key], after: after[key], isErased)
  }

  private static func fate(
    _ before: RecordState?, _ after: RecordState?, _ needsSettling: Bool
  ) -> Fate {
    guard let after else { return .unchanged }
    let stood = before.map { !$0.isDeleted } ?? false
    if after.isDeleted { return before == nil || stood ? .withdrawn : .unchanged }
    guard let before else { return .added }
    guard stood else { return .restored }
    return before.values == after.values || needsSettling ? .unchanged : .changed
  }
}
