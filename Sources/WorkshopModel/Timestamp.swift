/// A moment as the terminal's clock tells it: a label for people, never an order.
///
/// Clocks, files and people may say anything, so this is the one place where what they say becomes
/// a moment: none lies outside the years 0000 to 9999, which four digits can write. What is added to
/// the seconds of a moment, or taken from them, cannot overflow therefore.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01 00:00 UTC, negative before; between those of ``earliest`` and
  /// ``latest``.
  public let seconds: Int

  /// The moment `seconds` after 1970-01-01 00:00 UTC; ``earliest`` or ``latest`` when that is out of
  /// reach.
  public init(seconds: Int) {
    self.seconds = min(max(seconds, Self.bounds.lowerBound), Self.bounds.upperBound)
  }

  private static let bounds = -62_167_219_200...253_402_300_799

  /// The first moment that there is: 0000-01-01T00:00:00Z.
  public static let earliest = Timestamp(seconds: .min)
  /// The last moment that there is: 9999-12-31T23:59:59Z.
  public static let latest = Timestamp(seconds: .max)

  /// The moment so many seconds later, or earlier when they are negative; the first or the last one
  /// when there is none.
  public static func + (moment: Timestamp, seconds: Int) -> Timestamp {
    let (sum, isOut) = moment.seconds.addingReportingOverflow(seconds)
    return isOut ? (seconds < 0 ? earliest : latest) : Timestamp(seconds: sum)
  }

  /// How many seconds later the moment is than another one, negative when earlier.
  public static func - (moment: Timestamp, other: Timestamp) -> Int {
    moment.seconds - other.seconds
  }

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
    let year = "\(date.year)"
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(Self.twoDigits(date.month))-\(Self.twoDigits(date.day))T"
      + time.joined(separator: ":") + "Z"
  }

  /// The time of day, HH:MM, where clocks are `offset` seconds ahead of UTC.
  public func clockTime(offset: Int) -> String {
    String((self + offset).description.dropFirst(11).prefix(5))
  }

  /// The day, YYYY-MM-DD, where clocks are `offset` seconds ahead of UTC.
  public func day(offset: Int) -> String { String((self + offset).description.prefix(10)) }

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
