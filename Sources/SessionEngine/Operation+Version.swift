import WorkshopModel

extension Operation {
  /// The version of the format that has room for what it says, see ``Schema/version(of:of:)``.
  public var versionNeeded: Int {
    change.map { Schema.version(of: $0.set, of: $0.record) } ?? SessionDocument.version
  }
}

extension Sequence<Operation> {
  /// The version of the format that has room for what they say.
  public var versionNeeded: Int {
    contains { $0.versionNeeded > SessionDocument.version }
      ? SessionDocument.newestVersion : SessionDocument.version
  }
}

extension OperationSet {
  /// The version of the format that has room for what the operations say.
  public var versionNeeded: Int { unsorted.versionNeeded }
}
