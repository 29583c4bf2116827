import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@testable import Reports

@Suite("Entries of the box in reports that follow one another")
struct HandoutBoxTests {
  private var workshop: SmallWorkshop
  private var generator = SystemRandomNumberGenerator()

  init() throws {
    workshop = try SmallWorkshop()
    for sector in ["ngo", "private"] {
      for number in 0..<8 {
        try workshop.addEntry("\(sector)\(number)", "Text", sector: sector, organisation: nil)
        try workshop.addParticipant("p\(sector)\(number)", sector: sector)
      }
    }
  }

  /// Puts an entry into the box.
  private mutating func put(_ text: String, sector: String = "ngo") throws {
    let fields: Members = [
      "group": "g", "kind": "action", "role": "solver", "sector": .string(sector),
      "text": .string(text), "release": "quote",
    ]
    workshop.session.receive([try workshop.session.boxing(fields, using: &generator)])
  }

  private func report(_ edition: Edition = .chathamHouse, holdsBack: Bool = false) -> ReportContent
  {
    ReportContent(workshop.session, edition: edition, holdsBack: holdsBack)
  }

  private mutating func handOut(_ edition: Edition = .chathamHouse) throws {
    let handout = try #require(report(edition).handout)
    _ = workshop.session.record(handout, at: Timestamp(seconds: 0))
  }

  private func sectors(_ report: ReportContent) -> [[Int]] {
    report.tables.first { $0.subject == .sectors }?.rows.map(\.cells) ?? []
  }

  private func boxed(_ report: ReportContent) -> Int {
    report.groups.flatMap(\.entries).flatMap(\.wordings).count { $0.text.hasPrefix("Secret") }
  }

  @Test("fewer than three are in no number by sector, and the notes say so")
  mutating func uncounted() throws {
    try handOut()
    let before = sectors(report())
    for number in 1...2 {
      try put("Secret \(number)")
      let after = report()
      #expect(boxed(after) == number)
      #expect(sectors(after) == before)
      #expect(
        after.notes().contains { $0.contains("of the box \(number == 1 ? "is" : "are") listed") })
    }
    try put("Secret 3")
    #expect(sectors(report()) == [[11, 8], [0, 0]])
    #expect(!report().notes().contains { $0.contains("of the box") })
  }

  @Test("fewer than three are in no number by sector of the first report either")
  mutating func uncountedAtFirst() throws {
    for number in 1...2 {
      try put("Secret \(number)")
      #expect(boxed(report()) == number)
      #expect(sectors(report()) == [[8, 8], [0, 0]])
    }
    try put("Secret 3")
    #expect(sectors(report()) == [[11, 8], [0, 0]])
  }

  @Test("held back, they wait until they are three, in the first report as in others")
  mutating func heldBack() throws {
    for edition in [Edition.chathamHouse, .public] {
      workshop = try HandoutBoxTests().workshop
      try put("Secret 1")
      #expect(boxed(report(edition, holdsBack: true)) == 0)
      try handOut(edition)
      try put("Secret 2")
      let waiting = report(edition, holdsBack: true)
      #expect(boxed(waiting) == 0)
      #expect(waiting.notes().contains { $0.hasPrefix("2 entries of the box wait until three") })
      try put("Secret 3")
      #expect(boxed(report(edition, holdsBack: true)) == 3)
    }
  }

  @Test("one of the box and two others are not three")
  mutating func mixed() throws {
    try handOut()
    try put("Secret 1")
    for number in 1...2 {
      try workshop.addEntry("new\(number)", "Secret \(number)", sector: "ngo", organisation: nil)
    }
    #expect(boxed(report(holdsBack: true)) == 0)
    #expect(sectors(report()) == [[8, 8], [0, 0]])
  }

  @Test("the same session gives the same report once it was handed out")
  mutating func sameAgain() throws {
    try put("Secret 1")
    for number in 1...3 { try put("Secret \(number)", sector: "private") }
    let before = report()
    try handOut()
    #expect(markdown(report()) == markdown(before))
    #expect(report().csvTables() == before.csvTables())
  }
}
