import WorkshopModel

/// A group, role or sector with what people call it.
struct Named<Subject>: Hashable, Sendable {
  let id: Identifier<Subject>
  let title: String
}

extension Named {
  /// What is declared, in its order, then what entries name although nobody declared it, or it was
  /// withdrawn: by its name.
  static func all(
    _ declared: [(order: OrderKey, id: Identifier<Subject>, title: String)],
    and used: some Sequence<Identifier<Subject>>
  ) -> [Named] {
    let sorted = declared.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let known = Set(sorted.map(\.id))
    return sorted.map { Named(id: $0.id, title: $0.title.isEmpty ? $0.id.name : $0.title) }
      + Set(used).subtracting(known).sorted().map { Named(id: $0, title: $0.name) }
  }
}

extension Sequence {
  /// How many elements there are for each key.
  func counts<Key: Hashable>(by key: (Element) -> Key?) -> [Key: Int] {
    reduce(into: [:]) { counts, element in
      guard let key = key(element) else { return }
      counts[key, default: 0] += 1
    }
  }

  /// The elements for each key, in order.
  func grouped<Key: Hashable>(by key: (Element) -> Key?) -> [Key: [Element]] {
    reduce(into: [:]) { groups, element in
      guard let key = key(element) else { return }
      groups[key, default: []].append(element)
    }
  }

  /// The elements for each of the keys that they have, in order.
  func grouped<Key: Hashable>(byEach keys: (Element) -> [Key]) -> [Key: [Element]] {
    reduce(into: [:]) { groups, element in
      for key in keys(element) { groups[key, default: []].append(element) }
    }
  }
}
