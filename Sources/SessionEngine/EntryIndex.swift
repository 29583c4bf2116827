public import WorkshopModel

/// The entries of a session by group and kind, kept up to date one record at a time, so that a
/// screen costs what it shows and not what the session holds.
public struct EntryIndex: Sendable {
  /// An entry in its row, withdrawn or not.
  public struct Slot: Equatable, Sendable {
    /// Its first operation, by which entries are in a row.
    public let created: Stamp
    /// The entry.
    public let id: Identifier<Entry>
    /// The role it was said in.
    public let role: Identifier<Role>
    /// Whether it was withdrawn; it keeps its number.
    public let isDeleted: Bool
  }

  private struct Row: Hashable {
    let group: Identifier<Group>
    let kind: Identifier<EntryKind>
  }

  private struct Cell: Hashable {
    let row: Row
    let role: Identifier<Role>
  }

  private var rows: [Row: [Slot]] = [:]
  private var places: [Identifier<Entry>: (row: Row, slot: Slot)] = [:]
  private var counts: [Cell: Int] = [:]
  private var values: [Identifier<Entry>: Entry] = [:]

  /// The index of all entries of `state`.
  init(_ state: State) {
    let records = state.states(of: .entry)
    places.reserveCapacity(records.count)
    values.reserveCapacity(records.count)
    for record in records {
      let (row, slot) = take(record)
      rows[row, default: []].append(slot)
    }
    for row in rows.keys { rows[row]?.sort { ($0.created, $0.id) < ($1.created, $1.id) } }
  }

  /// Takes note of an entry that is new or has changed.
  mutating func update(_ record: RecordState) {
    remove(Identifier(record.key.id))
    let (row, slot) = take(record)
    let place = place(of: slot, in: row)
    rows[row, default: []].insert(slot, at: place)
  }

  /// Takes note of an entry, but for its place in its row.
  private mutating func take(_ record: RecordState) -> (row: Row, slot: Slot) {
    let entry = Entry(id: Identifier(record.key.id), fields: record.values)
    let row = Row(group: entry.group, kind: entry.kind)
    let slot = Slot(
      created: record.created, id: entry.id, role: entry.role, isDeleted: record.isDeleted)
    places[entry.id] = (row, slot)
    if !record.isDeleted {
      values[entry.id] = entry
      counts[Cell(row: row, role: entry.role), default: 0] += 1
    }
    return (row, slot)
  }

  private mutating func remove(_ id: Identifier<Entry>) {
    guard let (row, slot) = places.removeValue(forKey: id) else { return }
    let place = place(of: slot, in: row)
    rows[row]?.remove(at: place)
    guard values.removeValue(forKey: id) != nil else { return }
    counts[Cell(row: row, role: slot.role), default: 1] -= 1
  }

  /// Where the slot stands or would stand in its row; ties by name.
  private func place(of slot: Slot, in row: Row) -> Int {
    let slots = rows[row] ?? []
    var range = 0..<slots.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isBefore = (slots[middle].created, slots[middle].id) < (slot.created, slot.id)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

extension EntryIndex {
  /// How many entries stand in the whole session.
  public var count: Int { values.count }

  /// All entries that stand, in no particular order.
  public var all: some Collection<Entry> { values.values }

  /// The entry `id`; nil when there is none or it was withdrawn.
  public subscript(id: Identifier<Entry>) -> Entry? { values[id] }

  /// How many entries of `kind` in `role` stand in `group`.
  public func count(
    in group: Identifier<Group>, _ kind: Identifier<EntryKind>, _ role: Identifier<Role>
  ) -> Int {
    counts[Cell(row: Row(group: group, kind: kind), role: role)] ?? 0
  }

  /// An entry with the number that people call it by.
  public typealias Numbered = (number: Int, id: Identifier<Entry>)

  /// The entries of `kind` in `role` that stand in `group`, as they were created; nil stands for
  /// every role.
  public func entries(
    in group: Identifier<Group>, _ kind: Identifier<EntryKind>, _ role: Identifier<Role>? = nil
  ) -> [Numbered] {
    let slots = rows[Row(group: group, kind: kind)] ?? []
    return slots.enumerated().compactMap { index, slot in
      slot.isDeleted || role.map { $0 != slot.role } ?? false ? nil : (index + 1, slot.id)
    }
  }

  /// The number that people call the entry by; nil when there never was one.
  ///
  /// From 1 within its group and kind in the order of creation, withdrawn ones counted. It may
  /// change when rooms are merged, so it is a label and never an identity.
  public func number(of id: Identifier<Entry>) -> Int? {
    places[id].map { place(of: $0.slot, in: $0.row) + 1 }
  }
}
