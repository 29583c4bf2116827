/// What somebody meant who wrote a time of day, in any of the ways in which people do: 16:30, 4:30 pm,
/// 16h30, 16.30, 1630, 4pm, noon.
public enum TimeReading: Equatable, Sendable {
  /// That time.
  case time(TimeOfDay)
  /// One of two: in the morning, or in the afternoon.
  case either(morning: TimeOfDay, afternoon: TimeOfDay)
  /// None; what is wrong and the way out, without a full stop.
  case wrong(Fact)

  /// Reads `text`.
  ///
  /// An hour from 1 to 6 may be one of the night or of the afternoon, unless it is written with a zero
  /// before it, as 04:30 is, or with an h; one from 7 to 11 is of the morning, as no workshop begins
  /// late in the evening without saying so.
  ///
  /// - Parameter text: What was typed.
  public init(_ text: String) {
    let typed = text.lowercased().filter { !$0.isWhitespace }
    if let known = Self.names[typed] {
      self = known
    } else {
      self =
        TimeParts(typed).flatMap(Self.reading)
        ?? .wrong(Fact("fault.notTime", ["text": .text(text)]))
    }
  }

  /// What the parts mean; nil when they are no time.
  private static func reading(of parts: TimeParts) -> TimeReading? {
    var hour = parts.hour
    switch parts.half {
    case .morning?:
      guard 1...12 ~= hour else { return nil }
      hour %= 12
    case .afternoon?:
      guard hour > 0 else { return nil }
      if hour < 12 { hour += 12 }
    case nil: break
    }
    guard let time = TimeOfDay(hour: hour, minute: parts.minute) else { return nil }
    guard parts.half == nil, parts.isOpen, 1...6 ~= hour,
      let later = TimeOfDay(hour: hour + 12, minute: parts.minute)
    else { return .time(time) }
    return .either(morning: time, afternoon: later)
  }

  private static let names: [String: TimeReading] = {
    let noon = ["noon", "midday", "midi", "mediodía", "mediodia"]
    let midnight = ["midnight", "minuit", "medianoche"]
    let all = [(noon, 12), (midnight, 0)].flatMap { names, hour in
      names.compactMap { name in
        TimeOfDay(hour: hour, minute: 0).map { (name, TimeReading.time($0)) }
      }
    }
    return Dictionary(uniqueKeysWithValues: all)
  }()
}

/// The parts of a written time of day.
private struct TimeParts {
  /// The half of the day that is named.
  enum Half {
    case morning, afternoon
  }

  /// The hour, to 99.
  let hour: Int
  /// The minute, to 99.
  let minute: Int
  /// The half of the day; nil when none is named.
  let half: Half?
  /// Whether the hour is written as one of twelve may be: without a zero before it, and without an h.
  let isOpen: Bool

  /// The parts of a text in small letters and without spaces; nil when there is anything in it that
  /// no time has.
  init?(_ text: String) {
    guard text.utf8.count <= 32 else { return nil }
    let end = text.lastIndex { $0.isASCII && $0.isNumber }
    guard let end else { return nil }
    var digits = text[...end]
    let unit = text[text.index(after: end)...].filter { $0 != "." && $0 != "'" && $0 != "’" }
    switch unit {
    case "am", "a": half = .morning
    case "pm", "p": half = .afternoon
    case _ where Self.units.contains(unit): half = nil
    default: return nil
    }
    let hasUnit = !unit.isEmpty && half == nil && unit != "oclock"
    if let mark = digits.firstIndex(where: { !($0.isASCII && $0.isNumber) }) {
      let separator = digits[mark]
      guard ":.h：".contains(separator) else { return nil }
      var behind = digits[digits.index(after: mark)...]
      // Spreadsheets write seconds, too.
      if separator == ":", behind.hasSuffix(":00") { behind = behind.dropLast(3) }
      digits = digits[..<mark]
      guard 1...2 ~= digits.count, behind.count == 2, let hour = Int(digits: digits),
        let minute = Int(digits: behind)
      else { return nil }
      (self.hour, self.minute) = (hour, minute)
      isOpen = digits.first != "0" && separator != "h" && !hasUnit
    } else {
      guard 1...4 ~= digits.count, let number = Int(digits: digits) else { return nil }
      (hour, minute) = digits.count < 3 ? (number, 0) : (number / 100, number % 100)
      isOpen = digits.first != "0" && !hasUnit
    }
  }

  /// What may stand behind a time without saying which half of the day it is in.
  private static let units: Set<String> = [
    "", "h", "hrs", "hr", "hours", "oclock", "heures", "heure", "horas", "uhr",
  ]
}
