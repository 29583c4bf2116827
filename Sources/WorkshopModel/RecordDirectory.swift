/// What records there are, for fields that point to others.
public protocol RecordDirectory {
  /// Whether there is such a record.
  func contains(_ key: RecordKey) -> Bool

  /// The names of the records of `type`, in the order that people see, for error sentences.
  func names(of type: RecordType) -> [RecordID]

  /// The fields of the workshop.
  var workshopFields: Members { get }
}

/// The records of one document, looked up by name.
public struct DocumentDirectory: RecordDirectory {
  private let document: SessionDocument
  private let keys: Set<RecordKey>

  /// The records of `document`, and those in `others`, which it need not have.
  public init(_ document: SessionDocument, with others: Set<RecordKey> = []) {
    self.document = document
    keys = others.union(document.all.map(\.key))
  }

  /// Whether the document has the record.
  public func contains(_ key: RecordKey) -> Bool { keys.contains(key) }

  /// The names in the order of the file.
  public func names(of type: RecordType) -> [RecordID] {
    (document.records[type] ?? []).map(\.key.id)
  }

  /// The workshop's fields.
  public var workshopFields: Members { document.records[.workshop]?.first?.fields ?? Members() }
}
