/// Groups of what is alike, brought together pair by pair, the most alike first, for as long as their
/// members are alike enough on average.
///
/// Average linkage by chains of nearest neighbours: it comes to what one would get who looked at all
/// pairs each time, but looks only at those that have something in common with the last one of the
/// chain. That holds while what two groups have in common with a third is never more than the better
/// of both has, which keeping groups apart does not change.
struct ThemeClusters {
  /// A group while it grows.
  struct Cluster {
    /// The members by number, in order.
    var members: [Int]
    /// The vectors of all members together.
    var sum: ThemeVector
    /// How many vectors there are in the sum.
    var size: Int
    /// The theme that the group stands for; nil while it stands for none.
    var theme: Int?
    /// What must stay apart: groups that have a number in common are not brought together.
    var apart: Set<Int>

    /// Whether the two may be one.
    fileprivate func mayJoin(_ other: Cluster) -> Bool {
      (theme == nil || other.theme == nil) && apart.isDisjoint(with: other.apart)
    }

    fileprivate mutating func join(_ other: Cluster) {
      members = (members + other.members).sorted()
      sum.add(other.sum)
      size += other.size
      theme = theme ?? other.theme
      apart.formUnion(other.apart)
    }

    /// Stands for the group in ties.
    fileprivate var first: Int { theme.map { -1 - $0 } ?? members.first ?? 0 }
  }

  /// Those that may still grow, each at its number for as long as it does.
  private var clusters: [Cluster?]
  private var settled: [Cluster] = []
  private let threshold: Double
  /// The groups that a feature occurs in, with their numbers for it.
  private var places: [[(cluster: Int, value: Int)]]
  private var products: [Int]

  /// The groups that come of `clusters` when those are brought together that are alike on average by
  /// `threshold`, from 0 to 1, or more; in no particular order.
  ///
  /// No two of them have the same theme, or without one the same member; features are below
  /// `features`.
  static func joined(_ clusters: [Cluster], features: Int, from threshold: Double) -> [Cluster] {
    var joining = ThemeClusters(clusters, features: features, threshold: threshold)
    joining.join()
    return joining.settled
  }

  private init(_ clusters: [Cluster], features: Int, threshold: Double) {
    self.clusters = clusters
    self.threshold = threshold * ThemeVector.one
    places = Array(repeating: [], count: features)
    products = Array(repeating: 0, count: 2 * clusters.count)
    for (number, cluster) in clusters.enumerated() { place(cluster, number) }
  }

  private mutating func join() {
    var start = 0
    // What comes of two groups stands behind all that were there before.
    while start < clusters.count {
      follow(from: start)
      start += 1
    }
  }

  /// Goes from each group to the one that is most like it, and joins the two that are so for each
  /// other, until nothing is left of that chain.
  private mutating func follow(from start: Int) {
    var chain = clusters[start] == nil ? [] : [start]
    while let last = chain.last {
      let before = chain.dropLast().last
      guard let nearest = nearest(to: last, rather: before) else {
        // Whatever is joined, nothing comes nearer to this one any more.
        if let cluster = remove(last) { settled.append(cluster) }
        chain.removeLast()
        continue
      }
      if nearest == before {
        join(last, nearest)
        chain.removeLast(2)
      } else {
        chain.append(nearest)
      }
    }
  }

  /// The group that is most like the one with that number, alike enough, and may be one with it:
  /// among equals `other`, then the one with the first member.
  private mutating func nearest(to number: Int, rather other: Int?) -> Int? {
    guard let cluster = clusters[number] else { return nil }
    var touched: [Int] = []
    for part in cluster.sum.parts {
      for place in places[Int(part.feature)] where place.cluster != number {
        if products[place.cluster] == 0 { touched.append(place.cluster) }
        products[place.cluster] += part.value * place.value
      }
    }
    var best: (number: Int, likeness: Double, first: Int)?
    for candidate in touched {
      let product = products[candidate]
      products[candidate] = 0
      guard let joined = clusters[candidate] else { continue }
      let likeness = Double(product) / Double(cluster.size * joined.size)
      guard likeness >= threshold, likeness >= best?.likeness ?? 0, cluster.mayJoin(joined)
      else { continue }
      let first = candidate == other ? .min : joined.first
      if let best, likeness == best.likeness, best.first < first { continue }
      best = (candidate, likeness, first)
    }
    return best?.number
  }

  /// Makes a new group, the last one, of two.
  private mutating func join(_ left: Int, _ right: Int) {
    guard var joined = remove(left), let other = remove(right) else { return }
    joined.join(other)
    place(joined, clusters.count)
    clusters.append(joined)
  }

  private mutating func place(_ cluster: Cluster, _ number: Int) {
    for part in cluster.sum.parts {
      places[Int(part.feature)].append((number, part.value))
    }
  }

  /// Takes a group away, so that nobody finds it any more.
  private mutating func remove(_ number: Int) -> Cluster? {
    guard let cluster = clusters[number] else { return nil }
    for part in cluster.sum.parts {
      places[Int(part.feature)].removeAll { $0.cluster == number }
    }
    clusters[number] = nil
    return cluster
  }
}
