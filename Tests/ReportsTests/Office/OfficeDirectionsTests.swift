import Testing

@testable import Reports

@Suite("Directions in documents for office programs")
struct OfficeDirectionsTests {
  private let right = "\u{200F}"

  private func word(_ xml: String, page: TextDirection = .leftToRight) -> String {
    String(decoding: WordDirections(page: page).set(in: Array(xml.utf8)), as: UTF8.self)
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private let rtl = "<w:rPr><w:rtl /></w:rPr>"

  @Test("a marked paragraph for Word is set from right to left, at the place the format wants")
  func paragraphs() {
    let cases = [
      ("<w:p>", "", "<w:pPr><w:bidi /></w:pPr>"),
      ("<w:p>", "<w:pPr />", "<w:pPr><w:bidi /></w:pPr>"),
      (
        "<w:p>", "<w:pPr><w:pStyle w:val=\"Heading1\" /></w:pPr>",
        "<w:pPr><w:pStyle w:val=\"Heading1\" /><w:bidi /></w:pPr>"
      ),
      (
        "<w:p w:x=\"1\">", "<w:pPr><w:pStyle w:val=\"Compact\" /><w:jc w:val=\"left\" /></w:pPr>",
        "<w:pPr><w:pStyle w:val=\"Compact\" /><w:bidi /><w:jc w:val=\"left\" /></w:pPr>"
      ),
    ]
    for (start, before, after) in cases {
      #expect(
        word(start + before + run("\(right)نص") + "</w:p>")
          == start + after + run("نص", rtl) + "</w:p>")
    }
  }

