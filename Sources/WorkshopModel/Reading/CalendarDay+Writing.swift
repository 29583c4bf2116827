extension CalendarDay: Comparable {
  /// That day; nil when the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard 0...9_999 ~= year, 0...99 ~= month, 0...99 ~= day else { return nil }
    self.init(Self.text(year, month, day))
  }

  /// How many days that month has, from 1 to 12, in that year, from 0 to 9999.
  static func length(of month: Int, in year: Int) -> Int {
    (28...31).last { CalendarDay(year: year, month: month, day: $0) != nil } ?? 0
  }

  /// Earlier before later.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day in words: "29 November 2026".
  public var fact: Fact {
    Fact(
      "date.day",
      [
        "day": .number(day), "month": .number(month),
        "year": .text(String("\(self)".prefix(4))),
      ])
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    let digits = { (number: Int, count: Int) in
      String(repeating: "0", count: max(0, count - "\(number)".count)) + "\(number)"
    }
    return [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: "-")
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as files have it: "2026-11-29".
  public var description: String { Self.text(year, month, day) }
}
