import Testing
import WorkshopModel

@Suite("Moments")
struct TimestampTests {
  @Test(
    "a moment is told in UTC as ISO 8601 has it",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (951_868_799, "2000-02-29T23:59:59Z"), (951_868_800, "2000-03-01T00:00:00Z"),
      (1_574_674_500, "2019-11-25T09:35:00Z"), (1_582_934_400, "2020-02-29T00:00:00Z"),
      (1_609_459_199, "2020-12-31T23:59:59Z"), (2_147_483_648, "2038-01-19T03:14:08Z"),
      (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (4_294_967_295, "2106-02-07T06:28:15Z"), (-1, "1969-12-31T23:59:59Z"),
      (-86_400, "1969-12-31T00:00:00Z"), (-2_203_891_200, "1900-03-01T00:00:00Z"),
    ])
  func description(seconds: Int, text: String) {
    #expect("\(Timestamp(seconds: seconds))" == text)
  }

  @Test("every day of two centuries follows the one before")
  func calendar() {
    let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var seconds = 0
    for year in 1970..<2110 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (index, length) in months.enumerated() {
        for day in 1...(index == 1 && isLeap ? 29 : length) {
          let text = "\(year)-\(index < 9 ? "0" : "")\(index + 1)-\(day < 10 ? "0" : "")\(day)"
          guard "\(Timestamp(seconds: seconds))" == text + "T00:00:00Z" else {
            Issue.record("\(seconds) is not \(text)")
            return
          }
          seconds += 86_400
        }
      }
    }
  }

  @Test("the time of day goes by the clocks of the place")
  func clockTime() {
    let moment = Timestamp(seconds: 1_574_674_500)
    #expect(moment.clockTime(offset: 0) == "09:35")
    #expect(moment.clockTime(offset: 3_600) == "10:35")
    #expect(moment.clockTime(offset: -36_000) == "23:35")
  }

  @Test("earlier moments come first")
  func order() {
    #expect(Timestamp(seconds: -1) < Timestamp(seconds: 0))
    #expect(Timestamp(seconds: 0) < Timestamp(seconds: 1))
  }
}
