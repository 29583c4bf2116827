import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@testable import Reports

@Suite("Names that are hardly any")
struct OddNamesTests {
  private static let pieces = [
    "de", "van", "al", "ال", "عبد", "O", "E", "J.", "(", ")", ",", "-", "'", "・", " ", "  ", "Ltd",
    "e.V.", "&", "/", "<", "李", "小龙", "김", "Дe", "é", "e\u{301}", "\u{200d}", "7", "@", "#", "%20",
    ".", "d'", "’", "Ⓢ", "𝐦", "і", "ﬃ", "ur", "sson", "dóttir", "ss", "of", "van der", "JP",
  ]

  @Test("whatever is put in as a name, the report is written", arguments: 0..<200)
  func anything(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let text = { (most: Int) in
      (0...Int.random(in: 0..<most, using: &generator)).map { _ in
        Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
      }.joined()
    }
    var workshop = try SmallWorkshop()
    for number in 0..<3 {
      let name = text(5)
      try workshop.add(
        Participant(
          id: Identifier("n\(number)"), group: Identifier("g"),
          name: name.allSatisfy(\.isWhitespace) ? "de" : name, organisation: "y" + text(4)))
    }
    try workshop.add(
      Entry(
        id: Identifier("t"), group: Identifier("g"), kind: Identifier("action"),
        role: Identifier("solver"), text: "said " + text(12)))
    let content = ReportContent(workshop.session, edition: .chathamHouse)
    #expect(!content.groups.isEmpty, "seed \(seed)")
    _ = NameMentions(
      of: RecordKey(.participant, RecordID(rawValue: "n0")), in: workshop.session)
  }

  @Test("a name that is a particle alone is a name", arguments: ["de", "Al", "van", "E", "李"])
  func particle(name: String) throws {
    var workshop = try SmallWorkshop()
    try workshop.add(Participant(id: Identifier("n"), group: Identifier("g"), name: name))
    #expect(
      !KnownNames(
        in: workshop.session, hiddenBy: Disclosure(.chathamHouse, .named)
      ).isEmpty)
  }
}
