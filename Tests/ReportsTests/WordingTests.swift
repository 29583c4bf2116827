import Reports
import SessionEngine
import Testing
import WorkshopModel

/// What the public edition makes of joined entries and of the moderator's words.
@Suite("Wordings in the report")
struct WordingTests {
  var workshop: SmallWorkshop

  init() throws { workshop = try SmallWorkshop() }

  private mutating func edit(_ id: String, _ fields: Members) throws {
    _ = try workshop.session.perform(
      .edit(Identifier<Entry>(id).key, fields), at: Timestamp(seconds: 0))
  }

  @Test("a joined entry is listed with the one it was joined to, not by itself")
  mutating func joined() throws {
    try workshop.addEntry("a", "Wrote a guide")
    try workshop.addEntry("b", "A guide was written", role: "shaper", sector: "ngo")
    try workshop.addEntry("c", "Trained judges")
    try edit("b", ["joined": "a"])
    #expect(
      workshop.section("##### Action") == """
        ##### Action

        - **A1** — Acme, private sector\\
          Wrote a guide\\
          Another wording (Acme, NGO): A guide was written
        - **A3** — Acme, private sector\\
          Trained judges

        """)
    #expect(!workshop.report.contains("A2"))
  }

  @Test("each wording goes only as far as it may; one that may go stands for all")
  mutating func releases() throws {
    try workshop.addEntry("a", "Kept in the room", release: .room)
    try workshop.addEntry("b", "Said aloud", sector: "ngo")
    try edit("b", ["joined": "a"])
    #expect(
      workshop.section("##### Action")
        == "##### Action\n\n- **A2** — Acme, NGO\\\n  Said aloud\n\n1 entry stayed in the room.\n")
    try edit("b", ["release": "room"])
    #expect(!workshop.report.contains("Said aloud"))
    #expect(workshop.report.contains("2 entries stayed in the room."))
  }

  @Test(
    "an entry that may only be paraphrased is shown in the moderator's words, without organisation")
  mutating func paraphrase() throws {
    try workshop.addEntry("a", "We at Acme hid a flaw", release: .paraphrase, source: "Acme's page")
    #expect(
      workshop.report.contains("1 entry may only be paraphrased, and nobody has done so yet."))
    try edit("a", ["paraphrase": "A company hid a flaw"])
    #expect(
      workshop.section("##### Action") == """
        ##### Action

        - **A1** — private sector\\
          A company hid a flaw\\
          In the moderator's words

        """)
    #expect(!workshop.report.contains("Acme"))
    #expect(!workshop.report.contains("paraphrased"))
  }

  @Test("the moderator's words do not let out what stays in the room")
  mutating func room() throws {
    try workshop.addEntry("a", "We hid a flaw", release: .room)
    try edit("a", ["paraphrase": "A company hid a flaw"])
    #expect(!workshop.report.contains("hid a flaw"))
  }

  @Test("links and evidence of a joined entry are those of the one it was joined to, each once")
  mutating func links() throws {
    try workshop.addEntry("a", "Wrote a guide")
    try workshop.addEntry("b", "A guide was written")
    try workshop.addEntry("c", "Nobody reads guides", kind: "challenge")
    try workshop.add(Link(id: Identifier("l"), action: Identifier("b"), challenge: Identifier("c")))
    try workshop.add(
      Conclusion(
        id: Identifier("k"), group: Identifier("g"), order: OrderKey("a1"), text: "Write guides",
        status: .agreed, evidence: [Identifier("a"), Identifier("b")]))
    try edit("b", ["joined": "a"])
    #expect(workshop.section("##### Challenge").contains("→ A1"))
    #expect(workshop.section("### Conclusions").contains("Evidence: A1\n"))
    #expect(!workshop.report.contains("A2"))
  }
}
