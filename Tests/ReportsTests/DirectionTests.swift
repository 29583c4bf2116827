import SessionEngine
import TestSupport
import Testing
import Words
import WorkshopModel

@testable import Reports

@Suite("Right-to-left text and other languages in the report")
struct DirectionTests {
  private let organisation = "مركز الأمن"
  private let isolated = "\u{2068}مركز الأمن\u{2069}"
  private var workshop: SmallWorkshop

  init() throws {
    workshop = try SmallWorkshop()
    try workshop.add(
      Entry(
        id: Identifier("a"), group: Identifier("g"), kind: Identifier("challenge"),
        role: Identifier("solver"), sector: Identifier("ngo"), organisation: organisation,
        text: "Text", themes: ["ثقة", "trust"], source: "تقرير"))
    try workshop.add(
      Participant(
        id: Identifier("p"), group: Identifier("g"), name: "Ada", organisation: organisation,
        sector: Identifier("ngo")))
    let fields: Members = ["hosts": .list([.string(organisation), "EU"])]
    _ = try workshop.session.perform(.edit(.workshop, fields), at: Timestamp(seconds: 0))
  }

  @Test("each field of a line is isolated by itself, in Markdown and in HTML")
  func fields() throws {
    let content = ReportContent(workshop.session, edition: .public)
    let page = page(content)
    for line in [
      "\(isolated), NGO", "\(isolated) (NGO)", "\(isolated), EU",
      "Source: \u{2068}تقرير\u{2069} · Themes: \u{2068}ثقة\u{2069}, trust",
    ] {
      let lines = line.split(separator: " · ").map(String.init)
      #expect(lines.allSatisfy(workshop.report.contains), "\(line)")
      #expect(lines.allSatisfy(page.contains), "\(line)")
    }
    #expect(!page.contains("<bdi>\u{2068}مركز الأمن"))
  }

  @Test("a phrase is made harmless piece by piece")
  func phrases() {
    let words = Words.english
    let phrase: Phrase = words(
      "document.aside", text: Phrase(name: "1. a*"),
      addition: words("document.labelled", label: "B", value: Phrase(text: "- x.org")))
    #expect(MarkdownSink().phrase(phrase) == #"1\. a\* (B: - x\.org)"#)
    #expect(phrase.plain == "1. a* (B: - x.org)")
    let html = HTMLSink().phrase(
      words("document.labelled", label: "A & B", value: Phrase(name: "<b>")))
    #expect(html == "A &amp; B: &lt;b&gt;")
    #expect(words.list([nil, nil] as [Phrase?]) == nil)
  }

  @Test("what people wrote in another language than that of the report is marked with it")
  mutating func language() throws {
    let text = "<p dir=\"auto\" lang=\"fr-CA\">Text</p>"
    for (tag, isMarked) in [("fr-CA", true), ("en", false), ("en-GB", false), ("\"><b>", false)] {
      _ = try workshop.session.perform(
        .edit(.workshop, ["language": .string(tag)]), at: Timestamp(seconds: 0))
      let page = page(ReportContent(workshop.session, edition: .public))
      #expect(page.contains(text) == isMarked, "\(tag)")
      #expect(page.contains("<html lang=\"en\" dir=\"ltr\">"))
    }
  }

  @Test("titles of the program's own begin small inside a sentence, those of others do not")
  func midSentence() {
    let titles = ["Private sector", "Latin American states", "G7 governments", "EU", "Academia"]
    #expect(
      titles.map(Words.english.sector) == [
        "private sector", "Latin American states", "G7 governments", "EU", "academia",
      ])
  }

  @Test("the look of a page knows no left and no right")
  func look() {
    for part in Templates.parts where part.name.hasPrefix("look") {
      let sides = part.text.matches(
        of: /(margin|padding|border|float|text-align)[^;{]*\b(left|right)\b/)
      #expect(sides.map(\.output.0) == [], "\(part.name)")
    }
  }
}
