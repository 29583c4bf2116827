import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("Points that were made of an entry")
struct ParkedPointTests {
  private var workshop: SmallWorkshop

  init() throws { workshop = try SmallWorkshop() }

  private mutating func park(_ text: String, from entry: String) throws {
    try workshop.add(
      Parked(
        id: Identifier("p-\(entry)"), text: text, group: Identifier("g"), entry: Identifier(entry)))
  }

  private mutating func edit(_ entry: String, _ fields: Members) throws {
    _ = try workshop.session.perform(
      .edit(Identifier<Entry>(entry).key, fields), at: Timestamp(seconds: 0))
  }

  private func points(_ edition: Edition) -> [String] {
    ReportContent(workshop.session, edition: edition).groups.flatMap(\.parked).map(\.text)
  }

  @Test("say no more than may be told of it", arguments: [Edition.public, .chathamHouse])
  mutating func paraphrase(edition: Edition) throws {
    try workshop.addEntry("a", "Verbatim", release: .paraphrase)
    try edit("a", ["paraphrase": "Soft words"])
    try park("Verbatim, word for word", from: "a")
    #expect(points(edition) == ["Soft words"])
    #expect(points(.internal) == ["Verbatim, word for word"])
    for (format, text) in renderings(of: workshop.session, edition) {
      #expect(!text.contains("Verbatim"), "\(format)")
    }
  }

  @Test(
    "are left out and counted where nothing may be told of it",
    arguments: [Release.paraphrase, .room, .moderator])
  mutating func room(release: Release) throws {
    try workshop.addEntry("a", "Verbatim", release: release)
    try workshop.addEntry("b", "Open")
    try park("Verbatim", from: "a")
    try park("Open point", from: "b")
    let content = ReportContent(workshop.session, edition: .public)
    #expect(points(.public) == ["Open point"])
    #expect(content.leftOut.points == 1)
    #expect(
      markdown(content).contains("1 parked point made of an entry not shown is left out."))
    #expect(
      content.notes().contains("1 parked point made of an entry not shown is left out."))
  }

  @Test("are told of an entry that was joined to another, as far as that may be")
  mutating func joined() throws {
    try workshop.addEntry("a", "Head", release: .quote)
    try workshop.addEntry("b", "Joined and open")
    try workshop.addEntry("c", "Joined and kept", release: .room)
    for id in ["b", "c"] { try edit(id, ["joined": "a"]) }
    try park("Of the open one", from: "b")
    try park("Of the kept one", from: "c")
    #expect(points(.public) == ["Of the open one"])
    #expect(ReportContent(workshop.session, edition: .public).leftOut.points == 1)
    #expect(points(.chathamHouse) == ["Of the open one"])
  }

  @Test("of the plenary are counted for themselves")
  mutating func plenary() throws {
    try workshop.addEntry("a", "Verbatim", release: .room)
    try workshop.add(Parked(id: Identifier("p"), text: "Verbatim", entry: Identifier("a")))
    #expect(!workshop.report.contains("Verbatim"))
    #expect(workshop.report.contains("1 parked point made of an entry not shown is left out."))
  }
}
