import SessionEngine
import SessionStorage
import WorkshopModel

extension State {
  /// All records in the order of their names.
  var sorted: [RecordState] {
    RecordType.allCases.flatMap { states(of: $0) }.sorted { $0.key < $1.key }
  }
}

/// Holds that two sessions amount to the same, whatever way they came about, and that the first
/// one's index goes with it.
func compare(_ left: Session, _ right: Session, _ occasion: String) throws(Violation) {
  try hold(left.operations == right.operations, "\(occasion): other operations")
  try hold(left.state.sorted == right.state.sorted, "\(occasion): another state")
  try hold(left.state.conflicted == right.state.conflicted, "\(occasion): other conflicts")
  try checkIndex(left.entries, of: left.state, occasion)
}

/// Holds that two sessions are the same file, to the byte.
func compareBytes(_ left: Session, _ right: Session, _ occasion: String) throws(Violation) {
  try hold(SessionFile.bytes(of: left) == SessionFile.bytes(of: right), "\(occasion): other bytes")
}

/// Holds that an index says of the entries what one gets by going through all of them.
func checkIndex(_ index: EntryIndex, of state: State, _ occasion: String) throws(Violation) {
  let records = state.states(of: .entry).sorted {
    ($0.created, $0.key.id) < ($1.created, $1.key.id)
  }
  let entries = records.map { Entry(id: Identifier($0.key.id), fields: $0.values) }
  let isWording = furtherWordings(of: zip(entries, records).filter { !$1.isDeleted }.map(\.0))
  let isStanding = records.map { !$0.isDeleted && !isWording.contains(Identifier($0.key.id)) }
  try hold(
    index.count == isStanding.filter(\.self).count && index.all.count == index.count,
    "\(occasion): the index counts \(index.count) entries")
  for group in [0, 1, 2].map({ Identifier<Group>(Samples.key(.group, $0).id) }) {
    for kind in [0, 1].map({ Identifier<EntryKind>(Samples.key(.kind, $0).id) }) {
      let row = entries.indices.filter { entries[$0].group == group && entries[$0].kind == kind }
      for (number, place) in row.enumerated() {
        try hold(
          index.number(of: entries[place].id) == .counted(number + 1),
          "\(occasion): an entry's number")
        try hold(
          index[entries[place].id] == (records[place].isDeleted ? nil : entries[place]),
          "\(occasion): an entry of the index")
      }
      for role in [nil, 0, 1].map({ $0.map { Identifier<Role>(Samples.key(.role, $0).id) } }) {
        let expected = row.enumerated().filter { _, place in
          isStanding[place] && (role == nil || role == entries[place].role)
        }
        let listed = index.entries(in: group, kind, role)
        try hold(
          listed.map(\.number) == expected.map { EntryNumber.counted($0.offset + 1) }
            && listed.map(\.id) == expected.map { entries[$0.element].id },
          "\(occasion): the index lists \(listed)")
        guard let role else { continue }
        try hold(
          index.count(in: group, kind, role) == expected.count,
          "\(occasion): the index counts entries of a role")
      }
    }
  }
}

/// The entries that are further wordings of others: joins lead from them to another one that stands
/// and is of their kind; in a circle, all but the first of `standing`, which are as created.
private func furtherWordings(of standing: [Entry]) -> Set<Identifier<Entry>> {
  func target(of entry: Entry) -> Entry? {
    standing.first { $0.id == entry.joined && $0.kind == entry.kind && $0.id != entry.id }
  }
  let found = standing.filter { entry in
    var way = [entry.id]
    var last = entry
    while let next = target(of: last) {
      if let start = way.firstIndex(of: next.id) {
        return standing.first { way[start...].contains($0.id) }?.id != entry.id
      }
      way.append(next.id)
      last = next
    }
    return last.id != entry.id
  }
  return Set(found.map(\.id))
}
