import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("What is said of an edition before it is handed on")
struct NotesTests {
  private func notes(_ workshop: SmallWorkshop, _ edition: Edition) -> [String] {
    ReportContent(workshop.session, edition: edition).notes()
  }

  private static let unknown =
    "Names the session does not know cannot be found: read it before you hand it on."

  @Test("the internal edition has everything and stays here")
  func internalEdition() throws {
    #expect(
      notes(try SmallWorkshop(), .internal) == [
        "Internal edition: it has everything, also what may not leave the room. Do not hand it on."
      ])
  }

  @Test("the public edition tells whom it names", arguments: ["affiliation", "sector", "none"])
  func publicEdition(attribution: String) throws {
    let notes = notes(try SmallWorkshop(attribution: attribution), .public)
    #expect(notes.count == 2)
    #expect(notes[0].hasPrefix("It names "))
    #expect(notes[1] == Self.unknown)
  }

  @Test("where everybody is named, no name has to be looked for")
  func named() throws {
    #expect(notes(try SmallWorkshop(attribution: "named"), .public).count == 1)
  }

  @Test("true numbers tell what is left out and where names were found, with the labels")
  func counts() throws {
    var workshop = try SmallWorkshop()
    try workshop.addParticipant("Lovelace")
    try workshop.addEntry("a", "Stays here", release: .room)
    try workshop.addEntry("b", "For the sense", release: .paraphrase)
    try workshop.addEntry("c", "Name Lovelace said so")
    let notes = notes(workshop, .chathamHouse)
    #expect(notes.first?.hasPrefix("It leaves out names, organisations, ") ?? false)
    #expect(notes.first?.contains("and the insights;") ?? false)
    #expect(
      Array(notes.dropFirst()) == [
        "1 entry stayed in the room.",
        "1 entry may only be paraphrased, and nobody has done so yet.",
        "A name was found in 1 text and taken out: Other groups A1.",
        "Beside the public edition of this session, the same words tell the sector or organisation "
          + "of 1 entry and the group or role of 1 entry under others: hand out one of the two.",
        "Fewer than three entries are of the kind \"Action\": they are listed without group and role,"
          + " and their number can be seen.", Self.unknown,
      ])
  }
}
