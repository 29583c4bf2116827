/// Something that is wrong in data, with its place.
public struct Finding: Error, Equatable, Sendable {
  /// Where: "entries[12].role"; empty for the file as a whole.
  public let place: String
  /// The line of the file, from 1; nil where it is not known.
  public let line: Int?
  /// The column in that line, from 1; nil where it is not known.
  public let column: Int?
  /// What is wrong and, where there is one, the way out.
  public let reason: Fact
  /// The record it is in; nil when it is in none.
  public let record: RecordKey?

  /// At `place`, `reason` holds.
  public init(
    _ place: String, line: Int? = nil, column: Int? = nil, _ reason: Fact, record: RecordKey? = nil
  ) {
    self.place = place
    self.line = line
    self.column = column
    self.reason = reason
    self.record = record
  }
}

extension Finding: Factual {
  /// The place, where there is one, and the reason.
  public var fact: Fact {
    guard let line else {
      return place.isEmpty
        ? reason : Fact("fault.at", ["place": .text(place), "reason": .fact(reason)])
    }
    guard let column else {
      return Fact("fault.inLine", ["line": .number(line), "reason": .fact(reason)])
    }
    return place.isEmpty
      ? Fact(
        "fault.inColumn",
        ["line": .number(line), "column": .number(column), "reason": .fact(reason)])
      : Fact(
        "fault.atInColumn",
        [
          "line": .number(line), "column": .number(column), "place": .text(place),
          "reason": .fact(reason),
        ])
  }
}
