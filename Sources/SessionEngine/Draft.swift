public import WorkshopModel

/// What somebody has typed into a form and not finished: kept beside the session for the terminal
/// that it was typed at, and no part of what the session says.
public struct Draft: Equatable, Sendable {
  /// The record that is being edited; nil for a new entry.
  public let record: RecordKey?
  /// What the form says so far; of a new entry, its `kind` among it.
  public let fields: Members

  /// The form for `record`, or for a new entry, with those fields.
  public init(record: RecordKey?, fields: Members) {
    self.record = record
    self.fields = fields
  }
}
