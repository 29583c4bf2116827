import SessionEngine
import WorkshopModel

/// What a session should amount to, worked out in the slow and obvious way, without the engine.
///
/// It remembers who had seen what when they wrote, and believes that alone: an ordinary operation
/// replaces everything in its fields that its author had seen. Of an undo or redo it believes what
/// the operation says it replaces; that this was the author's own is for the history to check.
struct Reference {
  /// A set of operations by their places in `writes`.
  typealias Places = UInt128

  /// What somebody has: the operations, and the records of which nothing is left but marks.
  struct Copy {
    var seen: Places
    var erased: Set<RecordKey> = []
  }

  /// The most operations that it can remember.
  static let limit = 128

  private struct Write {
    let operation: Operation
    let seen: Places
    let over: Places
  }

  private var writes: [Write] = []
  private var places: [OperationID: Int] = [:]

  /// All operations that were made.
  var operations: [Operation] { writes.map(\.operation) }

  /// All places.
  var all: Places { writes.isEmpty ? 0 : ~0 >> Places(Self.limit - writes.count) }

  /// Remembers that somebody who had `seen` these made `operation`; returns its place.
  mutating func note(_ operation: Operation, seen: Places) -> Places {
    let over = (operation.change?.over ?? []).compactMap { places[$0] }
      .reduce(into: Places(0)) { $0 |= 1 << Places($1) }
    places[operation.id] = writes.count
    writes.append(Write(operation: operation, seen: seen, over: over))
    return 1 << Places(writes.count - 1)
  }

  /// The operations at `places` as they were made, and in that order.
  func operations(at places: Places) -> [Operation] {
    writes.indices.filter { places & 1 << Places($0) != 0 }.map { writes[$0].operation }
  }

  /// The operations as somebody has them: of what was erased, the marks alone.
  func operations(in copy: Copy) -> [Operation] {
    operations(at: copy.seen).map { operation in
      guard let record = operation.record, copy.erased.contains(record) else { return operation }
      return Operation(
        id: operation.id, lamport: operation.lamport, content: .erasure(record),
        batch: operation.batch)
    }
  }

  /// All operations, after all that was erased is.
  var whole: Copy {
    closed(Copy(seen: all, erased: Set(operations.compactMap(\.erasedRecord))))
  }

  /// The copy without the points that were made of what is erased in it.
  func closed(_ copy: Copy) -> Copy {
    var closed = copy
    for change in operations(at: copy.seen).compactMap(\.change)
    where change.record.type == .parked {
      guard let entry = change.set.text("entry"),
        copy.erased.contains(RecordKey(.entry, RecordID(rawValue: entry)))
      else { continue }
      closed.erased.insert(change.record)
    }
    return closed
  }

  /// The places of the operations about `records`.
  func places(about records: Set<RecordKey>) -> Places {
    writes.indices.filter { writes[$0].operation.record.map(records.contains) ?? false }
      .reduce(0) { $0 | 1 << Places($1) }
  }

  /// The place of the operation `id`.
  func place(of id: OperationID) -> Places { places[id].map { 1 << Places($0) } ?? 0 }

  /// What the author of the operation `id` had seen when they made it.
  func seen(by id: OperationID) -> Places { places[id].map { writes[$0].seen } ?? 0 }

  /// What the operation `id` has a say in: all that its author had seen; for an undo or redo,
  /// what it says itself.
  func sight(of id: OperationID) -> Places { places[id].map(sight) ?? 0 }

  private func sight(_ place: Int) -> Places {
    let write = writes[place]
    return write.operation.purpose == nil ? write.seen : write.over
  }

  /// Whether somebody who has `places` has also whatever their authors had seen.
  func isClosed(_ places: Places) -> Bool {
    writes.indices.allSatisfy {
      places & 1 << Places($0) == 0 || writes[$0].seen & ~places == 0
    }
  }

  /// The records that are in a copy.
  func records(in copy: Copy) -> [RecordKey] {
    var found = copy.erased
    return operations(at: copy.seen).compactMap { $0.change?.record }
      .filter { found.insert($0).inserted }
  }
}

extension Reference {
  /// What a record should be.
  struct Expectation {
    let created: Stamp
    /// For each field that anybody set, the values that nobody replaced, the shown one first.
    let heads: [String: [Head]]
    let isDeleted: Bool
    let isContested: Bool
  }

  /// A value that nobody replaced.
  struct Head: Equatable {
    let stamp: Stamp
    let value: Value
  }

  /// What `record` should be for somebody who has `places`, which are closed.
  func expectation(of record: RecordKey, at places: Places) -> Expectation {
    let own = writes.indices.filter {
      places & 1 << Places($0) != 0 && writes[$0].operation.change?.record == record
    }
    var standing: [String: [Int]] = [:]
    for place in own {
      for name in writes[place].operation.change?.set.names ?? [] {
        let isReplaced = own.contains { hadSeen($0, place) && sets($0, name) }
        if !isReplaced { standing[name, default: []].append(place) }
      }
    }
    let removers = (standing["deleted"] ?? []).filter { value($0, "deleted") == .bool(true) }
    let isSeen = standing.allSatisfy { name, heads in
      name == "deleted"
        || heads.allSatisfy { head in
          removers.contains { $0 == head || hadSeen($0, head) }
        }
    }
    return Expectation(
      created: own.map { writes[$0].operation.stamp }.min() ?? Stamp(0, writes[0].operation.id),
      heads: standing.reduce(into: [:]) { heads, field in
        heads[field.key] = field.value.map {
          Head(stamp: writes[$0].operation.stamp, value: value($0, field.key))
        }.sorted { $0.stamp > $1.stamp }
      },
      isDeleted: !removers.isEmpty && isSeen, isContested: !removers.isEmpty && !isSeen)
  }

  private func hadSeen(_ later: Int, _ earlier: Int) -> Bool {
    sight(later) & 1 << Places(earlier) != 0
  }

  private func sets(_ place: Int, _ name: String) -> Bool {
    writes[place].operation.change?.set[name] != nil
  }

  private func value(_ place: Int, _ name: String) -> Value {
    writes[place].operation.change?.set[name] ?? .null
  }
}

extension Operation {
  /// The record that it says is erased.
  var erasedRecord: RecordKey? {
    guard case .erasure(let record) = content else { return nil }
    return record
  }
}
