import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("The report in the IGF's form")
struct FormTests {
  private func form(_ session: Session, _ format: TextFormat = .markdown) throws -> String {
    let style = try #require(try ReportStyle.named("igf-form", for: format))
    return style.text(ReportContent(session, edition: .public))
  }

  @Test("the workshop of 2019 gives the golden form, to the byte")
  func golden() throws { try expectGolden(try form(try exampleSession()), "igf-form-day0.md") }

  @Test("key issues are all conclusions in one sentence each, with their status")
  func keyIssues() throws {
    var workshop = try SmallWorkshop()
    let texts: [(String?, Conclusion.Status, String)] = [
      (nil, .agreed, "Trust grows, e.g. in France. It takes time."),
      ("g", .contested, "Wait. Or not."),
      ("g", .draft, "Meet again."),
    ]
    for (index, text) in texts.enumerated() {
      try workshop.add(
        Conclusion(
          id: Identifier("k\(index)"), group: text.0.map { Identifier($0) },
          order: OrderKey("a\(index + 1)"), text: text.2, status: text.1))
    }
    #expect(
      try form(workshop.session).contains(
        """
        ## Key issues

        - Trust grows, e.g. in France.
        - Group I: Norm: Wait. (Contested, not agreed)
        - Group I: Norm: Meet again. (Draft, not yet agreed)

        ## Discussion
        """))
    let page = try form(workshop.session, .html)
    #expect(
      page.contains(
        "<li>Group I: Norm: <bdi>Wait.</bdi> <span class=\"quiet\">(Contested, not agreed)</span>"))
  }

  @Test("the way forward has the actions, and a heading above the points of each group")
  func wayForward() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("c", "Nobody listens", kind: "challenge", sector: nil)
    try workshop.addEntry("a", "Held a hearing")
    try workshop.add(
      Link(
        id: Identifier("l"), action: Identifier("a"), challenge: Identifier("c"),
        outcome: .overcame))
    try workshop.add(Parked(id: Identifier("p1"), text: "Money", group: Identifier("g")))
    try workshop.add(Parked(id: Identifier("p2"), text: "Time"))
    let text = try form(workshop.session)
    let start = try #require(text.firstRange(of: "## Way forward"))
    #expect(
      text[start.lowerBound...] == """
        ## Way forward

        - **Group I C1** — Acme\\
          Nobody listens\\
          Open; linked to what overcame it → A1 (overcame)

        ### Parking lot

        - Time

        ### Parking lot: Group I: Norm

        - Money

        """)
  }

  @Test("a section that has nothing says so in a sentence")
  func empty() throws {
    let session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    let text = try form(session)
    #expect(text.contains("## Key issues\n\nNo conclusion was written down.\n"))
    #expect(text.contains("## Discussion\n\nThere are no groups.\n"))
    #expect(
      text.contains(
        "## Way forward\n\nNo challenge was written down and nothing was set aside.\n"))
    let page = try form(session, .html)
    #expect(page.ranges(of: "<ul>\n</ul>").isEmpty)
    #expect(page.contains("<p>No challenge was written down and nothing was set aside.</p>"))
  }
}
