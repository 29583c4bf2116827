import Testing

@testable import Reports

@Suite("Pieces of HTML and XML")
struct MarkupTokenTests {
  private func tokens(_ source: String) -> [MarkupToken] {
    let tokens = MarkupToken.tokens(of: Array(source.utf8))
    #expect(tokens.source == source)
    return tokens
  }

  @Test(
    "text is what people read, whatever stands in comments, scripts, styles and values",
    arguments: [
      ("<!-- the group's part --><p>Said</p><!-- \"x -->", "Said"), ("<!-->A<p>B</p>", "AB"),
      ("<!--->A", "A"), ("<!-- a --!>B", "B"), ("<!-- > \" > --><b>A</b>", "A"),
      ("<style>p::after { content: '<'; } a > b {}</STYLE ><p>Said</p>", "Said"),
      ("<script>if (a < b) { c = \"it's\" }</script><p>Said</p>", "Said"),
      ("<style></style>A", "A"), ("<p title=it's>Said</p>", "Said"),
      ("<p title = 'a > b' lang=\"it's>\">Said</p>", "Said"), ("<p>a < b</p>", "a < b"),
      ("1 <2 <b>3</b> <", "1 <2 3 <"), ("<!doctype html SYSTEM \"a>b\">A", "A"),
      ("<!-- no end", ""), ("<style>no end", ""), ("<p title='no end", ""), ("", ""),
    ])
  func texts(source: String, expected: String) {
    #expect(tokens(source).filter(\.isText).source == expected)
  }

  @Test("a comment has no name and begins nothing")
  func comments() {
    let comment = tokens("<!-- <p> -->")
    #expect(comment.count == 1)
    #expect(comment.allSatisfy { $0.name.isEmpty && !$0.isStart && !$0.isEnd })
  }
}
