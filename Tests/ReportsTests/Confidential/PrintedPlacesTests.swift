import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("Places in what is said of an edition, by layout")
struct PrintedPlacesTests {
  /// Each place with a name and a word that is nowhere else, and what the notes call it.
  private static let places = [
    "stage": "the workshop's stages", "method": "the workshop's method",
    "question": "the workshop's questions",
    "event": "the workshop's event", "phase": "phase 1", "heading": "the title of group I",
    "action": "I A1", "cited": "I A2", "linked": "I A3", "challenge": "I C1",
    "outcome": "I conclusion 1", "point": "I parked point 1",
  ]

  private func text(_ word: String) -> String { "Kowalska \(word)" }

  private func workshop() throws -> SmallWorkshop {
    var workshop = try SmallWorkshop()
    let fields: Members = [
      "stages": .list([Titled(id: "s", title: text("stage")).value]),
      "method": .list([.string(text("method"))]),
      "questions": .list([.string(text("question"))]),
      "event": .string(text("event")),
    ]
    _ = try workshop.session.perform(.edit(.workshop, fields), at: Timestamp(seconds: 0))
    _ = try workshop.session.perform(
      .edit(RecordKey(.group, RecordID(rawValue: "g")), ["title": .string(text("heading"))]),
      at: Timestamp(seconds: 0))
    try workshop.add(Phase(id: Identifier("f"), order: OrderKey("a1"), title: text("phase")))
    try workshop.add(
      Participant(id: Identifier("p"), group: Identifier("g"), name: "Ana Kowalska"))
    for word in ["action", "cited", "linked"] { try workshop.addEntry("e-" + word, text(word)) }
    try workshop.addEntry("e-challenge", text("challenge"), kind: "challenge")
    try workshop.add(
      Link(
        id: Identifier("l"), action: Identifier("e-linked"), challenge: Identifier("e-challenge")))
    try workshop.add(
      Conclusion(
        id: Identifier("c"), group: Identifier("g"), order: OrderKey("a1"), text: text("outcome"),
        status: .agreed, evidence: [Identifier("e-cited")]))
    try workshop.add(Parked(id: Identifier("k"), text: text("point"), group: Identifier("g")))
    return workshop
  }

  @Test("are those that the report prints", arguments: ReportStyle.names, ReportLength.allCases)
  func printed(style: String, length: ReportLength) throws {
    let content = ReportContent(try workshop().session, edition: .public)
    let layout = ReportLayout(style: style, length: length)
    let note = try #require(content.notes(in: layout).first { $0.contains("taken out:") })
    for format in TextFormat.allCases {
      let report = try #require(try ReportStyle.named(style, for: format))
        .text(content, length: length)
      for (word, place) in Self.places {
        let isPrinted = report.contains(" \(word)")
        #expect(note.contains(place) == isPrinted, "\(place) in \(style), \(length), \(format)")
      }
    }
  }

  @Test("are all of them in tables, in data and where a template of one's own may print them")
  func all() throws {
    let content = ReportContent(try workshop().session, edition: .public)
    #expect(content.notes(in: ReportLayout(style: "ours.md", length: .short)) == content.notes())
    let note = content.notes().joined(separator: "\n")
    #expect(note.contains("A name was found in 12 texts"))
  }

  @Test("where no place is printed, nothing is said of names")
  func none() throws {
    var workshop = try SmallWorkshop()
    try workshop.add(
      Participant(id: Identifier("p"), group: Identifier("g"), name: "Ana Kowalska"))
    try workshop.addEntry("a", "Kowalska said so, and AK did")
    let content = ReportContent(workshop.session, edition: .public)
    let layout = ReportLayout(style: "igf-form", length: .short)
    #expect(content.notes().contains { $0.contains("AK") })
    #expect(!content.notes(in: layout).contains { $0.contains("AK") || $0.contains("taken out") })
  }
}
