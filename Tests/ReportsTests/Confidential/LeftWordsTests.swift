import SessionEngine
import Testing
import Words
import WorkshopModel

@testable import Reports

@Suite("Words that were left, and where", .serialized)
struct LeftWordsTests {
  /// A workshop with that many entries, and a builder that was told of so many words in them.
  private func builder(entries: Int, words: Int) throws -> ContentBuilder {
    var workshop = try SmallWorkshop()
    for number in 0..<entries {
      try workshop.addEntry("e\(number)", "Text", organisation: nil)
    }
    var material = ReportMaterial(workshop.session, withInsights: false)
    for word in 0..<words {
      material.names.note(
        [LeftName(word: "Word \(word)", reason: .name)],
        at: .entry(Identifier("e\(word % entries)")))
    }
    return ContentBuilder(material, Disclosure(.chathamHouse, .none), before: .none)
  }

  @Test("a hundred words cost no more than one does, since the places are put in order once")
  func cost() throws {
    let cost = { (words: Int) throws -> Duration? in
      let builder = try builder(entries: 1_000, words: words)
      return (0..<3).map { _ in ContinuousClock().measure { _ = builder.nameNotes } }.min()
    }
    let (one, many) = (try #require(try cost(1)), try #require(try cost(100)))
    #expect(many < one * 20, "\(one), \(many)")
  }

  @Test("places come as the edition goes through them, each once; those it lacks are left out")
  func order() throws {
    let builder = try builder(entries: 3, words: 0)
    let places: [TextPlace] = [
      .term("NGO"), .entry(Identifier("e2")), .workshop("title"), .entry(Identifier("gone")),
      .entry(Identifier("e0")), .group(Identifier("g")), .entry(Identifier("e2")),
      .group(Identifier("gone")),
    ]
    #expect(
      builder.told(places).map { Words.english.place($0.reference) } == [
        "the workshop's title", "the title of group I", "I A1", "I A3", "\"NGO\"",
      ])
  }
}
