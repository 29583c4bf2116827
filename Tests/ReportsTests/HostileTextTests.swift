import Reports
import SessionEngine
import Testing
import WorkshopModel

@Suite("Entry text in Markdown")
struct HostileTextTests {
  /// How an entry with `text` stands in the report, after its number.
  private func entry(_ text: String) throws -> String {
    var workshop = try SmallWorkshop(attribution: "none")
    try workshop.addEntry("a", text)
    let section = workshop.section("##### Action")
    return String(section.dropFirst("##### Action\n\n- **A1** ".count).dropLast())
  }

  @Test(
    "nothing in it acts as Markdown or HTML",
    arguments: [
      ("*a* _b_ `c` ~~d~~", #"\*a\* \_b\_ \`c\` \~\~d\~\~"#),
      ("[a](b) ![c](d) [^1] [e]: f", #"\[a\](b) !\[c\](d) \[\^1\] \[e\]: f"#),
      ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
      ("&lt; &#60; R&D a & b", "&amp;lt; &amp;\\#60; R&amp;D a & b"),
      ("a\\b $x$ {=html} | c", #"a\\b \$x\$ \{=html\} \| c"#),
      ("A plain sentence. Another one, e.g. this.", "A plain sentence. Another one, e.g. this."),
      ("*\u{308} combined", "\\*\u{308} combined"),
    ])
  func inline(text: String, expected: String) throws {
    #expect(try entry(text) == expected)
  }

  @Test(
    "nothing at the start of a line begins a block",
    arguments: [
      ("# a", "\\# a"), ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("> a", "&gt; a"),
      ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("(a) b", #"(a\) b"#), ("iv. a", #"iv\. a"#),
      ("---", #"\---"#), ("===", #"\==="#), ("```", #"\`\`\`"#), ("~~~", #"\~\~\~"#),
      ("| a | b |", #"\| a \| b \|"#), (": a", #"\: a"#), ("    code", "code"),
      ("2019. a", #"2019\. a"#), ("Yes. No.", "Yes. No."),
    ])
  func lineStart(text: String, expected: String) throws {
    #expect(try entry("x\n" + text) == "x\\\n  " + expected)
  }

  @Test(
    "a word of many marks is written in a time that grows with its length",
    .timeLimit(.minutes(1)),
    arguments: [
      "1" + String(repeating: ":", count: 60_000),
      "http://a" + String(repeating: ")", count: 60_000),
      String(repeating: "a:", count: 30_000), String(repeating: "(`", count: 30_000),
      String(repeating: "www.", count: 15_000), String(repeating: "&", count: 60_000),
    ])
  func length(text: String) throws {
    #expect(try entry(text).count >= 60_000)
  }

  @Test("its lines stay lines and its paragraphs stay paragraphs of the same item")
  func newlines() throws {
    #expect(
      try entry("a\nb\r\nc\rd\u{2028}e\n\n \n# f\n")
        == "a\\\n  b\\\n  c\\\n  d\\\n  e\\\n  \\\n  \\# f")
  }

  @Test(
    "addresses are not live",
    arguments: [
      ("See https://a.example/b_c.", "See `https://a.example/b_c`."),
      ("(http://x.example/y_(z))", "(`http://x.example/y_(z)`)"),
      ("www.a.example, //b.example", "`www.a.example`, `//b.example`"),
      ("ada@a.example or @ada", "`ada@a.example` or `@ada`"),
      ("<mailto:x> example.org CERT.BR v1.2", #"&lt;`mailto:x`&gt; example\.org CERT\.BR v1.2"#),
      ("http://a`<b>`c", "`http://a`&#96;`<b>`&#96;`c`"),
      ("javascript:alert(1) HTTP://A.EXAMPLE", #"javascript\:alert(1) `HTTP://A.EXAMPLE`"#),
      ("At 10:35: http:x", #"At 10:35: http\:x"#),
      ("See example.org, or e.g. a.b.example", #"See example\.org, or e.g. a.b\.example"#),
    ])
  func addresses(text: String, expected: String) throws {
    #expect(try entry(text) == expected)
  }

  @Test(
    "what shows nothing is made visible",
    arguments: [
      ("a\u{202E}b", "a‹U+202E›b"), ("a\u{200B}b\u{2060}", "a‹U+200B›b‹U+2060›"),
      ("\u{1B}[31m\u{0}", #"‹U+001B›\[31m‹U+0000›"#), ("a\tb\u{85}", "a b‹U+0085›"),
      ("\u{2066}x\u{2069}", "‹U+2066›x‹U+2069›"), ("\u{E0041}\u{FEFF}", "‹U+E0041›‹U+FEFF›"),
      ("h\u{200B}ttp://a", "`h‹U+200B›ttp://a`"),
    ])
  func invisible(text: String, expected: String) throws {
    #expect(try entry(text) == expected)
  }

  @Test("each line with right-to-left letters is isolated, by our characters and no others")
  func rightToLeft() throws {
    #expect(
      try entry("שלום *a*\nplain\n\u{202B}سلام")
        == "\u{2068}שלום \\*a\\*\u{2069}\\\n  plain\\\n  \u{2068}‹U+202B›سلام\u{2069}")
  }

  @Test("other fields are as harmless as the text")
  func otherFields() throws {
    let hostile = "<b>*x*\u{202E}\n# y"
    let safe = ##"&lt;b&gt;\*x\*‹U+202E› \# y"##
    var workshop = try SmallWorkshop()
    try workshop.add(
      Entry(
        id: Identifier("a"), group: Identifier("g"), kind: Identifier("action"),
        role: Identifier("solver"), text: "Text", source: hostile, asOf: "<i>",
        isDemonstration: true, note: hostile))
    try workshop.add(
      Conclusion(id: Identifier("k"), order: OrderKey("a1"), text: "Text", note: hostile))
    #expect(workshop.report.contains("Source: \(safe) · Remark: \(safe)\n"))
    #expect(workshop.report.contains("Remark: \(safe)\n"))
    #expect(!workshop.report.contains("<"))
  }

  @Test("no address becomes a link, not even among the workshop's own references")
  func references() throws {
    var workshop = try SmallWorkshop()
    let references: Value = .list(["https://a.example/b_c, and more", "javascript://x"])
    _ = try workshop.session.perform(
      .edit(.workshop, ["references": references]), at: Timestamp(seconds: 0))
    #expect(
      workshop.section("## References") == """
        ## References

        1. `https://a.example/b_c`, and more
        2. `javascript://x`

        """)
  }
}
