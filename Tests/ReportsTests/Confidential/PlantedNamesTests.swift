import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("Names in the chatham-house edition")
struct PlantedNamesTests {
  /// Thirty names of people and organisations, in several scripts and with signs in them.
  private static let names =
    (1...10).map { "Zelda Quixby-\($0)" } + (1...10).map { "Orgonaut & Sons <\($0)>" }
    + [
      "Müßiggang Ærø", "李小龙研究所", "مركز الأمن الرقمي", "Żółć Łódź", "O'Hara \"Bee\"",
      "Иван Непомнящий", "ACRONYMX", "van den Testerhoek", "Société Générale d'Essai", "δοκιμή Ltd",
    ]

  @Test("thirty planted in every field leave no trace in any format")
  func everyField() throws {
    let session = try Self.planted()
    for (format, text) in renderings(of: session, .chathamHouse) {
      #expect(text.contains("challenge words"), "\(format) shows the entries")
      for name in Self.names {
        for written in Self.spellings(of: name) {
          #expect(!text.contains(written), "\(written) in \(format)")
        }
      }
    }
  }

  @Test("the same names are in the internal edition, so that the test above sees something")
  func internalEdition() throws {
    for (format, text) in renderings(of: try Self.planted(), .internal) {
      #expect(text.contains("Zelda Quixby"), "\(format)")
      #expect(text.contains("李小龙研究所"), "\(format)")
    }
  }

  @Test("who took part, who held it and who took something on has no place in it")
  func noPeople() throws {
    let content = ReportContent(try Self.planted(), edition: .chathamHouse)
    #expect(content.workshop.hosts.isEmpty)
    #expect(content.groups.allSatisfy { $0.participants.isEmpty && $0.moderator == nil })
    #expect(content.groups.flatMap(\.entries).allSatisfy { $0.outcome?.owner == nil })
    #expect((content.parked + content.groups.flatMap(\.parked)).allSatisfy { $0.owner == nil })
  }

  @Test("what is told before writing names the entries and how many texts")
  func told() throws {
    let content = ReportContent(try Self.planted(), edition: .chathamHouse)
    #expect(content.redactedTexts > 30)
    #expect(content.notes().contains { $0.contains("the workshop's event,") })
  }

  /// How a format may write a name: as it is, or with its signs escaped.
  private static func spellings(of name: String) -> Set<String> {
    let html = name.map { sign in
      switch sign {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(sign)
      }
    }
    return [name, html.joined(), name.replacing("<", with: "&lt;").replacing(">", with: "&gt;")]
  }

  /// A session with all thirty in every text of every record.
  private static func planted() throws -> Session {
    var workshop = try SmallWorkshop(attribution: "named")
    let all = names.joined(separator: ", ")
    let text = "words \(all) words"
    for (index, name) in names.enumerated() {
      try workshop.add(
        Participant(
          id: Identifier("p\(index)"), group: Identifier("g"), name: index % 2 == 0 ? name : nil,
          organisation: index % 2 == 1 ? name : nil, sector: Identifier("ngo")))
    }
    _ = try workshop.session.perform(
      .edit(
        .workshop,
        [
          "title": .string(text), "event": .string(text), "place": .string(text),
          "hosts": .list(names.map { .string($0) }), "objectives": .list([.string(text)]),
          "method": .list([.string(text)]), "questions": .list([.string(text)]),
          "references": .list([.string(text)]), "followUp": .string(text),
          "notice": .string(text), "source": .string(text), "documentType": .string(text),
          "stages": .list([.object(["id": "s", "title": .string(text)])]),
          "stagesSource": .string(text), "timeZone": .string("Europe"),
        ]), at: Timestamp(seconds: 0))
    try workshop.add(
      Norm(
        id: Identifier("n"), reference: text, title: text, text: text, summary: text, source: text,
        note: text, emphasis: [text]))
    try workshop.add(
      Phase(id: Identifier("ph"), order: OrderKey("a1"), title: text, minutes: 5, prompt: text))
    try workshop.add(Role(id: Identifier("r"), order: OrderKey("a3"), title: text, summary: text))
    for index in 0..<8 {
      try add(index, text, to: &workshop)
    }
    try workshop.add(
      Conclusion(
        id: Identifier("c"), group: Identifier("g"), order: OrderKey("a1"), text: text,
        status: .agreed, evidence: [Identifier("c0")], agreedText: text + ".", checksum: "x",
        source: text, note: text))
    try workshop.add(
      Conclusion(id: Identifier("cp"), order: OrderKey("a1"), text: text, status: .contested))
    try workshop.add(Parked(id: Identifier("pk"), text: text, owner: all, group: Identifier("g")))
    try workshop.add(Parked(id: Identifier("pl"), text: text, owner: all))
    return workshop.session
  }

  private static func add(_ index: Int, _ text: String, to workshop: inout SmallWorkshop) throws {
    let release: Release = index % 2 == 0 ? .quote : .paraphrase
    for kind in ["action", "challenge"] {
      try workshop.add(
        Entry(
          id: Identifier("\(kind.prefix(1))\(index)"), group: Identifier("g"),
          kind: Identifier(kind), role: Identifier("solver"), sector: Identifier("ngo"),
          organisation: names[index], text: "\(kind) \(text)", themes: [text], release: release,
          paraphrase: "\(kind) \(text)", source: text, asOf: text,
          isDemonstration: index < 4, note: text))
    }
    let challenge = Identifier<Entry>("c\(index)")
    try workshop.add(
      Link(
        id: Identifier("l\(index)"), action: Identifier("a\(index)"), challenge: challenge,
        how: text, outcome: .overcame, basis: text, source: text, isDemonstration: index < 4,
        note: text))
    try workshop.add(
      Need(id: Identifier("n\(index)"), challenge: challenge, text: text))
    try workshop.add(
      Encounter(id: Identifier("en\(index)"), challenge: challenge, scope: .inside, text: text))
    try workshop.add(
      Offer(
        id: Identifier("o\(index)"), challenge: challenge, organisation: names[index], text: text))
    try workshop.add(
      Outcome(
        id: Identifier("ou\(index)"), challenge: challenge, result: .parked, text: text,
        owner: names[index]))
  }
}
