import Testing
import WorkshopModel

@Suite("Clocks on the wall")
struct LocalTimeTests {
  /// Berlin in the autumn of 2019: two hours ahead of UTC until 27 October, 01:00 UTC, then one.
  private let berlin = LocalTime { $0.seconds < 1_572_138_000 ? 7_200 : 3_600 }

  private func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

  @Test("a time is shown as clocks showed it then, not as they do now")
  func seasons() throws {
    #expect(berlin.time(of: try moment("2019-10-24T08:35:00Z")) == "10:35")
    #expect(berlin.time(of: try moment("2019-10-28T09:35:00Z")) == "10:35")
    #expect(berlin.day(of: try moment("2019-10-26T22:30:00Z")) == "2019-10-27")
    #expect(berlin.day(of: try moment("2019-10-28T22:30:00Z")) == "2019-10-28")
  }

  @Test("what a day has to start at counts by the clocks of that hour")
  func nightOfTheChange() throws {
    let start = (10 * 60 + 35) * 60
    for now in ["2019-10-26T22:00:00Z", "2019-10-27T00:59:59Z", "2019-10-27T20:00:00Z"] {
      let day = try moment(now)
      #expect(berlin.moment(of: start, onDayOf: day) == (try moment("2019-10-27T09:35:00Z")))
    }
    let early = try moment("2019-10-27T12:00:00Z")
    #expect(berlin.moment(of: 3_600, onDayOf: early) == (try moment("2019-10-26T23:00:00Z")))
    let later = try moment("2019-10-28T12:00:00Z")
    #expect(berlin.moment(of: 0, onDayOf: later) == (try moment("2019-10-27T23:00:00Z")))
  }

  @Test("the ends of time are no place to fall from")
  func ends() {
    for moment in [Timestamp.earliest, .latest] {
      #expect(LocalTime(ahead: 50_400).moment(of: 86_399, onDayOf: moment) >= .earliest)
      #expect(LocalTime(ahead: -43_200).time(of: moment).utf8.count == 5)
    }
  }
}
