@testable import SessionEngine
import Testing
import WorkshopModel

@Suite("A plan in the night in which clocks are changed")
struct SeasonTests {
  /// Berlin in the autumn of 2019: two hours ahead of UTC until 27 October, 01:00 UTC, then one.
  private static let berlin = LocalTime { $0.seconds < 1_572_138_000 ? 7_200 : 3_600 }

  @Test(
    "starts and ends by the clocks of those hours, whenever it is asked",
    arguments: ["2019-10-26T22:30:00Z", "2019-10-27T00:59:59Z", "2019-10-27T08:00:00Z"])
  func bounds(now: String) throws {
    let room = try ClockRoom([120], end: "12:35", start: "10:35")
    let plan = Plan(room.session.state, Self.berlin)
    let now = try #require(Timestamp(now))
    #expect(plan.start(onDayOf: now) == Timestamp("2019-10-27T09:35:00Z"))
    let start = try #require(plan.start(onDayOf: now))
    #expect(plan.end(whenStartedAt: start) == Timestamp("2019-10-27T11:35:00Z"))
  }
}
