import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("Numbers in what is said of an edition")
struct NumbersOfNotesTests {
  /// Groups and roles enough that entries keep theirs, put in so that another order follows from what
  /// they say.
  private func workshop() throws -> SmallWorkshop {
    var workshop = try SmallWorkshop()
    try workshop.add(Participant(id: Identifier("p"), group: Identifier("g"), name: "Ana Kowalska"))
    let texts = ["Zeal for Kowalska", "Yes", "Kowalska agreed", "Most did", "All did"]
    for (index, text) in texts.enumerated() {
      try workshop.addEntry("\(index)", text, organisation: nil)
    }
    return workshop
  }

  @Test("are those that the edition prints", arguments: [Edition.chathamHouse, .public])
  func printed(edition: Edition) throws {
    let content = ReportContent(try workshop().session, edition: edition)
    let note = try #require(content.notes().first { $0.contains("taken out:") })
    let places = note.matches(of: /(?:I|Other groups) (A\d+)/).map { String($0.output.1) }
    #expect(places.count == 2)
    let lines = markdown(content).split(separator: "\n")
    for place in places {
      // Where more is told of an entry than its words, those stand in the line below.
      let index = try #require(lines.firstIndex { $0.contains("**\(place)**") })
      #expect(lines[index...].prefix(2).joined().contains("…"), "\(lines[index])")
    }
  }

  @Test("of conclusions and points are their places in the edition")
  func others() throws {
    var workshop = try workshop()
    for (index, text) in ["None", "As Kowalska said"].enumerated() {
      try workshop.add(
        Conclusion(
          id: Identifier("c\(index)"), group: Identifier("g"), order: OrderKey("a\(index + 1)"),
          text: text, status: .agreed))
      try workshop.add(Parked(id: Identifier("p\(index)"), text: "Z\(2 - index) \(text)"))
    }
    let note = ReportContent(workshop.session, edition: .chathamHouse).notes()
      .first { $0.contains("taken out:") }
    #expect(note?.contains("I conclusion 2") ?? false)
    #expect(note?.contains("parked point 1 of the plenary") ?? false)
  }
}