  @Test("each run of words is set in its own direction")
  func runs() {
    let properties = "<w:pPr><w:bidi /></w:pPr>"
    let parts = [
      (run("\(right)نص CERT, نص (12)."), [run("نص ", rtl), run("CERT"), run(", نص (12).", rtl)]),
      (run("\(right)«A» نص"), [run("«", rtl), run("A"), run("» نص", rtl)]),
      (run("\(right)نص &amp; &lt;A&gt;"), [run("نص &amp; &lt;", rtl), run("A"), run("&gt;", rtl)]),
    ]
    for (text, expected) in parts {
      #expect(
        word("<w:p>\(text)</w:p>") == "<w:p>\(properties)\(expected.joined())</w:p>", "\(text)")
    }
  }

  @Test("what is isolated changes nothing around it; letters in bold stay bold")
  func isolated() {
    let bold = "<w:rPr><w:b /></w:rPr>"
    let boldRight = "<w:rPr><w:b /><w:rtl /></w:rPr>"
    #expect(
      word("<w:p>" + run("\u{2068}نص\u{2069}, \u{2068}نص\u{2069}", bold) + "</w:p>")
        == "<w:p>" + run("\u{2068}", bold) + run("نص", boldRight) + run("\u{2069}, \u{2068}", bold)
        + run("نص", boldRight) + run("\u{2069}", bold) + "</w:p>")
    // Signs at its sides go with what is isolated.
    #expect(
      word("<w:p>" + run("A \u{2068}(نص)\u{2069}") + "</w:p>")
        == "<w:p>" + run("A \u{2068}") + run("(نص)", rtl) + run("\u{2069}") + "</w:p>")
    // A space in a run of its own goes with the words on both sides.
    #expect(
      word("<w:p>" + run("A نص") + run(" ") + run("نص", bold) + "</w:p>")
        == "<w:p>" + run("A ") + run("نص", rtl) + run(" ", rtl) + run("نص", boldRight) + "</w:p>")
  }

  @Test("in a paragraph from right to left nothing is isolated, which LibreOffice would overprint")
  func noIsolates() {
    let text = "\(right)\u{2068}نص CERT\u{2069}"
    #expect(
      word("<w:p>" + run(text) + "</w:p>")
        == "<w:p><w:pPr><w:bidi /></w:pPr>" + run("نص ", rtl) + run("CERT") + "</w:p>")
    #expect(open(document("", "<text:p>\(text)</text:p>")).contains("\">نص CERT</text:p>"))
  }

  @Test("a document without such words stays as it is, byte by byte")
  func unchanged() {
    let xml =
      "<w:body><w:p><w:pPr /><w:r><w:t>A &amp; 网络</w:t></w:r><w:r><w:br /></w:r></w:p><w:p /></w:body>"
    #expect(word(xml) == xml)
    #expect(open(xml) == xml)
  }

  @Test("in a page from right to left all is, but for what is marked, and tables begin there")
  func rightToLeftPage() {
    #expect(
      word("<w:p>" + run("نص") + "</w:p>", page: .rightToLeft)
        == "<w:p><w:pPr><w:bidi /></w:pPr>" + run("نص", rtl) + "</w:p>")
    #expect(
      word("<w:p>" + run("\u{200E}A") + "</w:p>", page: .rightToLeft) == "<w:p>" + run("A")
        + "</w:p>")
    #expect(
      word("<w:tblStyle w:val=\"Table\" />", page: .rightToLeft)
        == "<w:tblStyle w:val=\"Table\" /><w:bidiVisual />")
  }

  private func open(_ xml: String, page: TextDirection = .leftToRight) -> String {
    String(decoding: OpenDocumentDirections(page: page).set(in: Array(xml.utf8)), as: UTF8.self)
  }

  private func document(_ styles: String, _ body: String) -> String {
    "<office:automatic-styles>\(styles)</office:automatic-styles><office:body>\(body)</office:body>"
  }

  @Test("a marked paragraph for LibreOffice has the twin of its style from right to left")
  func twins() {
    let own =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:list-style-name=\"L1\">"
    let mode = "style:writing-mode=\"rl-tb\" fo:text-align=\"right\""
    let xml = document(
      own + "</style:style>",
      "<text:p text:style-name=\"P1\">\(right)نص</text:p><text:p text:style-name=\"P1\">A</text:p>"
        + "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\"><text:s/>\(right)نص</text:h>"
        + "<text:p>\(right)نص</text:p><text:p text:style-name=\"P1\">\(right)B</text:p>")
    let twins =
      own.replacing("P1", with: "RightToLeft1")
      + "<style:paragraph-properties \(mode) /></style:style>"
      + ["Heading_20_1", "Standard"].enumerated().map { index, parent in
        "<style:style style:name=\"RightToLeft\(index + 2)\" style:family=\"paragraph\" "
          + "style:parent-style-name=\"\(parent)\"><style:paragraph-properties \(mode) /></style:style>"
      }.joined()
    #expect(
      open(xml)
        == document(
          own + "</style:style>" + twins,
          "<text:p text:style-name=\"RightToLeft1\">نص</text:p><text:p text:style-name=\"P1\">A</text:p>"
            + "<text:h text:style-name=\"RightToLeft2\" text:outline-level=\"1\"><text:s/>نص</text:h>"
            + "<text:p text:style-name=\"RightToLeft3\">نص</text:p>"
            + "<text:p text:style-name=\"RightToLeft1\">B</text:p>"))
  }

  @Test("the twin of a style of the document keeps what that says of paragraphs")
  func properties() {
    let style =
      "<style:style style:name=\"P2\" style:family=\"paragraph\"><style:paragraph-properties "
    let xml = document(
      style + "fo:margin-left=\"0.5in\" /></style:style>",
      "<text:p text:style-name=\"P2\">\(right)نص</text:p>")
    #expect(
      open(xml).contains(
        "<style:style style:name=\"RightToLeft1\" style:family=\"paragraph\">"
          + "<style:paragraph-properties style:writing-mode=\"rl-tb\" fo:text-align=\"right\" fo:margin-left=\"0.5in\" />"
          + "</style:style></office:automatic-styles>"))
    #expect(
      open("<office:automatic-styles /><text:p text:style-name=\"A\">\(right)نص</text:p>")
        .hasPrefix("<office:automatic-styles><style:style style:name=\"RightToLeft1\""))
  }

  @Test("what a program makes that is no such document stays as it is")
  func otherDocuments() {
    let office = OfficeDocument(of: "<p dir=\"auto\">نص</p>")
    for bytes in ["", "document\n", "PK\u{3}\u{4}", String(repeating: "PK\u{5}\u{6}", count: 9)] {
      let document = Array(bytes.utf8)
      #expect(office.finished(document).isEmpty == document.isEmpty)
    }
    #expect(office.finished(Array("document\n".utf8)) == Array("document\n".utf8))
  }
}
