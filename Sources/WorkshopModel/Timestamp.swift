/// A moment as the terminal's clock tells it: a label for people, never an order.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01 00:00 UTC; negative before.
  public let seconds: Int

  /// The moment `seconds` after 1970-01-01 00:00 UTC.
  public init(seconds: Int) { self.seconds = seconds }

  /// Earlier before later.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Timestamp: CustomStringConvertible {
  /// The moment in UTC as ISO 8601 has it: "2019-11-25T09:35:00Z".
  public var description: String {
    let rest = (seconds % 86_400 + 86_400) % 86_400
    let days = (seconds - rest) / 86_400
    let date = Self.civil(fromDays: days)
    let time = [rest / 3_600, rest / 60 % 60, rest % 60].map(Self.twoDigits)
    return "\(date.year)-\(Self.twoDigits(date.month))-\(Self.twoDigits(date.day))T"
      + time.joined(separator: ":") + "Z"
  }

  /// The time of day, HH:MM, where clocks are `offset` seconds ahead of UTC.
  public func clockTime(offset: Int) -> String {
    String(Timestamp(seconds: seconds + offset).description.dropFirst(11).prefix(5))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// The day of the Gregorian calendar, `days` after 1970-01-01: counted in eras of 400 years that
  /// start on 1 March, so that the leap day is a year's last.
  private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
