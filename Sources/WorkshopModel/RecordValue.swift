/// A word of the design as a value: one record of a session, read from its fields.
///
/// Reading is lenient, because a merge can bring any state about: a field that is missing or of
/// another kind reads as empty. ``Schema`` and ``Validator`` are strict and name what is wrong.
public protocol RecordValue: Equatable, Sendable {
  /// Which records these are.
  static var type: RecordType { get }

  /// The record's name.
  var id: Identifier<Self> { get }

  /// The known fields that say something, in the order of the schema.
  var fields: Members { get }

  /// The record named `id` with the given fields; those that it does not know are passed over.
  init(id: Identifier<Self>, fields: Members)
}

extension RecordValue {
  /// The record's type and name.
  public var key: RecordKey { id.key }
}
