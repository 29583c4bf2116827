import SessionEngine
import WorkshopModel

/// What was said once: an entry that stands by itself, with its further wordings.
///
/// It counts as one, however many said it; but everybody who did was heard, each sector,
/// organisation and group.
struct Statement: Sendable {
  /// The entry that stands by itself.
  let head: Entry
  /// The wordings that are looked at, by name: mostly the entry alone.
  let wordings: [Entry]
  /// Where it was said.
  let groups: Set<Identifier<Group>>
  /// The sectors that said it; empty when no wording names one.
  let sectors: Set<Identifier<Sector>>

  /// The statement of `head` in `wordings`, the head among them unless it is not looked at.
  init(_ head: Entry, _ wordings: [Entry]) {
    self.head = head
    self.wordings = wordings
    groups = Set(wordings.map(\.group))
    sectors = Set(wordings.compactMap(\.sector))
  }

  var id: Identifier<Entry> { head.id }
  var kind: Identifier<EntryKind> { head.kind }
  var role: Identifier<Role> { head.role }
  var themes: [String] { wordings.flatMap(\.themes) }
  /// The organisations that said it, in letters that count as the same.
  var organisations: Set<String> { Set(wordings.compactMap { $0.organisation.map(Theme.key) }) }
  /// The entries that a sentence on it rests on.
  var evidence: [Identifier<Entry>] { wordings.map(\.id) }

  /// The statement as far as it was made in `group`; nil when it was not.
  func within(_ group: Identifier<Group>) -> Statement? {
    guard groups.contains(group) else { return nil }
    return groups.count == 1 ? self : Statement(head, wordings.filter { $0.group == group })
  }

  /// The statements of `entries`, by the names of their heads.
  static func all(of entries: EntryIndex) -> [Statement] {
    let sorted = entries.allWordings.sorted { $0.id < $1.id }
    let further = sorted.grouped {
      entries.head(of: $0.id) == $0.id ? nil : entries.head(of: $0.id)
    }
    return sorted.filter { entries.head(of: $0.id) == $0.id }.map { head in
      guard let further = further[head.id] else { return Statement(head, [head]) }
      return Statement(head, (further + [head]).sorted { $0.id < $1.id })
    }
  }
}

extension Sequence<Statement> {
  /// The entries that a sentence on them rests on.
  var evidence: [Identifier<Entry>] { flatMap(\.evidence) }

  /// How many of them there are for each of the keys that they have.
  func counts<Key: Hashable>(ofEach keys: (Statement) -> Set<Key>) -> [Key: Int] {
    reduce(into: [:]) { counts, statement in
      for key in keys(statement) { counts[key, default: 0] += 1 }
    }
  }

  /// All keys that they have.
  func all<Key: Hashable>(_ keys: (Statement) -> Set<Key>) -> Set<Key> {
    reduce(into: []) { $0.formUnion(keys($1)) }
  }
}

/// A link with the two statements that it joins.
struct Way: Sendable {
  let link: Link
  let action: Statement
  let challenge: Statement

  /// Whether a sector that met the challenge did the action.
  var isOwnSector: Bool { !action.sectors.isDisjoint(with: challenge.sectors) }

  /// Whether only sectors did it that did not meet the challenge; false where that is not known.
  var isAnotherSector: Bool {
    !action.sectors.isEmpty && !challenge.sectors.isEmpty && !isOwnSector
  }

  /// Whether it was done in no group that met the challenge.
  var isAnotherGroup: Bool { action.groups.isDisjoint(with: challenge.groups) }

  /// Whether it overcame the challenge.
  var hasOvercome: Bool { link.outcome == .overcame }
}
