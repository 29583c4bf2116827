/// Which of many texts say much the same, for all of them at once.
///
/// It compares by the pieces and weights of ``Likeness``. Texts with the same pieces count as one;
/// each other text is compared with those that share its rarest pieces, and no more than a fixed
/// number of them, so that the work grows with the number of texts and not with that of pairs.
struct LikeTexts {
  /// Texts with the same pieces, by the places of the texts.
  private(set) var wordings: [[Int]] = []
  /// The wording of each text; nil for a text that says too little to compare.
  private(set) var wording: [Int?]
  /// For each wording the others that it is like, in order.
  private(set) var neighbours: [[Int]] = []

  /// How many places of pieces are looked at for one wording.
  private static let budget = 4_096
  /// How many wordings one wording is compared with at most.
  private static let comparisons = 48
  /// From which score on two texts are taken to say the same: somewhat more than while one of them
  /// is being typed, since nobody looks at each pair; chosen on pairs labelled by hand.
  private static let threshold = 0.58
  /// Fewer pieces than these are like everything, and only the same ones are called like.
  private static let fewestPieces = 6

  /// Compares `texts`; the same texts in the same order give the same.
  init(_ texts: [String]) {
    var known: [[UInt64]: Int] = [:]
    known.reserveCapacity(texts.count)
    wording = Array(repeating: nil, count: texts.count)
    var pieces: [[UInt64]] = []
    for (place, text) in texts.enumerated() {
      let found = TextGrams.of(text)
      // Few pieces do not tell two texts apart, all letters do.
      let key = found.count < Self.fewestPieces ? TextGrams.letters(of: text) : found
      guard !key.isEmpty else { continue }
      if let number = known[key] {
        wordings[number].append(place)
        wording[place] = number
      } else {
        known[key] = wordings.count
        wording[place] = wordings.count
        wordings.append([place])
        pieces.append(found)
      }
    }
    neighbours = Self.neighbours(PieceTable(pieces))
  }

  private static func neighbours(_ table: PieceTable) -> [[Int]] {
    var found: [[Int]] = Array(repeating: [], count: table.pieces.count)
    var shared = Array(repeating: 0.0, count: table.pieces.count)
    for number in table.pieces.indices where table.pieces[number].count >= fewestPieces {
      for other in candidates(of: number, in: table, &shared) where other != number {
        guard table.pieces[other].count >= fewestPieces else { continue }
        let (own, others) = (table.whole[number], table.whole[other])
        // However much of the lighter text is in the heavier one.
        guard isLike(common: min(own, others), own, others) else { continue }
        guard !TextGrams.nameOthers(table.names[number], table.names[other]) else { continue }
        guard isLike(common: table.common(number, other), own, others) else { continue }
        found[number].append(other)
        found[other].append(number)
      }
    }
    return found.map { others in
      let sorted = others.sorted()
      return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
  }

  /// Those that share most with the wording among its rarest pieces; `shared` is zero for every
  /// wording, before and after.
  private static func candidates(
    of number: Int, in table: PieceTable, _ shared: inout [Double]
  ) -> [Int] {
    var touched: [Int] = []
    var left = budget
    var seen = 0.0
    for piece in table.pieces[number] {
      let places = table.places[piece]
      left -= places.count
      guard left >= 0 else { break }
      let weight = table.weights[piece]
      seen += weight
      for place in places {
        let place = Int(place)
        if shared[place] == 0 { touched.append(place) }
        shared[place] += weight
      }
    }
    // Like texts have at least 0.31 of their weight in common, by the formula of isLike; where not
    // all pieces were looked at, that is not certain of those that were.
    let least = seen * (left >= 0 ? 0.31 : 0.2)
    var chosen = touched.filter { shared[$0] >= least }
    chosen.sort { (shared[$1], $0) < (shared[$0], $1) }
    for place in touched { shared[place] = 0 }
    return Array(chosen.prefix(comparisons))
  }

  /// What both have in common against that and what only one of them has.
  private static func isLike(common: Double, _ left: Double, _ right: Double) -> Bool {
    let score = common / (common + 0.45 * (left - common) + 0.45 * (right - common))
    return score >= threshold
  }
}

/// The pieces of many texts, numbered from the rarest to the most common.
private struct PieceTable {
  /// The pieces of each text, the rarest first.
  let pieces: [[Int]]
  /// The texts that each piece occurs in.
  let places: [[Int32]]
  /// How much each piece tells: rare ones more than common ones.
  let weights: [Double]
  /// What the pieces of each text tell together.
  let whole: [Double]
  /// The names in each text.
  let names: [[UInt64]]

