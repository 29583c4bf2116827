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

  private var pieces: [[UInt64]] = []
  private var occurrences: [UInt64: [Int32]] = [:]

  /// How many places of pieces are looked at for one wording.
  private static let budget = 4_096
  /// How many wordings one wording is compared with at most.
  private static let comparisons = 48
  /// Fewer pieces than these are like everything, and only the same ones are called like.
  private static let fewestPieces = 6

  /// Compares `texts`; the same texts in the same order give the same.
  init(_ texts: [String]) {
    var known: [[UInt64]: Int] = [:]
    known.reserveCapacity(texts.count)
    wording = Array(repeating: nil, count: texts.count)
    for (place, text) in texts.enumerated() {
      let found = TextGrams.of(text)
      guard !found.isEmpty else { continue }
      if let number = known[found] {
        wordings[number].append(place)
        wording[place] = number
      } else {
        known[found] = wordings.count
        wording[place] = wordings.count
        wordings.append([place])
        pieces.append(found)
      }
    }
    for (number, found) in pieces.enumerated() {
      for piece in found { occurrences[piece, default: []].append(Int32(number)) }
    }
    compare()
    pieces = []
    occurrences = [:]
  }

  private mutating func compare() {
    var found = Array(repeating: Set<Int>(), count: wordings.count)
    var shared = Array(repeating: 0.0, count: wordings.count)
    let weights = occurrences.mapValues { weight(occurrences: $0.count) }
    let whole = pieces.map { $0.reduce(0) { $0 + (weights[$1] ?? 0) } }
    for number in wordings.indices where pieces[number].count >= Self.fewestPieces {
      for other in candidates(of: number, weights, &shared) where other != number {
        guard pieces[other].count >= Self.fewestPieces else { continue }
        let common = common(pieces[number], pieces[other], weights)
        guard Self.isLike(common: common, whole[number], whole[other]) else { continue }
        found[number].insert(other)
        found[other].insert(number)
      }
    }
    neighbours = found.map { $0.sorted() }
  }

  /// Those that share most with the wording among its rarest pieces.
  ///
  /// - Parameter shared: Zero for every wording, before and after.
  private func candidates(
    of number: Int, _ weights: [UInt64: Double], _ shared: inout [Double]
  ) -> [Int] {
    let rarest = pieces[number].map { (count: occurrences[$0]?.count ?? 0, piece: $0) }
      .sorted { ($0.count, $0.piece) < ($1.count, $1.piece) }
    var touched: [Int] = []
    var left = Self.budget
    for (count, piece) in rarest {
      left -= count
      guard left >= 0 else { break }
      let weight = weights[piece] ?? 0
      for place in occurrences[piece] ?? [] {
        if shared[Int(place)] == 0 { touched.append(Int(place)) }
        shared[Int(place)] += weight
      }
    }
    touched.sort { (shared[$1], $0) < (shared[$0], $1) }
    for place in touched { shared[place] = 0 }
    return Array(touched.prefix(Self.comparisons))
  }

  private func common(
    _ left: [UInt64], _ right: [UInt64], _ weights: [UInt64: Double]
  ) -> Double {
    var common = 0.0
    var index = 0
    for piece in right {
      while index < left.count, left[index] < piece { index += 1 }
      if index < left.count, left[index] == piece { common += weights[piece] ?? 0 }
    }
    return common
  }

  /// How much a piece tells: rare ones more than common ones.
  private func weight(occurrences count: Int) -> Double {
    let ratio = Double(wordings.count + 20) / Double(count + 1)
    return Logarithm.natural(of: max(1.02, ratio))
  }

  /// What both have in common against that and what only one of them has.
  private static func isLike(common: Double, _ left: Double, _ right: Double) -> Bool {
    let score = common / (common + 0.45 * (left - common) + 0.45 * (right - common))
    return score >= Likeness.threshold
  }
}

extension LikeTexts {
  /// The groups of like texts among `places`, two or more in each, the greatest group first; no
  /// text is in two.
  ///
  /// A group is a wording and what is like that very wording, so that a chain of small differences
  /// does not lead from one thing to quite another.
  func clusters(among places: some Sequence<Int>) -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for place in places {
      guard let number = wording[place] else { continue }
      members[number, default: []].append(place)
    }
    func size(_ number: Int) -> Int {
      neighbours[number].reduce(members[number]?.count ?? 0) { $0 + (members[$1]?.count ?? 0) }
    }
    let ranked = members.keys.map { (size: size($0), number: $0) }
      .filter { $0.size > 1 }.sorted { ($1.size, $0.number) < ($0.size, $1.number) }
    var clusters: [[Int]] = []
    for (_, number) in ranked where members[number] != nil {
      let cluster = ([number] + neighbours[number]).flatMap { members[$0] ?? [] }
      guard cluster.count > 1 else { continue }
      for taken in [number] + neighbours[number] { members[taken] = nil }
      clusters.append(cluster.sorted())
    }
    return clusters.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
