public import WorkshopModel

/// What was handed out of a session to people outside: as much as it takes to tell later what a
/// further report adds to it.
///
/// It is an operation that changes nothing which anybody has said. It is the moderator's alone: no
/// edition shows it, nor does the readable part of a session file. Programs of version 1.0 keep it
/// as something that a later version knows.
public struct Handout: Equatable, Sendable {
  /// A number that was told.
  public struct Cell: Hashable, Sendable {
    /// The table it stood in.
    public let table: String
    /// The row, by the name of its record; nil for all others together.
    public let row: String?
    /// The column, in the same way.
    public let column: String?
    /// The number.
    public let count: Int

    /// The number `count` in a row and a column of a table.
    public init(table: String, row: String?, column: String?, count: Int) {
      self.table = table
      self.row = row
      self.column = column
      self.count = count
    }
  }

  /// The edition.
  public let edition: String
  /// The entries that were in its numbers for the first time.
  ///
  /// Those of the box are not among them, since that would tell of their order.
  public let entries: Set<Identifier<Entry>>
  /// The numbers that readers cannot count in its lists themselves.
  public let cells: Set<Cell>

  /// What was handed out as `edition`.
  public init(edition: String, entries: Set<Identifier<Entry>>, cells: Set<Cell>) {
    self.edition = edition
    self.entries = entries
    self.cells = cells
  }
}

extension Handout {
  private static let kind: Value = "handout"
  /// The table of what people thought of conclusions, whose rows are these.
  public static let opinions = "opinions"

  /// What the operation says was handed out; nil when it says something else.
  init?(_ operation: Operation) {
    guard let members = Self.members(operation), let edition = members.text("edition") else {
      return nil
    }
    self.edition = edition
    entries = Set(members.texts("entries").map { Identifier($0) })
    cells = Set((members["cells"]?.list ?? []).compactMap(Cell.init))
  }

  private static func members(_ operation: Operation) -> Members? {
    guard case .other(let members) = operation.content, members["kind"] == kind else { return nil }
    return members
  }

  /// Whether the operation says that something was handed out.
  public static func isSaid(by operation: Operation) -> Bool { members(operation) != nil }

  /// What an operation says, having `seen` those before it.
  fileprivate func members(over seen: [OperationID]) -> Members {
    var members: Members = ["kind": Self.kind, "edition": .string(edition)]
    members["entries"] = .list(entries.map(\.name).sorted().map { .string($0) })
    members["cells"] = .list(cells.sorted().map(\.value))
    members["seen"] = .list(
      seen.sorted().map { .list([.string($0.replica.rawValue), .integer($0.number)]) })
    return members
  }

  /// The operations on its edition that it came after.
  fileprivate static func seen(by operation: Operation) -> [OperationID] {
    (members(operation)?["seen"]?.list ?? []).compactMap { value in
      guard let pair = value.list, pair.count == 2, let replica = pair[0].string,
        let number = pair[1].integer
      else { return nil }
      return OperationID(ReplicaID(rawValue: replica), number)
    }
  }

  /// What the operation says in a session that several are joined into, in which entries have the
  /// names that `name` gives; nil when it says something else.
  ///
  /// Its numbers are those of one of the sessions alone, and are left out, but for opinions of
  /// conclusions, which stay what they were.
  static func joined(
    _ operation: Operation, _ name: (RecordKey) -> RecordKey
  ) -> Operation.Content? {
    guard var members = members(operation) else { return nil }
    members["entries"] = .list(
      members.texts("entries").map { entry in
        .string(name(RecordKey(.entry, RecordID(rawValue: entry))).id.rawValue)
      })
    let cells = (members["cells"]?.list ?? []).compactMap(Cell.init).filter {
      $0.table == opinions
    }
    members["cells"] = .list(
      cells.map { cell in
        let row = cell.row.map { name(RecordKey(.conclusion, RecordID(rawValue: $0))).id.rawValue }
        return Cell(table: cell.table, row: row, column: cell.column, count: cell.count)
      }.sorted().map(\.value))
    return .other(members)
  }

