import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("The report as a page")
struct PageTests {
  @Test("the workshop of 2019 gives the golden page, to the byte")
  func golden() throws {
    let content = ReportContent(try exampleSession(), edition: .public)
    try expectGolden(page(content), "igf-2019-day0.html")
  }

  @Test(
    "it is well-formed, each link has its place, and each place its own name",
    arguments: Edition.allCases, ReportStyle.names)
  func wellFormed(edition: Edition, style: String) throws {
    let content = ReportContent(try exampleSession(), edition: edition)
    for length in ReportLength.allCases {
      let markup = Markup(page(content, style, length: length))
      #expect(markup.problems == [])
      let ids = markup.values(of: "id")
      #expect(Set(ids).count == ids.count)
      for link in markup.values(of: "href") {
        #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
      }
      let labels = markup.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
      #expect(labels.allSatisfy { ids.contains(String($0)) })
    }
  }

  @Test("a session without anything in it still makes a page", arguments: ReportStyle.names)
  func empty(style: String) {
    let session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    let page = page(ReportContent(session, edition: .public), style)
    #expect(Markup(page).problems == [])
    #expect(page.contains("<title>Untitled workshop</title>"))
    #expect(page.contains("Nothing was entered."))
    #expect(!page.contains("id=\"annex\""))
  }

  @Test("headings go down one level at a time", arguments: ReportStyle.names)
  func headings(style: String) throws {
    let page = page(ReportContent(try exampleSession(), edition: .internal), style)
    let levels = Markup(page).tags.filter { !$0.isEnd && $0.name.wholeMatch(of: /h[1-6]/) != nil }
      .compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test("the evidence of a conclusion leads to its entries")
  func evidence() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", "Spoke")
    try workshop.add(
      Conclusion(
        id: Identifier("k"), order: OrderKey("a1"), text: "Text", evidence: [Identifier("a")]))
    let content = ReportContent(workshop.session, edition: .public)
    #expect(page(content).contains("<a href=\"#entry-1-A1\">Group I A1</a>"))
    #expect(page(content).contains("<li id=\"entry-1-A1\">"))
    let short = page(content, length: .short)
    #expect(short.contains("Evidence: “Spoke”") && !short.contains("entry-1-A1"))
  }

  @Test("a conclusion that rests on nothing says so")
  func noEvidence() throws {
    var workshop = try SmallWorkshop()
    try workshop.add(Conclusion(id: Identifier("k"), order: OrderKey("a1"), text: "Text"))
    let content = ReportContent(workshop.session, edition: .public)
    #expect(page(content).contains("<p class=\"evidence\">No evidence linked</p>"))
    #expect(markdown(content, length: .short).contains("No evidence linked"))
  }

  @Test("the evidence of what the entries show leads to the entries")
  func findings() throws {
    let page = page(ReportContent(try exampleSession(), edition: .internal))
    let start = try #require(page.firstRange(of: "<section id=\"insights\">"))
    let section = page[start.lowerBound...].prefix { $0 != "\u{0}" }
    #expect(section.contains("Evidence: <a href=\"#entry-"))
    #expect(!section.contains("Evidence: <bdi>"))
  }

  @Test("whatever can be reached by keyboard has a name")
  func names() throws {
    let markup = Markup(page(ReportContent(try exampleSession(), edition: .internal)))
    let places = markup.tags.filter { $0.attributes["tabindex"] != nil }
    #expect(places.count > 8)
    #expect(
      places.allSatisfy {
        $0.attributes["aria-label"] != nil || $0.attributes["aria-labelledby"] != nil
      })
  }

  @Test("no paragraph is empty, and what stands in one line is parted without a style")
  func paragraphs() throws {
    let page = page(ReportContent(try exampleSession(), edition: .internal))
    #expect(!page.contains("<p></p>") && !page.contains("\"></p>"))
    #expect(page.contains("Demonstration material · As of: "))
  }

  @Test("tables have captions, and their heads say of what they are")
  func tables() throws {
    let markup = Markup(page(ReportContent(try exampleSession(), edition: .internal)))
    let tables = markup.tags.count { $0.name == "table" && !$0.isEnd }
    #expect(tables > 3)
    #expect(markup.tags.count { $0.name == "caption" && !$0.isEnd } == tables)
    let heads = markup.tags.filter { $0.name == "th" && !$0.isEnd }
    #expect(heads.allSatisfy { $0.attributes["scope"] != nil })
  }
}

/// The report as a page; empty when there is no such style.
func page(
  _ content: ReportContent, _ style: String = "igf-2019", length: ReportLength = .full
) -> String {
  (try? ReportStyle.named(style, for: .html))?.text(content, length: length) ?? ""
}
