import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("A day that cannot be meant")
struct UnlikelyDateTests {
  /// 25 November 2019.
  private let then = Timestamp(seconds: 1_574_674_500)
  /// 30 November 2026.
  private let now = Timestamp(seconds: 1_796_000_000)

  private func session(on date: String, made moment: Timestamp) throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    _ = try session.perform(.add(.workshop, ["title": "T", "date": .string(date)]), at: moment)
    return session
  }

  @Test(
    "a slip in the year is told of",
    arguments: ["2919-11-25", "2109-11-25", "1819-11-25", "0019-11-25", "9999-12-31", "2262-04-12"])
  func slips(date: String) throws {
    let finding = try #require(try session(on: date, made: then).unlikelyDate(at: now))
    #expect(finding.place == "workshop.date")
    #expect(finding.sentence.contains("'\(date)'") && finding.sentence.contains("2026-"))
  }

  @Test(
    "a workshop of the past, of today and of the next years is fine",
    arguments: ["1999-06-01", "2019-11-25", "2026-11-30", "2031-01-01"])
  func likely(date: String) throws {
    #expect(try session(on: date, made: then).unlikelyDate(at: now) == nil)
  }

  @Test("a laptop whose clock has lost the year does not doubt what others wrote at the time")
  func wrongClock() throws {
    let session = try session(on: "2026-11-30", made: now)
    #expect(session.unlikelyDate(at: Timestamp(seconds: 0)) == nil)
    #expect(session.unlikelyDate(at: .latest) == nil)
  }
}
