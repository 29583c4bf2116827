import Reports
import SessionEngine
import Testing
import Words
import WorkshopModel

@Suite("Sections of the Markdown report")
struct SectionTests {
  var workshop: SmallWorkshop

  init() throws { workshop = try SmallWorkshop() }

  @Test("a session without anything in it still makes a report")
  func empty() {
    let session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    #expect(
      markdown(ReportContent(session, edition: .public)) == """
        # Untitled workshop

        ## General conclusions

        No conclusion was written down.

        ## Entries by role

        Nothing was entered.

        """)
  }

  @Test("the answers to the first guiding question stand below the challenge")
  mutating func links() throws {
    try workshop.addEntry("c", "Nobody listens", kind: "challenge", sector: "ngo")
    try workshop.addEntry("a", "Held a hearing", role: "shaper")
    try workshop.addEntry("b", "Wrote letters", sector: "ngo")
    try workshop.addEntry("d", "Waited", sector: nil)
    try link("1", "a", outcome: .overcameInPart, how: "By asking")
    try link("2", "b", outcome: .couldOvercome, how: nil)
    try link("3", "d", outcome: nil, how: nil)
    #expect(
      workshop.section("##### Challenge") == """
        ##### Challenge

        - **C1** — Acme, NGO\\
          Nobody listens
          - → A1 (private sector, another sector): overcame in part — By asking
          - → A2 (NGO, the same sector): could overcome
          - → A3

        """)
  }

  private mutating func link(
    _ id: String, _ action: String, outcome: Link.Outcome?, how: String?
  ) throws {
    try workshop.add(
      Link(
        id: Identifier(id), action: Identifier(action), challenge: Identifier("c"), how: how,
        outcome: outcome))
  }

  @Test("entries of a kind that the workshop added are in it, under its title and letter")
  mutating func ownKind() throws {
    try workshop.add(
      EntryKind(id: Identifier("proposal"), order: OrderKey("b1"), title: "Proposal", key: "p"))
    try workshop.addEntry("p", "Reword it", kind: "proposal")
    let entry = "- **P1** — Acme, private sector\\\n  Reword it\n"
    #expect(workshop.section("##### Proposal").contains(entry))
  }

  @Test("entries whose role, kind or group is not there any more do not vanish")
  mutating func lostPlaces() throws {
    try workshop.addEntry("r", "Lost role", role: "shaper")
    try workshop.addEntry("k", "Lost kind", kind: "challenge")
    for key in [Identifier<Role>("shaper").key, Identifier<EntryKind>("challenge").key] {
      _ = try workshop.session.perform(.withdraw(key), at: Timestamp(seconds: 0))
    }
    let who = " — Acme, private sector\\\n  "
    #expect(workshop.section("#### Other").contains("- **A1**\(who)Lost role"))
    #expect(workshop.section("##### Other").contains("- **?1**\(who)Lost kind"))
    _ = try workshop.session.perform(
      .withdraw(Identifier<Group>("g").key), at: Timestamp(seconds: 0))
    #expect(workshop.section("### Other groups").contains("Lost role"))
    #expect(workshop.section("### Other groups").contains("Lost kind"))
  }

  @Test("a text that two people changed at once is shown in both versions")
  mutating func versions() throws {
    try workshop.addEntry("a", "First")
    try workshop.editTwice(Identifier<Entry>("a").key, ["text": "Mine"], ["text": "Theirs"])
    #expect(
      workshop.section("##### Action") == """
        ##### Action

        - **A1** — Acme, private sector\\
          Theirs\\
          Another version: Mine

        """)
  }

  @Test("a conclusion says how far it is agreed, unless it is")
  mutating func status() throws {
    for (index, status) in Conclusion.Status.allCases.enumerated() {
      try workshop.add(
        Conclusion(
          id: Identifier("k\(index)"), group: Identifier("g"), order: OrderKey("a\(index + 1)"),
          text: "Sentence", status: status, note: index == 2 ? "But not now" : nil))
    }
    #expect(
      workshop.section("### Conclusions") == """
        ### Conclusions

        1. Sentence\\
           Draft, not yet agreed\\
           No evidence linked
        2. Sentence\\
           No evidence linked
        3. Sentence\\
           Agreed with a reservation\\
           Remark: But not now\\
           No evidence linked
        4. Sentence\\
           Contested, not agreed\\
           No evidence linked
        5. Sentence\\
           Not discussed\\
           No evidence linked

        """)
  }

  @Test("published conclusions are quotations; where sources differ, each names its own")
  mutating func quotations() throws {
    for (index, source) in ["Report A", "Report B"].enumerated() {
      try workshop.add(
        Conclusion(
          id: Identifier("k\(index)"), group: Identifier("g"), order: OrderKey("a\(index + 1)"),
          text: "Sentence", status: .agreed, source: source))
    }
    #expect(
      workshop.section("### Conclusions") == """
        ### Conclusions

        1. > Sentence
           >
           > — Report A

           No evidence linked

        2. > Sentence
           >
           > — Report B

           No evidence linked

        """)
  }

  @Test("the wording of a norm is a quotation with its emphasis and source")
  mutating func norms() throws {
    try workshop.add(
      Norm(
        id: Identifier("n"), reference: "A/1, 2 (a)", title: "Be kind",
        text: "States should *be kind* to others.", summary: "Kindness.", source: "A/1",
        note: "Translated.", emphasis: ["*be kind*", "others"]))
    #expect(
      workshop.section("#### Be kind") == """
        #### Be kind

        A/1, 2 (a)

        > States should **\\*be kind\\*** to **others**.
        >
        > — A/1

        In other words: Kindness.

        Remark: Translated.

        """)
  }

  @Test(
    "dates and times are in words as far as they are known",
    arguments: [
      (["date": "2019-11-05"], "- Date: 5 November 2019\n"),
      (["start": "10:35"], "- Time: 10:35\n"),
      (["start": "10:35", "end": "12:35", "timeZone": "UTC"], "- Time: 10:35–12:35 (UTC)\n"),
    ] as [(Members, String)])
  mutating func times(fields: Members, expected: String) throws {
    _ = try workshop.session.perform(.edit(.workshop, fields), at: Timestamp(seconds: 0))
    #expect(workshop.report.contains(expected))
  }

  @Test("words are looked up by language")
  func languages() {
    #expect(Words.words(of: "en")?.language == "en")
    #expect(Words.words(of: "tlh") == nil)
  }
}
