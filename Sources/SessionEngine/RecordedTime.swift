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
  /// The entries that came from the box, and the parts that were split off from them, however far.
  public var entriesFromBox: Set<RecordKey> {
    let records = state.states(of: .entry)
    var found = Set(records.lazy.filter { $0.created.id.replica.isOfBox }.map(\.key))
    guard !found.isEmpty else { return [] }
    var parts: [String: [RecordKey]] = [:]
    for record in records where record.isSplitOff {
      guard let origin = record.values.text("splitFrom") else { continue }
      parts[origin, default: []].append(record.key)
    }
    var waiting = Array(found)
    while let key = waiting.popLast() {
      for part in parts[key.id.rawValue] ?? [] where found.insert(part).inserted {
        waiting.append(part)
      }
    }
    return found
  }

  /// When the entry was entered; a part that was split off was said when the whole was.
  ///
  /// - Parameters:
  ///   - key: The entry.
  ///   - fromBox: What ``entriesFromBox`` says.
  /// - Returns: What is recorded; nil when there is no such entry, or it was written into a file.
  public func enteringTime(of key: RecordKey, fromBox: Set<RecordKey>) -> RecordedTime? {
    guard !fromBox.contains(key) else { return .notRecorded }
    guard let first = state.history(of: key).first, first.at != nil else { return nil }
    return first.time
  }
}