  /// The operation without the names of entries that were erased.
  static func kept(_ operation: Operation, _ erased: Set<RecordKey>) -> Operation {
    guard var members = members(operation), let list = members["entries"]?.list,
      list.contains(where: { isErased($0, erased) })
    else { return operation }
    members["entries"] = .list(list.filter { !isErased($0, erased) })
    return Operation(
      id: operation.id, lamport: operation.lamport, content: .other(members), at: operation.at,
      terminal: operation.terminal, batch: operation.batch, purpose: operation.purpose,
      extra: operation.extra)
  }

  private static func isErased(_ entry: Value, _ erased: Set<RecordKey>) -> Bool {
    entry.string.map { erased.contains(RecordKey(.entry, RecordID(rawValue: $0))) } ?? false
  }
}

extension Handout.Cell: Comparable {
  /// By table, row, column and number.
  public static func < (left: Self, right: Self) -> Bool {
    (left.table, left.row ?? "", left.column ?? "", left.count)
      < (right.table, right.row ?? "", right.column ?? "", right.count)
  }

  fileprivate var value: Value {
    let names = [row, column].map { $0.map { Value.string($0) } ?? .null }
    return .list([.string(table)] + names + [.integer(count)])
  }

  fileprivate init?(_ value: Value) {
    guard let parts = value.list, parts.count == 4, let table = parts[0].string,
      let count = parts[3].integer
    else { return nil }
    self.init(table: table, row: parts[1].string, column: parts[2].string, count: count)
  }
}

/// All that was handed out of a session as one edition.
public struct Handouts: Equatable, Sendable {
  /// The entries that were in its numbers at some time.
  public let entries: Set<Identifier<Entry>>
  /// The numbers as they were told last; nil when nothing was handed out, or two copies of the
  /// session did at once, so that nobody can say which was last.
  public let cells: Set<Handout.Cell>?
  /// Whether nothing was handed out.
  public let isEmpty: Bool

  /// Nothing.
  public static let none = Handouts(entries: [], cells: nil, isEmpty: true)
}

extension Session {
  private func handouts(of edition: String) -> [(operation: Operation, handout: Handout)] {
    operations.unsorted.filter(Handout.isSaid).sorted { $0.stamp < $1.stamp }
      .compactMap { operation in
        Handout(operation).flatMap { $0.edition == edition ? (operation, $0) : nil }
      }
  }

  /// What was handed out as `edition`.
  public func handedOut(_ edition: String) -> Handouts {
    let known = handouts(of: edition)
    let last = known.map(\.operation).last
    return Handouts(
      entries: known.reduce(into: []) { $0.formUnion($1.handout.entries) },
      cells: last.count == 1 ? known.last { $0.operation.id == last[0] }?.handout.cells : nil,
      isEmpty: known.isEmpty)
  }

  /// The numbers of one table in each report that was handed out, whatever edition, in no order.
  public func handedOutCells(of table: String) -> [Set<Handout.Cell>] {
    operations.unsorted.compactMap { Handout($0)?.cells.filter { $0.table == table } }
      .filter { !$0.isEmpty }
  }

  /// Whether an entry came out of the box.
  public func isOfBox(_ entry: Identifier<Entry>) -> Bool {
    state[entry.key]?.created.id.replica.isOfBox ?? false
  }

  /// Records that `handout` was handed out, but of the entries of the box.
  ///
  /// - Returns: The operation, which the caller makes durable; nil when it says nothing that is not
  ///   recorded already.
  public mutating func record(_ handout: Handout, at time: Timestamp) -> Operation? {
    let before = handedOut(handout.edition)
    let new = Handout(
      edition: handout.edition,
      entries: handout.entries.subtracting(before.entries).filter { !isOfBox($0) },
      cells: handout.cells)
    guard before.isEmpty || !new.entries.isEmpty || before.cells != new.cells else { return nil }
    let seen = handouts(of: handout.edition).map(\.operation).last
    let operation = Operation(
      id: OperationID(replica, operations.last(of: replica) + 1),
      lamport: operations.next(over: seen), content: .other(new.members(over: seen)), at: "\(time)")
    receive([operation])
    return operation
  }
}

extension [Operation] {
  /// Those of these handouts that none of them has seen, by name.
  fileprivate var last: [OperationID] {
    let seen = Set(flatMap(Handout.seen))
    return map(\.id).filter { !seen.contains($0) }.sorted()
  }
}
