@testable import Insights
import TestSupport
import Testing

@Suite("Groups of what is alike")
struct ThemeClustersTests {
  private static let seeds = (0..<100).map { _ in UInt64.random(in: 0...999_999) }
  private static let features = 12

  private static func clusters(_ random: inout SplitMix64) -> [ThemeClusters.Cluster] {
    let themes = Int.random(in: 0...2, using: &random)
    return (0..<Int.random(in: 0...25, using: &random)).map { number in
      let weights = (0..<Int32(features)).filter { _ in Int.one(in: 3, &random) }.map {
        ($0, Double.random(in: 0...3, using: &random))
      }
      return ThemeClusters.Cluster(
        members: [number], sum: ThemeVector(weights), size: 1,
        theme: number < themes ? number : nil,
        apart: Int.one(in: 3, &random) ? [Int.random(in: 0...2, using: &random)] : [])
    }
  }

  /// What comes of looking at all pairs each time, and joining the two that are most alike.
  private static func joined(
    _ clusters: [ThemeClusters.Cluster], from threshold: Double
  ) -> [[Int]] {
    var clusters = clusters
    while true {
      var best: (likeness: Double, left: Int, right: Int)?
      for left in clusters.indices {
        for right in clusters.indices where right > left {
          let (one, other) = (clusters[left], clusters[right])
          guard one.theme == nil || other.theme == nil, one.apart.isDisjoint(with: other.apart)
          else { continue }
          let likeness = Double(one.sum.product(other.sum)) / Double(one.size * other.size)
          if likeness >= threshold * ThemeVector.one, likeness > best?.likeness ?? 0 {
            best = (likeness, left, right)
          }
        }
      }
      guard let best else { return clusters.map { $0.members.sorted() } }
      let other = clusters.remove(at: best.right)
      clusters[best.left].members += other.members
      clusters[best.left].sum.add(other.sum)
      clusters[best.left].size += other.size
      clusters[best.left].theme = clusters[best.left].theme ?? other.theme
      clusters[best.left].apart.formUnion(other.apart)
    }
  }

  @Test("come to what one gets who joins the two most alike of all each time", arguments: seeds)
  func naive(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let clusters = Self.clusters(&random)
    for threshold in [0.1, 0.3, 0.6] {
      let found = ThemeClusters.joined(clusters, features: Self.features, from: threshold)
      let expected = Self.joined(clusters, from: threshold)
      #expect(Set(found.map(\.members)) == Set(expected), "seed \(seed), \(threshold)")
    }
  }

  @Test("vectors that point the same way have the product one, others less")
  func vectors() {
    let vector = ThemeVector([(3, 0.5), (1, 2), (7, 0)])
    let longer = ThemeVector([(1, 4), (3, 1)])
    #expect(abs(Double(vector.product(longer)) / ThemeVector.one - 1) < 0.001)
    #expect(vector.product(ThemeVector([(2, 1)])) == 0)
    #expect(ThemeVector([]).product(vector) == 0)
    var sum = vector
    sum.add(ThemeVector([(0, 1), (9, 1)]))
    #expect(sum.parts.map(\.feature) == [0, 1, 3, 9])
  }
}
