public import WorkshopModel

/// Two published sets side by side: what belongs together, and what stands in one of them only.
public struct NormComparison: Sendable {
  /// A text of the one set beside one of the other.
  public struct Row: Sendable {
    /// The text of the first set; nil where the other's has none beside it.
    public let left: (any PublishedText)?
    /// The text of the second set; nil where the other's has none beside it.
    public let right: (any PublishedText)?
    /// What the library says of the two; empty where only one descends from the other.
    public let relations: [NormRelation]
    /// How one of the two goes back to the other; nil when neither does.
    public let descent: NormDescent?
    /// How the wording of the right one differs from that of the left one; nil unless both were seen.
    public let difference: WordDifference?
  }

  /// The first set.
  public let left: NormSet
  /// The second set.
  public let right: NormSet
  /// What the library says of the two sets as a whole.
  public let relations: [NormRelation]
  /// The rows, in the order of the first set, then what stands in the second only.
  ///
  /// A text that has to do with several comes once with each of them.
  public let rows: [Row]

  /// The comparison of two sets of the library.
  public init(_ left: NormSet, _ right: NormSet, in library: NormLibrary) {
    self.left = left
    self.right = right
    relations = library.relations.filter { $0.links(left.id, right.id) }
    let pairs = left.texts.map { text in
      right.texts.compactMap { Self.row(text, $0, in: library) }
    }
    let matched = Set(pairs.joined().compactMap { $0.right?.name })
    rows =
      zip(left.texts, pairs).flatMap { $1.isEmpty ? [Self.row($0, nil)] : $1 }
      + right.texts.filter { !matched.contains($0.name) }.map { Self.row(nil, $0) }
  }

  /// The two beside each other; nil when they have nothing to do with each other.
  private static func row(
    _ left: any PublishedText, _ right: any PublishedText, in library: NormLibrary
  ) -> Row? {
    let relations = library.relations.filter { $0.links(left.name, right.name) }
    let descent = library.descents.first { $0.links(left.name, right.name) }
    guard !relations.isEmpty || descent != nil else { return nil }
    var difference: WordDifference?
    if let old = left.text, let new = right.text { difference = WordDifference(from: old, to: new) }
    return Row(
      left: left, right: right, relations: relations, descent: descent, difference: difference)
  }

  private static func row(_ left: (any PublishedText)?, _ right: (any PublishedText)?) -> Row {
    Row(left: left, right: right, relations: [], descent: nil, difference: nil)
  }
}
