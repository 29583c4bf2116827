import WorkshopModel

/// Which entries were joined to which, and whose further wordings they are for that.
struct Wordings: Sendable {
  /// The entries that say of themselves that they were joined to an entry, by that entry.
  private var pointers: [Identifier<Entry>: Set<Identifier<Entry>>] = [:]
  private var heads: [Identifier<Entry>: Identifier<Entry>] = [:]
  private var members: [Identifier<Entry>: Set<Identifier<Entry>>] = [:]

  /// How many entries are further wordings of another.
  var count: Int { heads.count }

  /// All entries that say that they were joined.
  var pointing: [Identifier<Entry>] { pointers.values.flatMap(\.self) }

  /// Whether the entry is a further wording of another.
  func contains(_ id: Identifier<Entry>) -> Bool { !heads.isEmpty && heads[id] != nil }

  /// The entry that `id` is a further wording of; nil when of none.
  func head(of id: Identifier<Entry>) -> Identifier<Entry>? { heads[id] }

  /// The further wordings of `id`, in no particular order.
  func under(_ id: Identifier<Entry>) -> Set<Identifier<Entry>> { members[id] ?? [] }

  /// The entries from which joins lead to one of `ids`, however far, and these themselves.
  func leading(to ids: [Identifier<Entry>]) -> Set<Identifier<Entry>> {
    var found = Set(ids)
    var waiting = ids
    while let next = waiting.popLast() {
      for id in pointers[next] ?? [] where found.insert(id).inserted { waiting.append(id) }
    }
    return found
  }

  /// Takes note that `id` says it was joined to `target`.
  mutating func point(_ id: Identifier<Entry>, to target: Identifier<Entry>) {
    pointers[target, default: []].insert(id)
  }

  /// Forgets that.
  mutating func forget(_ id: Identifier<Entry>, to target: Identifier<Entry>) {
    pointers[target]?.remove(id)
    if pointers[target]?.isEmpty ?? false { pointers[target] = nil }
  }

  /// Makes `id` a further wording of `head`.
  mutating func put(_ id: Identifier<Entry>, under head: Identifier<Entry>) {
    heads[id] = head
    members[head, default: []].insert(id)
  }

  /// Lets `id` stand by itself.
  ///
  /// - Returns: Whether it was a further wording.
  mutating func remove(_ id: Identifier<Entry>) -> Bool {
    guard let head = heads.removeValue(forKey: id) else { return false }
    members[head]?.remove(id)
    if members[head]?.isEmpty ?? false { members[head] = nil }
    return true
  }
}
