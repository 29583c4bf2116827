public import WorkshopModel

/// A value of a field that nobody has seen and replaced.
public struct Head: Equatable, Sendable {
  /// Who set it, and where that stands among all operations.
  public let stamp: Stamp
  /// What it was set to; null for cleared.
  public let value: Value

  /// Whether this one is shown and not `other`: the greatest stamp first.
  ///
  /// Equal stamps are those of programs that took themselves for the same.
  func isShownBefore(_ other: Head) -> Bool {
    guard stamp == other.stamp else { return stamp > other.stamp }
    var (own, others) = (Fingerprint(), Fingerprint())
    own.add(value)
    others.add(other.value)
    return own < others
  }
}

/// What is known of one field of a record.
public struct FieldState: Equatable, Sendable {
  /// The field's name.
  public let name: String
  /// Of the values that nobody has replaced, the one with the greatest stamp.
  public let first: Head
  /// The other values that nobody has replaced, greatest stamp first; mostly none.
  public let others: [Head]

  init(_ name: String, _ first: Head, _ others: [Head] = []) {
    self.name = name
    self.first = first
    self.others = others
  }

  /// The values that nobody has replaced, the shown one first, at least one.
  public var heads: [Head] { [first] + others }

  /// The value that is shown.
  public var shown: Value { first.value }

  /// Whether there is a second version of the value.
  public var isConflicted: Bool { others.contains { $0.value != first.value } }

  /// The different values among the heads, the shown one first; two or more are a conflict.
  public var versions: [Value] {
    heads.reduce(into: []) { versions, head in
      if !versions.contains(head.value) { versions.append(head.value) }
    }
  }
}
