/// A time of day as the clocks on the wall show it, to the minute.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// The minutes since midnight, 0 to 1,439.
  public let minutes: Int

  /// The time that `text` writes as HH:MM, from "00:00" to "23:59"; nil when it is written otherwise or
  /// there is no such time.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2], let hour = Int(digits: parts[0]), hour < 24,
      let minute = Int(digits: parts[1]), minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// The seconds since midnight, of its first moment.
  public var seconds: Int { minutes * 60 }

  /// How many minutes pass until `other`, which is on the next day where it is earlier.
  public func minutes(until other: TimeOfDay) -> Int {
    let minutes = other.minutes - self.minutes
    return minutes < 0 ? minutes + 24 * 60 : minutes
  }

  /// Earlier before later.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension Int {
  /// The number that so many ASCII digits write and nothing else; nil when there is no such number.
  init?(digits: some StringProtocol) {
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    self.init(digits)
  }
}
