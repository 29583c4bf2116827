import SessionEngine
import Testing
import WorkshopModel

@testable import Reports

@Suite("How many took part, in reports that follow one another")
struct HandoutAttendanceTests {
  private var workshop: SmallWorkshop

  init() throws {
    workshop = try SmallWorkshop(attribution: "none")
    for number in 0..<5 { try workshop.addParticipant("ngo\(number)", sector: "ngo") }
    for number in 0..<5 { try workshop.addParticipant("firm\(number)", sector: "private") }
  }

  private mutating func handOut() throws -> AttendanceContent? {
    let report = ReportContent(workshop.session, edition: .chathamHouse)
    _ = workshop.session.record(try #require(report.handout), at: Timestamp(seconds: 0))
    return report.attendance
  }

  private mutating func tellSectors() throws {
    _ = try workshop.session.perform(
      .edit(.workshop, ["attribution": "affiliation"]), at: Timestamp(seconds: 0))
  }

  @Test("sectors that add up to one more than was told before are not told")
  mutating func sectorsLater() throws {
    let before = try handOut()
    #expect(before?.total == 10 && before?.sectors == [])
    try tellSectors()
    try workshop.addParticipant("late", sector: "private")
    #expect(try handOut() == before)
    try workshop.addParticipant("later", sector: "private")
    try workshop.addParticipant("last", sector: "private")
    let after = try handOut()
    #expect(after?.total == 13 && after?.sectors.map(\.count) == [5, 8])
  }

  @Test("where the whole would differ by one, the sectors stay as they were told")
  mutating func whole() throws {
    try tellSectors()
    let before = try handOut()
    for number in 0..<3 { try workshop.addParticipant("new\(number)", sector: "ngo") }
    for number in 0..<4 {
      _ = try workshop.session.perform(
        .withdraw(RecordKey(.participant, RecordID(rawValue: "firm\(number)"))),
        at: Timestamp(seconds: 0))
    }
    #expect(try handOut() == before)
  }
}
