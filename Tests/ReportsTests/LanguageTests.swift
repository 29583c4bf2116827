import SessionEngine
import Testing
import Words
import WorkshopModel

@testable import Reports

@Suite("Reports in another language")
struct LanguageTests {
  /// A session whose every text is "zq".
  private func session() throws -> Session {
    var session = Session(id: "zq", replica: ReplicaID(rawValue: "a"))
    func add(_ record: some RecordValue) throws {
      _ = try session.perform(.add(record), at: Timestamp(seconds: 0))
    }
    let fields: Members = ["title": "zq", "date": "2019-11-05"]
    try add(Workshop(id: Identifier(RecordKey.workshop.id), fields: fields))
    try add(Role(id: Identifier("r"), order: OrderKey("a1"), title: "zq"))
    try add(EntryKind(id: Identifier("challenge"), order: OrderKey("a1"), title: "zq", key: "c"))
    try add(Sector(id: Identifier("s"), order: OrderKey("a1"), title: "zq"))
    try add(Group(id: Identifier("g"), order: OrderKey("a1"), number: "zq", title: "zq"))
    for id in ["e1", "e2"] {
      try add(
        Entry(
          id: Identifier(id), group: Identifier("g"), kind: Identifier("challenge"),
          role: Identifier("r"), sector: Identifier("s"), organisation: "zq", text: "zq"))
    }
    return session
  }

  @Test(
    "what nobody entered is said by the table of the language alone",
    arguments: [Edition.public, .chathamHouse], ReportStyle.names)
  func table(edition: Edition, name: String) throws {
    let content = ReportContent(try session(), edition: edition)
    let style = try #require(try ReportStyle.named(name, for: .markdown))
    // Of a language without any message, each shows its key.
    let text = style.text(content, words: Words(language: "tlh", parts: [:]))
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    let keys = words.filter { word in
      ["document.", "date.", "list."].contains { word.hasPrefix($0) }
    }
    #expect(keys.contains("document.word.entriesByRole") && keys.contains("date.day"))
    let others = words.filter { $0.count > 2 }.count - keys.count
    #expect(others == 0, "\(Set(words).subtracting(keys))")
  }
}
