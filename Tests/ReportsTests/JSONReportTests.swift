import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("The report as data")
struct JSONReportTests {
  private func report(_ session: Session, _ edition: Edition = .public) throws -> Members {
    try #require(ReportContent(session, edition: edition).json().object)
  }

  @Test("it says first what it is, then what the report says")
  func head() throws {
    let report = try report(try exampleSession())
    #expect(report.map(\.name).prefix(3) == ["format", "version", "edition"])
    #expect(report["format"] == "dayzero-report")
    #expect(report["version"] == 1)
    #expect(report["edition"] == "public")
    #expect(report["groups"]?.list?.count == 4)
    #expect(report["conclusions"]?.list?.count == 4)
  }

  @Test("it has nothing that only templates need", arguments: Edition.allCases)
  func templateParts(edition: Edition) throws {
    let names = try Self.names(in: .object(try report(try exampleSession(), edition)))
    #expect(names.contains("label") && names.contains("text"))
    #expect(names.isDisjoint(with: ["words", "isFull", "isShort"]))
    #expect(!names.contains { $0.hasPrefix("has") })
  }

  @Test("texts are as they were entered")
  func texts() throws {
    let text = "=1 <b>*\u{202E}\u{1B}\n\n  مرحبا"
    var workshop = try SmallWorkshop()
    try workshop.add(Conclusion(id: Identifier("k"), order: OrderKey("a1"), text: text))
    let conclusions = try report(workshop.session)["conclusions"]?.list
    #expect(conclusions?.first?.object?["text"] == .string(text))
  }

  @Test("no edition tells what the session calls a record", arguments: Edition.allCases)
  func identifiers(edition: Edition) throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("secretly-called", "A text")
    try workshop.addParticipant("secretly-named")
    let content = ReportContent(workshop.session, edition: edition)
    #expect(!"\(content.json())".contains("secretly-called"))
    #expect(!"\(content.csvTables())".contains("secretly-called"))
  }

  private static func names(in value: Value) throws -> Set<String> {
    let inner = (value.list ?? []) + (value.object?.map(\.value) ?? [])
    return try inner.reduce(into: Set(value.object?.map(\.name) ?? [])) {
      $0.formUnion(try names(in: $1))
    }
  }
}
