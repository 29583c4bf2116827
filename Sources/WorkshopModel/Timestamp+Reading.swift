extension Timestamp {
  /// The moment that `text` writes as ``description`` does: "2019-11-25T09:35:00Z"; nil when it is
  /// written otherwise or there is no such moment.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CalendarDay(parts[0]) else { return nil }
    // Behind the time of day there is ":SSZ".
    let rest = parts[1].dropFirst(5)
    guard let time = TimeOfDay(parts[1].prefix(5)), rest.count == 4, rest.first == ":",
      rest.last == "Z", let second = Int(digits: rest.dropFirst().dropLast()), second < 60
    else { return nil }
    self.init(seconds: day.daysSince1970 * 86_400 + time.seconds + second)
  }

  /// The beginning, in UTC, of the day that `date` writes as YYYY-MM-DD; nil when it is written
  /// otherwise or there is no such day.
  public init?(date: String) {
    guard let day = CalendarDay(date) else { return nil }
    self.init(seconds: day.daysSince1970 * 86_400)
  }
}
