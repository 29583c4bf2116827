/// Numbers by feature, sorted by feature, zeros left out.
///
/// They are whole, so that a sum is the same in whatever order it is made, and proposals with it.
struct ThemeVector: Sendable {
  /// A feature with its number.
  struct Part: Sendable {
    let feature: Int32
    var value: Int
  }

  private(set) var parts: [Part] = []

  /// Nothing.
  init() {}

  /// Those weights made as long as every other vector; nothing when they are all zero.
  ///
  /// Two such vectors that point the same way have the product ``one``.
  init(_ weights: [(feature: Int32, weight: Double)]) {
    let weights = weights.map { ($0.feature, Int(($0.weight * Self.length).rounded())) }
      .filter { $0.1 > 0 }
    let length = Double(weights.reduce(0) { $0 + $1.1 * $1.1 }).squareRoot()
    parts = weights.sorted { $0.0 < $1.0 }.map { feature, weight in
      Part(feature: feature, value: Int((Double(weight) / length * Self.length).rounded()))
    }
  }

  private static let length = 4_096.0

  /// The product of two vectors that point the same way.
  static let one = length * length

  /// Adds the numbers of another one.
  mutating func add(_ other: ThemeVector) {
    var sum: [Part] = []
    sum.reserveCapacity(parts.count + other.parts.count)
    var index = 0
    for part in other.parts {
      while index < parts.count, parts[index].feature < part.feature {
        sum.append(parts[index])
        index += 1
      }
      if index < parts.count, parts[index].feature == part.feature {
        sum.append(Part(feature: part.feature, value: parts[index].value + part.value))
        index += 1
      } else {
        sum.append(part)
      }
    }
    sum.append(contentsOf: parts[index...])
    parts = sum
  }

  /// How far both point the same way, the longer the further.
  func product(_ other: ThemeVector) -> Int {
    var product = 0
    var index = 0
    for part in other.parts {
      while index < parts.count, parts[index].feature < part.feature { index += 1 }
      guard index < parts.count else { break }
      if parts[index].feature == part.feature { product += parts[index].value * part.value }
    }
    return product
  }
}
