import Reports
import SessionEngine
import Testing
import WorkshopModel

/// What the report says of a conclusion that was changed after the room agreed to it.
@Suite("Agreed conclusions in the report")
struct AgreementTests {
  var workshop: SmallWorkshop
  private let key = RecordKey(.conclusion, RecordID(rawValue: "k"))

  init() throws {
    workshop = try SmallWorkshop()
    let conclusion = Conclusion(
      id: Identifier("k"), group: Identifier("g"), order: OrderKey("a1"), text: "Trust *grows*.")
    try workshop.add(conclusion)
    try edit(conclusion.fields(settling: .agreed))
  }

  private mutating func edit(_ fields: Members) throws {
    _ = try workshop.session.perform(.edit(key, fields), at: Timestamp(seconds: 1))
  }

  private var section: String { workshop.section("### Conclusions") }

  @Test("as it was agreed it stands without a remark")
  func agreed() {
    #expect(section == "### Conclusions\n\n1. Trust \\*grows\\*.\\\n   No evidence linked\n")
  }

  @Test("changed after that it stands as it is, with what was agreed")
  mutating func changed() throws {
    try edit(["text": "Trust grows\nslowly."])
    #expect(
      section == """
        ### Conclusions

        1. Trust grows\\
           slowly.\\
           Changed after it was agreed; agreed was: Trust \\*grows\\*.\\
           No evidence linked

        """)
  }

  @Test("under the Chatham House Rule it says that it was changed, and not from what")
  mutating func confidential() throws {
    try edit(["text": "Trust grows slowly."])
    for (format, text) in renderings(of: workshop.session, .chathamHouse) {
      #expect(text.contains("Changed after it was agreed."), "\(format)")
      #expect(!text.contains("*grows*") && !text.contains("agreed was"), "\(format)")
    }
    let tables = ReportContent(workshop.session, edition: .chathamHouse).csvTables()
    #expect(!"\(tables.map(\.rows))".contains("*grows*"))
  }

  @Test("an agreed text that is not the one of its checksum is told of")
  mutating func broken() throws {
    try edit(["agreedText": "Trust falls."])
    #expect(section.contains("Changed after it was agreed; agreed was: Trust falls."))
    #expect(section.contains("The agreed text does not match its checksum."))
    try edit(["text": "Trust falls."])
    #expect(!section.contains("Changed after"))
    #expect(section.contains("The agreed text does not match its checksum."))
  }

  @Test("one that is contested later has neither remark")
  mutating func contested() throws {
    try edit(["text": "Other."])
    try edit(["status": "contested"])
    #expect(
      section
        == "### Conclusions\n\n1. Other.\\\n   Contested, not agreed\\\n   No evidence linked\n")
  }
}