  init(_ texts: [[UInt64]]) {
    var numbers: [UInt64: Int] = [:]
    var names: [UInt64] = []
    var counts: [Int] = []
    let numbered = texts.map { text in
      text.map { piece in
        if let number = numbers[piece] {
          counts[number] += 1
          return number
        }
        numbers[piece] = names.count
        names.append(piece)
        counts.append(1)
        return names.count - 1
      }
    }
    let order = names.indices.sorted { (counts[$0], names[$0]) < (counts[$1], names[$1]) }
    var ranks = Array(repeating: 0, count: names.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    let pieces = numbered.map { text in text.map { ranks[$0] }.sorted() }
    let weights = order.map { number in
      let ratio = Double(texts.count + 20) / Double(counts[number] + 1)
      return Logarithm.natural(of: max(1.02, ratio))
    }
    var places: [[Int32]] = Array(repeating: [], count: names.count)
    for (text, pieces) in pieces.enumerated() {
      for piece in pieces { places[piece].append(Int32(text)) }
    }
    self.pieces = pieces
    self.names = texts.map { $0.filter(TextGrams.isName) }
    self.weights = weights
    self.places = places
    whole = pieces.map { $0.reduce(0) { $0 + weights[$1] } }
  }

  /// What the pieces that two texts have in common tell.
  func common(_ left: Int, _ right: Int) -> Double {
    let (left, right) = (pieces[left], pieces[right])
    var common = 0.0
    var index = 0
    for piece in right {
      while index < left.count, left[index] < piece { index += 1 }
      if index < left.count, left[index] == piece { common += weights[piece] }
    }
    return common
  }
}

extension LikeTexts {
  /// The groups of like texts among `places`, two or more in each, the greatest group first; no
  /// text is in two.
  func clusters(among places: some Sequence<Int>) -> [[Int]] {
    let places = Array(places)
    return clusters(of: places.map { [$0] }).map { $0.map { places[$0] } }
  }

  /// The groups of those among `sets` that have like texts, the group with the most texts first.
  ///
  /// A set has the places of texts that somebody has joined. In each group are two or more texts, of
  /// one set or of several; no set is in two groups.
  ///
  /// A group is a wording and what is like that very wording, so that a chain of small differences
  /// does not lead from one thing to quite another.
  func clusters(of sets: [[Int]]) -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for (index, places) in sets.enumerated() {
      for number in Set(places.compactMap { wording[$0] }) {
        members[number, default: []].append(index)
      }
    }
    func size(_ number: Int) -> Int {
      neighbours[number].reduce(members[number]?.count ?? 0) { $0 + (members[$1]?.count ?? 0) }
    }
    let ranked = members.keys.map { (size: size($0), number: $0) }
      .filter { $0.size > 1 }.sorted { ($1.size, $0.number) < ($0.size, $1.number) }
    var taken: Set<Int> = []
    var clusters: [[Int]] = []
    for (_, number) in ranked {
      let own = (members[number] ?? []).filter { !taken.contains($0) }
      guard !own.isEmpty else { continue }
      let others = neighbours[number].flatMap { members[$0] ?? [] }
      let cluster = Set(own + others.filter { !taken.contains($0) })
      guard cluster.count > 1 else { continue }
      taken.formUnion(cluster)
      clusters.append(cluster.sorted())
    }
    clusters += sets.indices.filter { sets[$0].count > 1 && !taken.contains($0) }.map { [$0] }
    let sized = clusters.map { cluster in
      (size: cluster.reduce(0) { $0 + sets[$1].count }, cluster: cluster)
    }
    return sized.sorted { ($1.size, $0.cluster[0]) < ($0.size, $1.cluster[0]) }.map(\.cluster)
  }
}
