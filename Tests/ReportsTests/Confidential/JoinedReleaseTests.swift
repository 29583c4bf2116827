import Reports
import SessionEngine
import Testing
import WorkshopModel

/// What was said of an entry goes no further than the entry, whatever that was joined to.
@Suite("What hangs on joined entries of different releases")
struct JoinedReleaseTests {
  /// An entry with another joined to it, one of them secret, and everything said of both.
  private func workshop(secret: String) throws -> SmallWorkshop {
    var workshop = try SmallWorkshop()
    for id in ["head", "joined"] {
      let word = id == secret ? "Secret" : "Open"
      try workshop.add(
        Entry(
          id: Identifier(id), group: Identifier("g"), kind: Identifier("challenge"),
          role: Identifier(id == secret ? "solver" : "shaper"),
          sector: Identifier(id == secret ? "ngo" : "private"), organisation: "\(word) house",
          text: "\(word) words", themes: ["\(word) theme"], release: id == secret ? .room : .quote,
          source: "\(word) source", asOf: "\(word) day"))
    }
    _ = try workshop.session.perform(
      .edit(Identifier<Entry>("joined").key, ["joined": "head"]), at: Timestamp(seconds: 0))
    try workshop.addEntry("act", "An action", sector: "ngo")
    for id in ["head", "joined"] { try add(id, id == secret ? "Secret" : "Open", to: &workshop) }
    return workshop
  }

  private func add(_ id: String, _ word: String, to workshop: inout SmallWorkshop) throws {
    let entry = Identifier<Entry>(id)
    try workshop.add(Need(id: Identifier("n" + id), challenge: entry, text: "\(word) need"))
    try workshop.add(
      Encounter(
        id: Identifier("e" + id), challenge: entry, scope: .inside, text: "\(word) encounter"))
    try workshop.add(
      Offer(
        id: Identifier("o" + id), challenge: entry, organisation: "\(word) house",
        text: "\(word) offer"))
    try workshop.add(
      Outcome(
        id: Identifier("u" + id), challenge: entry, result: .wayFound, text: "\(word) outcome",
        owner: "\(word) owner"))
    try workshop.add(
      Link(
        id: Identifier("l" + id), action: Identifier("act"), challenge: entry,
        how: "\(word) way"))
    try workshop.add(
      Parked(
        id: Identifier("p" + id), text: "\(word) point", group: Identifier("g"), entry: entry))
    try workshop.add(
      Conclusion(
        id: Identifier("c" + id), group: Identifier("g"), order: OrderKey("a1"), text: "Therefore",
        status: .agreed, evidence: [entry]))
  }

  @Test(
    "stays where the entry stays, whichever is joined to which", arguments: ["head", "joined"],
    [Edition.public, .chathamHouse])
  func kept(secret: String, edition: Edition) throws {
    let session = try workshop(secret: secret).session
    for (format, text) in renderings(of: session, edition) {
      #expect(!text.contains("Secret"), "\(format)")
      for part in ["words", "theme", "need", "encounter", "offer", "outcome", "point"] {
        #expect(text.contains("Open \(part)"), "\(part) in \(format)")
      }
    }
    let tables = "\(ReportContent(session, edition: edition).csvTables().map(\.rows))"
    #expect(!tables.contains("Secret") && tables.contains("Open offer"))
    // Under the Chatham House Rule a link that is the only one is not told.
    #expect(tables.contains("Open way") == (edition == .public))
  }

  @Test("the wording that is told is the one that counts", arguments: ["head", "joined"])
  func counted(secret: String) throws {
    let content = ReportContent(try workshop(secret: secret).session, edition: .public)
    let role = try #require(content.groups.first?.roles.last)
    #expect(role.title == "Opinion-shaper" && role.kinds.map(\.entries.count) == [1])
    let sectors = content.tables.first { $0.subject == .sectors }
    #expect(sectors?.totals == [1, 1])
    let entry = try #require(role.kinds.first?.entries.first)
    #expect(entry.reference.label == (secret == "head" ? "C2" : "C1"))
    #expect(entry.source == "Open source" && entry.asOf == "Open day")
    #expect(entry.links.map(\.reach) == [.anotherSector])
    #expect(entry.outcome?.owner == nil && entry.outcome?.text == "Open outcome")
  }

  @Test("every wording that is not told is counted, with its links and evidence")
  func leftOut() throws {
    let content = ReportContent(try workshop(secret: "joined").session, edition: .public)
    #expect(content.leftOut.entriesInRoom == 1 && content.leftOut.links == 1)
    #expect(content.leftOut.points == 1)
    let conclusions = content.groups.flatMap(\.conclusions)
    #expect(conclusions.map(\.evidence.count).sorted() == [0, 1])
    #expect(conclusions.map(\.evidenceLeftOut).sorted() == [0, 1])
  }

  @Test("which of several stands for one that stays does not tell which was entered first")
  func order() throws {
    let reports = try [["b", "c"], ["c", "b"]].map { order in
      var workshop = try SmallWorkshop()
      try workshop.addEntry("a", "Head", kind: "challenge", release: .room)
      for id in order {
        try workshop.addEntry(id, "Said by \(id)", kind: "challenge", role: "shaper")
        _ = try workshop.session.perform(
          .edit(Identifier<Entry>(id).key, ["joined": "a"]), at: Timestamp(seconds: 0))
        try workshop.add(
          Outcome(
            id: Identifier("o" + id), challenge: Identifier(id), result: .wayFound, text: "By \(id)"
          ))
      }
      return markdown(ReportContent(workshop.session, edition: .chathamHouse))
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].contains("Said by b") && reports[0].contains("Way found — By b"))
  }

  @Test("the internal edition has all of it, so that the tests above see something")
  func internalEdition() throws {
    let text = markdown(ReportContent(try workshop(secret: "head").session, edition: .internal))
    for part in ["words", "theme", "need", "encounter", "offer", "outcome", "way", "point"] {
      #expect(text.contains("Secret \(part)"), "\(part)")
    }
  }
}
