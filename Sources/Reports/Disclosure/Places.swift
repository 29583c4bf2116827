/// Places that something is counted by, in their order, and which of them are too small to tell.
struct Places<Place: Hashable> {
  let order: [Place]
  var isSmall: (Place) -> Bool = { _ in false }

  /// Those of `indices` whose place is not told, since too few share it.
  ///
  /// Where what was merged is still too little, the next smallest goes with it, ties by the order;
  /// so it does where all that was merged is of one place, since "other" would be a name for it.
  ///
  /// - Parameters:
  ///   - indices: What is counted.
  ///   - place: Where each is; nil for nowhere in particular.
  ///   - voices: Those whom each tells of.
  /// - Returns: Those that go under "other".
  func merged(
    _ indices: [Int], by place: (Int) -> Place?, telling voices: (Int) -> Set<String>
  ) -> [Int] {
    let known = Set(order)
    let byPlace = Dictionary(grouping: indices) { index in
      place(index).flatMap { known.contains($0) ? $0 : nil }
    }
    var merged = Merged(byPlace[nil] ?? [], voices)
    var left = order.compactMap { place in byPlace[place].map { (place: place, indices: $0) } }
    left.removeAll { candidate in
      let isFew =
        candidate.indices.reduce(into: Set()) { $0.formUnion(voices($1)) }.count
        < Disclosure.smallestCount
      guard isFew || isSmall(candidate.place) else { return false }
      merged.add(candidate.indices, voices)
      merged.isForFew = true
      return true
    }
    while merged.wantsMore,
      let next = left.indices.min(by: { left[$0].indices.count < left[$1].indices.count })
    {
      merged.add(left.remove(at: next).indices, voices)
    }
    return merged.indices
  }
}

/// What goes under "other".
private struct Merged {
  private(set) var indices: [Int]
  private var voices: Set<String>
  private var places = 0
  /// Whether somewhere were so few that their place is not to be told.
  var isForFew = false

  init(_ indices: [Int], _ voices: (Int) -> Set<String>) {
    self.indices = indices
    self.voices = indices.reduce(into: []) { $0.formUnion(voices($1)) }
  }

  var wantsMore: Bool {
    !indices.isEmpty && voices.count < Disclosure.smallestCount || isForFew && places < 2
  }

  mutating func add(_ more: [Int], _ voices: (Int) -> Set<String>) {
    indices += more
    self.voices = more.reduce(into: self.voices) { $0.formUnion(voices($1)) }
    places += 1
  }
}
