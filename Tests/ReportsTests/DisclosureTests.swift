import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("What the public edition discloses")
struct DisclosureTests {
  private func workshop(_ attribution: String, sectors: [String?]) throws -> SmallWorkshop {
    var workshop = try SmallWorkshop(attribution: attribution)
    for (index, sector) in sectors.enumerated() {
      try workshop.addParticipant("\(index + 1)", sector: sector)
    }
    try workshop.addEntry("e", "Wrote a guide", sector: "ngo")
    return workshop
  }

  @Test(
    "attribution decides what is told of participants",
    arguments: [
      ("named", "- Name 1, Org 1 (private sector)\n- Name 2, Org 2 (NGO)\n- Name 3, Org 3"),
      ("affiliation", "- Org 1 (private sector)\n- Org 2 (NGO)\n- Org 3"),
      ("sector", "- NGO\n- Private sector\n\n3 participants"), ("none", "3 participants"),
    ])
  func participants(attribution: String, expected: String) throws {
    let workshop = try workshop(attribution, sectors: ["private", "ngo", nil])
    #expect(workshop.section("### Participants") == "### Participants\n\n\(expected)\n")
  }

  @Test("fewer than three participants are not counted where they are not listed")
  func smallNumbers() throws {
    let silent = try workshop("none", sectors: ["private", "ngo"])
    #expect(silent.section("### Participants") == "")
    let sectors = try workshop("sector", sectors: ["private", "private"])
    #expect(sectors.section("### Participants") == "### Participants\n\n- Private sector\n")
  }

  @Test(
    "attribution decides what is told of an entry's organisation and sector",
    arguments: [
      ("named", " — Acme, NGO\\\n  "), ("affiliation", " — Acme, NGO\\\n  "),
      ("sector", " — NGO\\\n  "), ("none", " "),
    ])
  func entries(attribution: String, expected: String) throws {
    let workshop = try workshop(attribution, sectors: [])
    #expect(
      workshop.section("##### Action") == "##### Action\n\n- **A1**\(expected)Wrote a guide\n")
  }

  @Test(
    "where an entry is published is told where organisations are",
    arguments: [("named", true), ("affiliation", true), ("sector", false), ("none", false)])
  func sources(attribution: String, areTold: Bool) throws {
    var workshop = try SmallWorkshop(attribution: attribution)
    try workshop.addEntry("a", "Wrote a guide", source: "Annual report of Acme")
    #expect(workshop.report.contains("Source: Annual report of Acme") == areTold)
    #expect(workshop.report.contains("Acme") == areTold)
  }

  @Test(
    "moderators are named where organisations are",
    arguments: [("named", true), ("affiliation", true), ("sector", false), ("none", false)])
  func moderators(attribution: String, areNamed: Bool) throws {
    let report = try workshop(attribution, sectors: []).report
    #expect(report.contains("Moderator: Mo Derator (House)") == areNamed)
    #expect(report.contains("Derator") == areNamed)
  }

  @Test("where two people set the attribution differently, the more cautious one holds")
  func attributionConflict() throws {
    var workshop = try workshop("named", sectors: ["private"])
    try workshop.editTwice(
      .workshop, ["attribution": "none"], ["attribution": "affiliation"])
    #expect(!workshop.report.contains("Org 1"))
    #expect(!workshop.report.contains("Derator"))
  }

  @Test("only entries released for quotation are shown; the others are counted")
  func releases() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", "Open", release: .quote)
    try workshop.addEntry("b", "Secret sense", release: .paraphrase)
    try workshop.addEntry("c", "Secret room", release: .room)
    try workshop.addEntry("d", "Secret moderator", release: .moderator)
    #expect(!workshop.report.contains("Secret"))
    #expect(
      workshop.section("### Group I: Norm").hasSuffix(
        """
        - **A1** — Acme, private sector\\
          Open

        2 entries stayed in the room.\\
        1 entry may only be paraphrased, and nobody has done so yet.

        """))
  }

  @Test("where two people released an entry differently, the more cautious one holds")
  func releaseConflict() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", "Secret")
    try workshop.editTwice(
      Identifier<Entry>("a").key, ["release": "room"], ["release": "paraphrase"])
    #expect(!workshop.report.contains("Secret"))
    #expect(workshop.report.contains("1 entry stayed in the room."))
  }

  @Test("a release that this version does not know keeps the entry in the room")
  func unknownRelease() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", "Secret")
    let release = Operation(
      id: OperationID(ReplicaID(rawValue: "z"), 1), lamport: 99,
      content: .change(
        Operation.Change(
          record: Identifier<Entry>("a").key, set: ["release": "embargo"],
          over: workshop.session.operations.sorted.map(\.id))))
    workshop.session.receive([release])
    #expect(!workshop.report.contains("Secret"))
  }

  @Test("a link to an entry that is not shown tells nothing of it, and is counted")
  func linkToHidden() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("c", "Open challenge", kind: "challenge")
    try workshop.addEntry("a", "Secret action", release: .room)
    try workshop.add(
      Link(
        id: Identifier("l"), action: Identifier("a"), challenge: Identifier("c"),
        how: "Secret way", outcome: .overcame))
    #expect(!workshop.report.contains("Secret"))
    #expect(!workshop.report.contains("→"))
    #expect(workshop.report.contains("1 link to entries not shown is left out."))
  }

  @Test("a withdrawn entry is nowhere, not even as evidence")
  func withdrawn() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", "Gone")
    try workshop.addEntry("b", "Kept")
    try workshop.add(
      Conclusion(
        id: Identifier("k"), group: Identifier("g"), order: OrderKey("a1"), text: "So be it",
        status: .agreed, evidence: [Identifier("a"), Identifier("b")]))
    _ = try workshop.session.perform(
      .withdraw(Identifier<Entry>("a").key), at: Timestamp(seconds: 0))
    #expect(!workshop.report.contains("Gone"))
    #expect(workshop.report.contains("1. So be it\\\n   Evidence: A2\n"))
  }

  @Test("evidence that is not shown is counted")
  func hiddenEvidence() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", "Open")
    try workshop.addEntry("b", "Secret", release: .room)
    try workshop.add(
      Conclusion(
        id: Identifier("k"), order: OrderKey("a1"), text: "So be it", status: .agreed,
        evidence: [Identifier("b"), Identifier("a")]))
    #expect(
      workshop.report.contains("Evidence: Group I A1, 1 entry not shown in this edition\n"))
  }
}
