import SessionEngine
import WorkshopModel

extension Timestamp {
  /// The moment that ISO 8601 writes as `written`, such as "2019-11-25T09:35:00Z"; nil when it is
  /// written in another way.
  init?(written: String) {
    let parts = written.split { "-T:Z".contains($0) }.map { Int($0) }
    guard parts.count == 6, written.hasSuffix("Z"), written.contains("T"),
      let year = parts[0], let month = parts[1], let day = parts[2], let hour = parts[3],
      let minute = parts[4], let second = parts[5],
      1...12 ~= month, 1...31 ~= day, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second
    else { return nil }
    let days = Self.days(toYear: year, month: month, day: day)
    self.init(seconds: ((days * 24 + hour) * 60 + minute) * 60 + second)
  }

  /// The days from 1970-01-01, counted in eras of 400 years that start on 1 March.
  private static func days(toYear year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day, YYYY-MM-DD, where clocks are `offset` seconds ahead of UTC.
  func day(offset: Int) -> String {
    String(Timestamp(seconds: seconds + offset).description.prefix { $0 != "T" })
  }
}

extension Model {
  /// When an operation was made by the clock of its terminal, in local time; with the day unless
  /// that is today; nil when a file had it without a time.
  func localTime(_ operation: Operation?) -> String? {
    guard let operation else { return nil }
    switch operation.time {
    case .notRecorded: return operation.id.replica.isOfBox ? strings.records.notRecorded : nil
    case .day(let day): return day
    case .moment(let written):
      guard let time = Timestamp(written: written) else { return written }
      let clock = time.clockTime(offset: utcOffset)
      let day = time.day(offset: utcOffset)
      return day == now.day(offset: utcOffset) ? clock : "\(day) \(clock)"
    }
  }
}
