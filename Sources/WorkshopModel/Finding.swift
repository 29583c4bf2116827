/// Something that is wrong in data, with its place.
public struct Finding: Error, Equatable, Sendable {
  /// Where: "entries[12].role"; empty for the file as a whole.
  public let place: String
  /// What is wrong and, where there is one, the way out.
  public let reason: String
  /// The record it is in; nil when it is in none.
  public let record: RecordKey?

  /// At `place`, `reason` holds.
  public init(_ place: String, _ reason: String, record: RecordKey? = nil) {
    self.place = place
    self.reason = reason
    self.record = record
  }
}

extension Finding: CustomStringConvertible {
  /// The sentence people read: place, colon, reason.
  public var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}
