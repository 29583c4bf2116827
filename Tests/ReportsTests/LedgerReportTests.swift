import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// What the report says of how challenges ended, in each of its forms.
@Suite("The ledger in the report")
struct LedgerReportTests {
  var workshop: SmallWorkshop

  init() throws {
    workshop = try SmallWorkshop()
    try workshop.addEntry("c", "Nobody listens", kind: "challenge", sector: "ngo")
    try workshop.addEntry("a", "Held a hearing in which everybody was heard", role: "shaper")
  }

  private mutating func link(_ outcome: Link.Outcome?) throws {
    try workshop.add(
      Link(
        id: Identifier("l"), action: Identifier("a"), challenge: Identifier("c"),
        outcome: outcome))
  }

  private func content(_ edition: Edition = .public) -> ReportContent {
    ReportContent(workshop.session, edition: edition)
  }

  @Test(
    "a challenge that is open says so, and what its links say beside it",
    arguments: [
      (.overcame, "Open; linked to what overcame it → A1 (overcame)"),
      (.overcameInPart, "Open; linked to what overcame it in part → A1 (overcame in part)"),
      (.couldOvercome, "Open → A1 (could overcome)"), (nil, "Open → A1"),
    ] as [(Link.Outcome?, String)])
  mutating func open(outcome: Link.Outcome?, expected: String) throws {
    try link(outcome)
    #expect(
      workshop.section("## How the challenges ended").hasSuffix(
        "- **Group I C1** — Acme, NGO\\\n  Nobody listens\\\n  \(expected)\n"))
  }

  @Test(
    "how many are open although they are linked to what overcame them is told, also of a figure")
  mutating func remark() throws {
    try link(.overcame)
    let sentence =
      "1 of the open challenges is linked to what overcame it, in full or in part."
    #expect(workshop.report.contains("- Open: 1\n\n\(sentence)\n"))
    let page = page(content())
    #expect(page.contains("same numbers. \(sentence)</desc>"))
    #expect(page.contains("<p class=\"remark\">\(sentence)</p>"))
    #expect(!markdown(content(.chathamHouse)).contains("of the open challenges"))
  }

  @Test("a challenge that has ended says how it ended, whatever its links say")
  mutating func ended() throws {
    try link(.overcame)
    try workshop.add(
      Outcome(id: Identifier("o"), challenge: Identifier("c"), result: .parked))
    #expect(workshop.report.contains("\n  Parked → A1 (overcame)\n"))
    #expect(!workshop.report.contains("linked to what overcame"))
  }

  @Test("in a page the ledger's actions lead to their entries, with what came of them")
  mutating func links() throws {
    try link(.overcame)
    #expect(page(content()).contains("<br>→ <a href=\"#entry-1-A1\">A1</a> (overcame)"))
    let short = page(content(), length: .short)
    #expect(short.contains("<br>→ “Held a hearing in which everybody was heard” (overcame)"))
  }

  @Test("who met a challenge is told where the edition may tell it")
  func who() throws {
    #expect(page(content()).contains("<span class=\"quiet\">Acme, NGO</span>"))
    #expect(!markdown(content(.chathamHouse)).contains("Acme"))
    #expect(!page(content(.chathamHouse)).contains("Acme"))
  }

  @Test("a short report lists ten open or parked challenges, and how many more there are")
  mutating func short() throws {
    for number in 2...14 {
      try workshop.addEntry("c\(number)", "Challenge \(number)", kind: "challenge")
    }
    try workshop.add(
      Outcome(id: Identifier("o"), challenge: Identifier("c2"), result: .noAnswer))
    let short = markdown(content(), length: .short)
    #expect(short.contains("- Group I — No answer found: 1 · Open: 13\n"))
    #expect(short.ranges(of: "- **Group I C").count == 10)
    #expect(short.contains("\nand 3 more\n"))
    #expect(!short.contains("Challenge 2\\"))
    #expect(page(content(), length: .short).contains("<p class=\"remark\">and 3 more</p>"))
    let full = markdown(content())
    #expect(full.contains("Challenge 14") && !full.contains("and 3 more"))
  }

  @Test("a short report has challenges of each group")
  func groups() throws {
    let content = ReportContent(try exampleSession(), edition: .public)
    let short = markdown(content, length: .short)
    let labels = short.matches(of: /\*\*(Group [IV]+ C\d+)\*\*/).map { String($0.output.1) }
    #expect(
      labels == [
        "Group I C1", "Group I C2", "Group I C3", "Group II C1", "Group II C2", "Group II C3",
        "Group III C1", "Group III C2", "Group IV C1", "Group IV C2",
      ])
  }

  @Test("what a short report cites is what it prints, so that nobody looks for a label in vain")
  func labels() throws {
    let content = ReportContent(try exampleSession(), edition: .public)
    for style in ReportStyle.names {
      let short = try #require(try ReportStyle.named(style, for: .markdown))
        .text(content, length: .short)
      let printed = Set(short.matches(of: /\*\*Group [IV]+ (C\d+)\*\*/).map(\.output.1))
      let cited = short.matches(of: /(?:Evidence: |→ )(?:Group [IV]+ )?([AC]\d+)\b/)
      #expect(cited.allSatisfy { printed.contains($0.output.1) }, "\(style)")
      #expect(short.contains("“"))
    }
  }
}
