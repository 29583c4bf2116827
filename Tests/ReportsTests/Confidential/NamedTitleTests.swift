import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("Names in titles and in what the moderator writes")
struct NamedTitleTests {
  private var workshop: SmallWorkshop

  init() throws {
    workshop = try SmallWorkshop(attribution: "none")
    try workshop.add(
      Participant(id: Identifier("p"), group: Identifier("g"), name: "Laura Groenendaal"))
    _ = try workshop.session.perform(
      .edit(
        .workshop,
        [
          "title": "The Groenendaal dialogue", "place": "Groenendaal House",
          "objectives": .list(["Hear groenendaal"]), "notice": "By Groenendaal",
          "references": .list(["Groenendaal 2019"]),
        ]), at: Timestamp(seconds: 0))
    _ = try workshop.session.perform(
      .edit(Identifier<Group>("g").key, ["title": "The Groenendaal group"]),
      at: Timestamp(seconds: 0))
    try workshop.add(
      Phase(
        id: Identifier("ph"), order: OrderKey("a1"), title: "Groenendaal", minutes: 5,
        prompt: "Groenendaal begins"))
    for text in ["Groenendaal said so", "groenendaal agreed", "as Laura did"] {
      try workshop.addEntry(text, text, organisation: nil)
    }
  }

  @Test(
    "are taken out there and everywhere else, in every format",
    arguments: [Edition.chathamHouse, .public])
  func everywhere(edition: Edition) throws {
    for (format, text) in renderings(of: workshop.session, edition) {
      #expect(!text.lowercased().contains("groenendaal"), "\(format)")
      #expect(!text.contains("Laura"), "\(format)")
    }
  }

  @Test("are told of, and the number of a group can stand alone")
  func headings() throws {
    let marked = ReportContent(workshop.session, edition: .chathamHouse)
    #expect(marked.notes().contains { $0.contains("the title of group I") })
    #expect(marked.notes().contains { $0.contains("--headings number") })
    #expect(markdown(marked).contains("Group I: The"))
    let numbered = ReportContent(workshop.session, edition: .chathamHouse, headings: .number)
    #expect(!markdown(numbered).contains("Group I: "))
    #expect(markdown(numbered).contains("Group I\n"))
    #expect(!numbered.notes().contains { $0.contains("--headings number") })
  }

  @Test("a title without a name keeps its words")
  mutating func others() throws {
    _ = try workshop.session.perform(
      .edit(Identifier<Group>("g").key, ["title": "The north group"]), at: Timestamp(seconds: 0))
    let content = ReportContent(workshop.session, edition: .chathamHouse, headings: .number)
    #expect(markdown(content).contains("The north group"))
  }

  @Test("owners are looked for in parts where nobody is named", arguments: Edition.allCases)
  mutating func owners(edition: Edition) throws {
    try workshop.add(Parked(id: Identifier("k"), text: "Ask Kettunen", owner: "Aino Kettunen"))
    try workshop.addEntry("k2", "Kettunen promised, as aino kettunen does", organisation: nil)
    let report = markdown(ReportContent(workshop.session, edition: edition))
    #expect(report.lowercased().contains("kettunen") == (edition == .internal))
  }

  @Test("what says a name that only one record tells is known before that is erased")
  mutating func mentions() throws {
    let person = Identifier<Participant>("p").key
    let mentions = NameMentions(of: person, in: workshop.session)
    for place in [
      "I A1", "I A2", "I A3", "the workshop's title", "the title of group I", "phase 1",
    ] {
      #expect(mentions.places.contains(place), "\(place)")
    }
    try workshop.add(
      Participant(id: Identifier("q"), group: Identifier("g"), name: "Laura Groenendaal"))
    #expect(NameMentions(of: person, in: workshop.session).places == [])
  }

  @Test("nothing is told of somebody whom no text names")
  mutating func unnamed() throws {
    try workshop.add(Participant(id: Identifier("q"), group: Identifier("g"), name: "Otieno Zed"))
    let key = Identifier<Participant>("q").key
    #expect(NameMentions(of: key, in: workshop.session).places == [])
  }
}
