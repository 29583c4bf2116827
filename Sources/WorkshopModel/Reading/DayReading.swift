/// What somebody meant who wrote a day, in any of the ways in which people do: 29/11/2026, 29.11.26,
/// 2026-11-29, 29 November 2026, Nov 29 2026, 1er décembre 2026, 29 de noviembre de 2026.
public enum DayReading: Equatable, Sendable {
  /// Which number comes first where only numbers are written.
  public enum Order: String, Sendable {
    case dayFirst, monthFirst
  }

  /// That day.
  case day(CalendarDay)
  /// One of two: by the first the day comes first, by the second the month.
  case either(dayFirst: CalendarDay, monthFirst: CalendarDay)
  /// None; what is wrong and the way out, without a full stop.
  case wrong(Fact)

  /// Reads `text`.
  ///
  /// A year of two digits is from 1970 to 2069. Days of the week are passed over. Where full stops
  /// separate numbers, the day comes first, as it does where only one order makes a day.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - order: Which number comes first, where somebody has said so; nil asks.
  public init(_ text: String, order: Order? = nil) {
    self =
      DayParts(text).flatMap { Self.reading(of: $0, order, in: text) }
      ?? .wrong(Fact("fault.notDay", ["text": .text(text)]))
  }

  /// What the parts mean; nil when they are no day at all.
  private static func reading(
    of parts: DayParts, _ order: Order?, in text: String
  ) -> DayReading? {
    if let month = parts.month {
      switch parts.numbers.count {
      case 1: return .wrong(Fact("fault.noYear"))
      case 2:
        // The number that can only be a year is one; else the day comes first, as it is spoken.
        let isYearFirst = parts.numbers[0].isYear && !parts.numbers[1].isYear
        let (day, year) =
          isYearFirst
          ? (parts.numbers[1], parts.numbers[0]) : (parts.numbers[0], parts.numbers[1])
        return Self.day(year, month, day, in: text)
      default: return nil
      }
    }
    guard parts.numbers.count == 3 else {
      return parts.numbers.count == 2 && parts.numbers.allSatisfy { $0.count <= 2 }
        ? .wrong(Fact("fault.noYear")) : nil
    }
    let (first, second, third) = (parts.numbers[0], parts.numbers[1], parts.numbers[2])
    if first.isYear { return Self.day(first, second.value, third, in: text) }
    let dayFirst = Self.day(third, second.value, first, in: text)
    let monthFirst = Self.day(third, first.value, second, in: text)
    switch (dayFirst, monthFirst, parts.hasStops ? .dayFirst : order) {
    case (.day(let one)?, .day(let other)?, nil) where one != other:
      return .either(dayFirst: one, monthFirst: other)
    case (_, .day?, .monthFirst): return monthFirst
    case (.day?, _, _): return dayFirst
    case (_, .day?, _) where !parts.hasStops: return monthFirst
    // What is wrong is told of the order in which there is such a month.
    default:
      return !parts.hasStops && second.value > 12 && first.value <= 12 ? monthFirst : dayFirst
    }
  }

  /// The day of that year and month; what is wrong when the calendar has none, nil when the numbers
  /// cannot be a day and a year.
  private static func day(
    _ year: DayParts.Number, _ month: Int, _ day: DayParts.Number, in text: String
  ) -> DayReading? {
    guard let full = year.year, day.count <= 2 else { return nil }
    if let found = CalendarDay(year: full, month: month, day: day.value) { return .day(found) }
    let reason =
      1...12 ~= month
      ? Fact(
        "fault.monthLength",
        [
          "month": .number(month), "year": .text("\(full)"),
          "days": .number(CalendarDay.length(of: month, in: full)),
        ])
      : Fact("fault.noSuchMonth", ["month": .number(month)])
    return .wrong(Fact("fault.noSuchDay", ["text": .text(text), "reason": .fact(reason)]))
  }
}
