public import WorkshopModel

/// What an undo or redo did, for the line that tells it.
public struct Reversal: Equatable, Sendable {
  /// What the command had done in the first place.
  public enum Deed: Equatable, Sendable {
    /// It had put the record in.
    case added
    /// It had changed these fields.
    case edited([String])
    /// It had taken the record out.
    case withdrew
    /// It had brought the record back.
    case restored
  }

  /// The record that the command was about.
  public let record: RecordKey
  /// What the command had done to it.
  public let deed: Deed
  /// The operations that reverse it, which the caller makes durable.
  public let operations: [Operation]

  init(original: [Operation], operations: [Operation], state: State) {
    let change = original.lazy.compactMap(\.change).first
    let key = change?.record ?? .workshop
    let names = original.flatMap { $0.change?.set.names ?? [] }
    record = key
    self.operations = operations
    if original.contains(where: { state[key]?.created == $0.stamp }) {
      deed = .added
    } else if let deleted = change?.set[RecordState.deletedField] {
      deed = deleted.bool == true ? .withdrew : .restored
    } else {
      deed = .edited(names)
    }
  }
}
