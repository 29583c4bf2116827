import SessionEngine
import Testing
import WorkshopModel

@testable import Reports

@Suite("Names joined to words of titles")
struct JoinedTitleTests {
  private func notes(_ change: (inout SmallWorkshop) throws -> Void) throws -> String {
    var workshop = try SmallWorkshop(attribution: "none")
    try workshop.add(
      Participant(id: Identifier("p"), group: Identifier("g"), name: "Jaan Kask"))
    try workshop.addEntry("a", "Text", organisation: nil)
    try change(&workshop)
    return ReportContent(workshop.session, edition: .chathamHouse).notes().joined()
  }

  @Test(
    "of kinds, roles and sectors are told of, capital or small",
    arguments: ["Kaskaction", "kaskaction", "The Problemkask", "Kaskaction and all"])
  func terms(title: String) throws {
    let word = title.split(separator: " ").first { $0.lowercased().contains("kask") } ?? ""
    for key in [
      Identifier<EntryKind>("action").key, Identifier<Role>("solver").key,
      Identifier<Sector>("private").key,
    ] {
      let notes = try notes { workshop in
        _ = try workshop.session.perform(
          .edit(key, ["title": .string(title)]), at: Timestamp(seconds: 0))
      }
      #expect(notes.contains("\"\(word)\" in"), "\(key): \(notes)")
    }
  }

  @Test("of the workshop, a group and a phase are told of")
  func titles() throws {
    let notes = try notes { workshop in
      for key in [RecordKey.workshop, Identifier<Group>("g").key] {
        _ = try workshop.session.perform(
          .edit(key, ["title": "Kaskworkshop"]), at: Timestamp(seconds: 0))
      }
      try workshop.add(
        Phase(id: Identifier("ph"), order: OrderKey("a1"), title: "Kaskworkshop", minutes: 5))
    }
    #expect(
      notes.contains("\"Kaskworkshop\" in the workshop's title, phase 1, the title of group I"))
  }

  @Test("words of which a name is a part by chance stay, also in other texts")
  func others() throws {
    let notes = try notes { workshop in
      try workshop.add(
        Participant(id: Identifier("q"), group: Identifier("g"), name: "Ida Mark Porter"))
      try workshop.add(
        Phase(
          id: Identifier("ph"), order: OrderKey("a1"), title: "Marketing, reporter, akaskb",
          minutes: 5, prompt: "Kaskaction"))
    }
    for word in ["Marketing", "reporter", "akaskb", "Kaskaction"] {
      #expect(!notes.contains(word), "\(word): \(notes)")
    }
  }
}
