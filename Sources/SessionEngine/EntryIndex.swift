public import WorkshopModel

/// The entries of a session by group and kind, kept up to date one record at a time, so that a
/// screen costs what it shows and not what the session holds.
///
/// An entry that was joined to another is a further wording of it: it is neither listed nor counted
/// by itself, but keeps its number.
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

    /// The row's entry that `record` is.
    fileprivate init(_ record: RecordState, role: Identifier<Role>) {
      created = record.created
      id = Identifier(record.key.id)
      self.role = role
      isDeleted = record.isDeleted
    }

    /// Whether it came from the box, which is a row's end, so that the others keep their numbers.
    var isBoxed: Bool { created.id.replica.isOfBox }

    /// The number that people call it by, where it stands at `place`, counted from 0.
    func number(at place: Int) -> EntryNumber {
      isBoxed ? .boxed(String(id.name.prefix(4))) : .counted(place + 1)
    }

    /// Whether it stands before another one in their row.
    func precedes(_ other: Slot) -> Bool {
      if isBoxed != other.isBoxed { return other.isBoxed }
      // Of those from the box, not even the counter may tell an order.
      return isBoxed ? id < other.id : (created, id) < (other.created, other.id)
    }
  }

  private struct Row: Hashable {
    let group: Identifier<Group>
    let kind: Identifier<EntryKind>

    init(group: Identifier<Group>, kind: Identifier<EntryKind>) {
      self.group = group
      self.kind = kind
    }

    init(_ shown: Members) {
      group = shown.reference("group") ?? Identifier("")
      kind = shown.reference("kind") ?? Identifier("")
    }
  }

  private struct Cell: Hashable {
    let row: Row
    let role: Identifier<Role>
  }

  private var rows: [Row: [Slot]] = [:]
  /// All that ever were, which the state has as well: an entry is read from its record.
  private var records: [Identifier<Entry>: RecordState] = [:]
  private var standing = 0
  private var counts: [Cell: Int] = [:]
  private var wordings = Wordings()

  /// The index of all entries of `state`.
  init(_ state: State) {
    let records = state.states(of: .entry)
    self.records.reserveCapacity(records.count)
    for record in records {
      let (row, slot) = take(record)
      rows[row, default: []].append(slot)
    }
    for row in rows.keys { rows[row]?.sort { $0.precedes($1) } }
    settle(wordings.pointing)
  }

  /// Takes note of entries that are new or have changed.
  mutating func update(_ records: [RecordState]) {
    // Whether those that lead to these entries are wordings of another may change with them.
    let leading = wordings.leading(to: records.map { Identifier($0.key.id) })
    for id in leading { release(id) }
    for record in records {
      remove(Identifier(record.key.id))
      let (row, slot) = take(record)
      let place = place(of: slot, in: row)
      rows[row, default: []].insert(slot, at: place)
    }
    settle(leading)
  }

  /// Works out anew whose further wordings those entries are, which must be nobody's.
  ///
  /// Each way is gone once, however many entries lead into it.
  private mutating func settle(_ ids: some Sequence<Identifier<Entry>>) {
    for id in ids where standing(id) != nil && !wordings.contains(id) {
      let (way, head) = way(from: id)
      for id in way where id != head {
        guard let place = place(of: id) else { continue }
        wordings.put(id, under: head)
        counts[Cell(row: place.row, role: place.slot.role), default: 1] -= 1
      }
    }
  }

  /// Lets the entry be nobody's further wording.
  private mutating func release(_ id: Identifier<Entry>) {
    guard let place = place(of: id), wordings.remove(id) else { return }
    counts[Cell(row: place.row, role: place.slot.role), default: 0] += 1
  }

  /// The way that the joins lead from `id`, as far as nobody has gone it, and the entry at its end;
  /// in a circle, which only a merge can bring about, the one that was created first.
  private func way(
    from id: Identifier<Entry>
  ) -> (way: [Identifier<Entry>], head: Identifier<Entry>) {
    var way = [id]
    var passed = [id: 0]
    while let next = target(of: way[way.count - 1]) {
      if let head = wordings.head(of: next) { return (way, head) }
      if let start = passed[next] { return (way, first(of: way[start...]) ?? next) }
      passed[next] = way.count
      way.append(next)
    }
    return (way, way[way.count - 1])
  }

  /// The one that was created first.
  private func first(of ids: some Sequence<Identifier<Entry>>) -> Identifier<Entry>? {
    ids.compactMap { place(of: $0)?.slot }.min { ($0.created, $0.id) < ($1.created, $1.id) }?.id
  }

  /// The entry that `id` was joined to, if that stands and is of the same kind.
  private func target(of id: Identifier<Entry>) -> Identifier<Entry>? {
    guard let entry = standing(id), let joined = Self.target(of: entry), joined != id,
      let target = standing(joined), Row(target.shown).kind == Row(entry.shown).kind
    else { return nil }
    return joined
  }

  private func standing(_ id: Identifier<Entry>) -> RecordState? {
    records[id].flatMap { $0.isDeleted ? nil : $0 }
  }

  /// The row that the entry stands in, and what stands there; nil when there never was one.
  private func place(of id: Identifier<Entry>) -> (row: Row, slot: Slot)? {
    records[id].map(Self.place)
  }

  private static func place(of record: RecordState) -> (row: Row, slot: Slot) {
    let shown = record.shown
    return (Row(shown), Slot(record, role: shown.reference("role") ?? Identifier("")))
  }

  private static func target(of record: RecordState) -> Identifier<Entry>? {
    record.shown.reference("joined")
  }

  /// Takes note of an entry, but for its place in its row.
  private mutating func take(_ record: RecordState) -> (row: Row, slot: Slot) {
    let (row, slot) = Self.place(of: record)
    records[slot.id] = record
    if !record.isDeleted {
      standing += 1
      counts[Cell(row: row, role: slot.role), default: 0] += 1
      if let target = Self.target(of: record) { wordings.point(slot.id, to: target) }
    }
    return (row, slot)
  }

  private mutating func remove(_ id: Identifier<Entry>) {
    guard let record = records.removeValue(forKey: id) else { return }
    let (row, slot) = Self.place(of: record)
    let place = place(of: slot, in: row)
    rows[row]?.remove(at: place)
    guard !record.isDeleted else { return }
    standing -= 1
    if let target = Self.target(of: record) { wordings.forget(id, to: target) }
    counts[Cell(row: row, role: slot.role), default: 1] -= 1
  }

  /// Where the slot stands or would stand in its row; ties by name.
  private func place(of slot: Slot, in row: Row) -> Int {
    let slots = rows[row] ?? []
    var range = 0..<slots.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        slots[middle].precedes(slot) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

extension EntryIndex {
  /// How many entries stand in the whole session, further wordings not counted.
  public var count: Int { standing - wordings.count }

  /// All entries that stand, but for further wordings of others, in no particular order.
  public var all: some Collection<Entry> {
    records.values.lazy.filter { !$0.isDeleted && !wordings.contains(Identifier($0.key.id)) }
      .map { Entry($0) }
  }

  /// Whether any of them is material to show the program with, without reading the rest of each.
  public var haveDemonstration: Bool {
    records.values.contains { record in
      record.shown.flag("demonstration") && !record.isDeleted
        && !wordings.contains(Identifier(record.key.id))
    }
  }

  /// All entries that stand, further wordings too, in no particular order.
  public var allWordings: some Collection<Entry> {
    records.values.lazy.filter { !$0.isDeleted }.map { Entry($0) }
  }

  /// The entry `id`, a further wording or not; nil when there is none or it was withdrawn.
  public subscript(id: Identifier<Entry>) -> Entry? { standing(id).map { Entry($0) } }

  /// What the entry `id` says, without reading the rest of it; nil when there is none or it was
  /// withdrawn.
  public func text(of id: Identifier<Entry>) -> String? {
    standing(id).map { $0.shown.text("text") ?? "" }
  }

  /// The entry that `id` is a further wording of; `id` itself when it stands by itself.
  public func head(of id: Identifier<Entry>) -> Identifier<Entry> { wordings.head(of: id) ?? id }

  /// The further wordings of the entry `id`, as they were created; mostly none.
  public func wordings(of id: Identifier<Entry>) -> [Entry] {
    wordings.under(id).compactMap { place(of: $0)?.slot }
      .sorted { ($0.created, $0.id) < ($1.created, $1.id) }.compactMap { self[$0.id] }
  }

  /// How many entries of `kind` in `role` stand in `group`, further wordings not counted.
  public func count(
    in group: Identifier<Group>, _ kind: Identifier<EntryKind>, _ role: Identifier<Role>
  ) -> Int {
    counts[Cell(row: Row(group: group, kind: kind), role: role)] ?? 0
  }

  /// An entry with the number that people call it by.
  public typealias Numbered = (number: EntryNumber, id: Identifier<Entry>)

  /// The entries of `kind` in `role` that stand in `group`, as they were created, but for further
  /// wordings of others, those from the box at the end in no order; nil stands for every role.
  public func entries(
    in group: Identifier<Group>, _ kind: Identifier<EntryKind>, _ role: Identifier<Role>? = nil
  ) -> [Numbered] {
    let slots = rows[Row(group: group, kind: kind)] ?? []
    return slots.enumerated().compactMap { index, slot in
      let isElsewhere = role.map { $0 != slot.role } ?? false
      return slot.isDeleted || isElsewhere || wordings.contains(slot.id)
        ? nil : (slot.number(at: index), slot.id)
    }
  }

  /// The number that people call the entry by; nil when there never was one.
  ///
  /// From 1 within its group and kind in the order of creation, withdrawn and joined ones counted;
  /// one from the box has none, and moves no other. It may
  /// change when rooms are merged, so it is a label and never an identity.
  public func number(of id: Identifier<Entry>) -> EntryNumber? {
    place(of: id).map { row, slot in slot.number(at: place(of: slot, in: row)) }
  }
}

extension Entry {
  fileprivate init(_ record: RecordState) {
    self.init(id: Identifier(record.key.id), fields: record.shown)
  }
}
