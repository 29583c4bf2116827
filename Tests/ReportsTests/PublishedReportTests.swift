import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("The report on the workshop of 2019")
struct PublishedReportTests {
  let content: ReportContent
  let report: String

  init() throws {
    content = ReportContent(try exampleSession(), edition: .public)
    report = markdown(content)
  }

  /// The letters and digits of a text, in lower case.
  private func core(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  @Test("it is the golden report, to the byte")
  func golden() throws { try expectGolden(report, "igf-2019-day0.md") }

  @Test("every fact of the published report is in it, as often as it is there")
  func facts() throws {
    let facts = try contents(of: "Fixtures/published-2019.txt").split(separator: "\n")
    #expect(facts.count > 90)
    let whole = core(report)
    let times = Dictionary(grouping: facts.map { core(String($0)) }) { $0 }.mapValues(\.count)
    for (fact, count) in times { #expect(whole.ranges(of: fact).count >= count, "\(fact)") }
  }

  @Test("it has the order of the published one, then the entries")
  func order() {
    let headings = report.split(separator: "\n").filter {
      $0.hasPrefix("# ") || $0.hasPrefix("## ")
    }
    #expect(
      headings == [
        "# Strengthening the Multi-Stakeholder Approach to Norms in Cyberspace",
        "## Methodology", "## Objectives", "## Annex", "## General conclusions",
        "## Group I: Reporting ICT vulnerabilities", "## Group II: Human rights",
        "## Group III: Protecting Critical infrastructure", "## Group IV: Supply chain security",
        "## How the challenges ended", "## Entries by role", "## In numbers", "## Follow-up",
        "## References",
      ])
  }

  @Test("all entries and links are in it, each marked as demonstration material with its source")
  func demonstration() {
    let entries = content.groups.flatMap(\.entries)
    #expect(entries.count == 79)
    #expect(entries.flatMap(\.links).count == 14)
    #expect(entries.allSatisfy { $0.isDemonstration && $0.source != nil })
    #expect(report.ranges(of: "\n  Demonstration material · ").count == 79)
    #expect(report.ranges(of: "\n    Demonstration material · ").count == 14)
  }

  @Test("no line of the report has white space at its end or a character that shows nothing")
  func cleanLines() {
    for line in report.split(separator: "\n") {
      #expect(line.last?.isWhitespace == false)
      #expect(
        line.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        })
    }
  }

  @Test("the bytes are the same however the operations came in")
  func sameBytes() throws {
    var shuffled = Session(id: "igf-2019-day0", replica: ReplicaID(rawValue: "other"))
    for operation in try exampleSession().operations.sorted.reversed() {
      shuffled.receive([operation])
    }
    #expect(
      markdown(ReportContent(shuffled, edition: .public)).utf8
        .elementsEqual(report.utf8))
  }
}
