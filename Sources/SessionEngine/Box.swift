public import WorkshopModel

/// The anonymous box: entries and ballot papers of which nobody can tell who put them in, where,
/// when or in which order, because none of that is ever recorded.
///
/// Each is of a replica of its own, whose name is random. It has no terminal and no time. An entry
/// has the same counter as every other; of a paper's see ``Session/casting(_:of:on:using:)``.
extension ReplicaID {
  private static let boxMark = "box-"
  /// 130 random bits.
  private static let boxLength = 26

  /// Whether this is the name of a replica from the box: an entry's or a ballot paper's.
  public var isOfBox: Bool {
    rawValue.utf8.count == Self.boxMark.utf8.count + Self.boxLength
      && rawValue.hasPrefix(Self.boxMark)
  }

  /// A new name for an entry or a ballot paper of the box.
  static func ofBox(using generator: inout some RandomNumberGenerator) -> ReplicaID {
    let random = randomName(using: &generator) + randomName(using: &generator)
    return ReplicaID(rawValue: boxMark + random.prefix(boxLength))
  }
}

extension Session {
  /// The operation that puts an entry with those fields into the box; the session stays as it is
  /// until that operation is safe and received.
  ///
  /// - Parameters:
  ///   - fields: What the entry says.
  ///   - generator: Randomness that tells nothing of other names that were made here: the system's.
  /// - Returns: The operation.
  /// - Throws: ``CommandError`` when the entry may not say that.
  public func boxing(
    _ fields: Members, using generator: inout some RandomNumberGenerator
  ) throws(CommandError) -> Operation {
    let key = RecordKey(.entry, .random(using: &generator))
    _ = try changes(for: .add(key, fields))
    return Operation(
      id: OperationID(.ofBox(using: &generator), 1), lamport: 1,
      content: .change(Operation.Change(record: key, set: fields)))
  }
}
