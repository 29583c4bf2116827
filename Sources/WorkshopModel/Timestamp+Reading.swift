extension Timestamp {
  /// The moment that `text` writes as ``description`` does: "2019-11-25T09:35:00Z"; nil when it is
  /// written otherwise or there is no such moment.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix("Z"), let day = Timestamp(date: String(parts[0]))
    else { return nil }
    let time = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard time.map(\.count) == [2, 2, 2], let hour = Self.number(time[0]), hour < 24,
      let minute = Self.number(time[1]), minute < 60, let second = Self.number(time[2]), second < 60
    else { return nil }
    self.init(seconds: day.seconds + hour * 3_600 + minute * 60 + second)
  }

  /// The beginning, in UTC, of the day that `date` writes as YYYY-MM-DD; nil when it is written
  /// otherwise or there is no such day.
  public init?(date: String) {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Self.number(parts[0]),
      let month = Self.number(parts[1]), (1...12).contains(month),
      let day = Self.number(parts[2])
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.init(seconds: Self.days(year, month, day) * 86_400)
  }

  /// The days from 1970-01-01 to that day of the Gregorian calendar, counted in eras of 400 years
  /// that start on 1 March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }
}
