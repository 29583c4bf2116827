import Testing
import Words

@testable import Reports

@Suite("What was printed of a page")
struct PrintedTextTests {
  /// A PDF as Chromium's engine writes it, with one page that says `content`.
  private func pdf(_ content: String, font: String = "Type0", table: String = "") -> [UInt8] {
    let parts = [
      "1 0 obj\n<</Title (A \\) /F4 9 0 R \\( \n)>>\nendobj",
      "3 0 obj\n<</Length \(content.utf8.count)>> stream\n\(content)\nendstream\nendobj",
      "2 0 obj\n<</Type /Page\n/Resources <</Font <</F4 4 0 R>>>>\n/Contents 3 0 R>>\nendobj",
      "5 0 obj\n<</Length \(table.utf8.count)>> stream\n\(table)\nendstream\nendobj",
      "4 0 obj\n<</Type /Font\n/Subtype /\(font)\n/ToUnicode 5 0 R>>\nendobj",
    ]
    return Array(("%PDF-1.4\n" + parts.joined(separator: "\n")).utf8)
  }

  private func missing(
    _ content: String, font: String = "Type0", table: String = "", page: String = "<p>A</p>"
  ) -> Set<Unicode.Scalar> {
    PrintedText(in: pdf(content, font: font, table: table), of: page).missing
  }

  @Test("an empty box is found, in fonts whose glyphs have two bytes and in those with one")
  func boxes() {
    let start = "BT\n/F4 16 Tf\n1 0 0 -1 8 96 Tm\n"
    let boxes = [
      ("/Span<</ActualText <FEFF8D23> >> BDC\n<0000> Tj\nEMC", "Type0", true),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n<00030000> Tj\nEMC", "Type0", true),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n[<0003> 12.5 <0000>] TJ\nEMC", "Type0", true),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n9 0 Td <01> Tj\n10 0 Td <00> Tj\nEMC", "Type3", true),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n<0100> Tj\nEMC", "Type0", false),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n<0100> Tj\nEMC", "Type3", true),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n<01000001> Tj\nEMC", "Type0", false),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n<0102> Tj\nEMC", "Type3", false),
      ("/Span<</ActualText <FEFF8D23> >> BDC\n<0003> Tj\nEMC\n<0004> Tj", "Type0", false),
    ]
    for (text, font, hasBox) in boxes {
      #expect(missing(start + text, font: font) == (hasBox ? ["责"] : []), "\(text)")
    }
  }

  @Test("what shows nothing is not missing; what is in a text of its own is named by that")
  func signs() {
    let start = "/F4 16 Tf\n"
    let said = { (hex: String) in "/Span<</ActualText <FEFF\(hex)> >> BDC\n<0000> Tj\nEMC\n" }
    #expect(missing(start + said("200D")) == [])
    #expect(missing(start + said("D83DDC69200DD83DDCBB")) == ["👩", "💻"])
    #expect(
      missing(
        start + "/Span<</ActualText <FEFF0633> >> BDC\n/P <</MCID 1 >>BDC\n<0000> Tj\nEMC\nEMC")
        == ["س"])
  }

  @Test("a box that does not say what it is for is for what of the page was not printed")
  func unnamed() {
    let table =
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfchar\n<0044> <00E9>\n"
      + "endbfchar\n1 beginbfrange\n<0050> <0052> <0436>\nendbfrange"
    let content = "/F4 16 Tf\n<00440000> Tj\n/Span<</ActualText <FEFF0633> >> BDC\n<0009> Tj\nEMC"
    let page = "<head><title>新</title></head><style>文</style><p>Abc é жзи س \u{200D} 责</p>"
    #expect(missing(content, table: table, page: page) == ["责"])
    #expect(missing(content, table: table) == ["\u{FFFD}"])
  }

  @Test("where nothing was printed, no font is there; a page without words needs none")
  func nothing() throws {
    let none = try #require(MissingFonts(in: pdf(""), of: "<p>A</p>"))
    #expect(none.scripts == [])
    #expect(none.packages == ["fonts-noto-core"])
    #expect(MissingFonts(in: pdf(""), of: "<head><title>A</title></head><p>–</p>") == nil)
    #expect(MissingFonts(in: pdf("/F4 16 Tf\n<0044> Tj"), of: "<p>A</p>") == nil)
    #expect(MissingFonts(in: [], of: "<p>A</p>")?.packages == ["fonts-noto-core"])
  }

  @Test("signs are named by their script, with the packages that have them")
  func scripts() {
    let named = MissingFonts(for: Set("责任 한국 カ عر अ 🫠 ⵣ Ω".unicodeScalars).subtracting([" "]))
    #expect(
      named.scripts.map { $0.name(in: .english) } == [
        "Greek", "Arabic", "Devanagari", "Tifinagh", "Chinese", "Japanese", "Korean", "emoji",
      ])
    #expect(named.packages == ["fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji"])
    let others = MissingFonts(for: ["\u{12000}", "责"])
    #expect(others.scripts == [.chinese, .other])
    #expect(others.packages == ["fonts-noto-cjk", "fonts-noto-core"])
  }

  @Test("a damaged PDF is read as far as it goes")
  func damage() {
    let whole = pdf("/F4 16 Tf\n<0000> Tj")
    for end in whole.indices { _ = PrintedText(in: Array(whole[..<end]), of: "<p>A</p>") }
    for place in whole.indices {
      for byte in [UInt8(0), 0x28, 0x3C, 0x39, 0xFF] {
        var damaged = whole
        damaged[place] = byte
        _ = PrintedText(in: damaged, of: "<p>A</p>")
      }
    }
  }

  @Test("an apostrophe in a comment of a page hides none of its words")
  func comment() {
    let page = "<!-- the group's part --><style>a::after { content: '<' }</style><p>Said</p>"
    #expect(PrintedText.hasWords(page))
    #expect(!PrintedText.hasWords("<!-- the group's part --><script>said</script>"))
  }
}
