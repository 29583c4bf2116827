public import WorkshopModel

/// When something was done, as far as that was recorded.
public enum RecordedTime: Equatable, Sendable {
  /// Nobody wrote it down: what came from the box has no time.
  case notRecorded
  /// The day alone, such as "2019-11-25": what was entered where the terminal went round.
  case day(String)
  /// The moment as the file has it, by the clock of the terminal.
  case moment(String)
}

extension Operation {
  /// When it was made; of what came from the box that is never known, whatever a file says.
  public var time: RecordedTime {
    guard let at, !id.replica.isOfBox else { return .notRecorded }
    guard terminal == nil, at.hasSuffix(Self.midnight) else { return .moment(at) }
    return .day(String(at.dropLast(Self.midnight.count)))
  }

  /// What stands behind the day where no terminal and no time of the day is recorded.
  private static let midnight = "T00:00:00Z"
}

extension Session {
  /// When the entry was entered; a part that was split off was said when the whole was.
  ///
  /// - Returns: What is recorded; nil when there is no such entry, or it was written into a file.
  public func enteringTime(of key: RecordKey) -> RecordedTime? {
    guard let first = state.history(of: key).first else { return nil }
    let origins = origins(of: key).compactMap { state.history(of: $0).first }
    guard !([first] + origins).contains(where: \.id.replica.isOfBox) else { return .notRecorded }
    return first.at == nil ? nil : first.time
  }
}
