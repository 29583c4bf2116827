import TestSupport
import Testing

@testable import Reports

@Suite("Directions in a page for an office program")
struct PageDirectionsTests {
  private let right = "\u{200F}"
  private let left = "\u{200E}"

  private func marked(_ body: String, html: String = "<html>") -> String {
    let start = "\(html)<body>"
    return String(PageDirections(start + body).marked().dropFirst(start.count))
  }

  @Test("a paragraph is marked when the first letter in it is read from right to left")
  func paragraphs() {
    let cases = [
      ("<p dir=\"auto\">نص</p>", "<p dir=\"auto\">\(right)نص</p>"),
      (
        "<p dir=\"auto\"> (1) \u{2068}نص\u{2069} text</p>",
        "<p dir=\"auto\"> \(right)(1) \u{2068}نص\u{2069} text</p>"
      ),
      ("<h4 dir=\"auto\">אבטחת</h4>", "<h4 dir=\"auto\">\(right)אבטחת</h4>"),
      ("<p dir=\"auto\"><b>«نص»</b> x</p>", "<p dir=\"auto\"><b>\(right)«نص»</b> x</p>"),
      ("<p dir=\"auto\"><bdi>A1</bdi> نص</p>", "<p dir=\"auto\"><bdi>\(right)A1</bdi> نص</p>"),
      ("<p dir=\"auto\">&amp;&#39; نص</p>", "<p dir=\"auto\">\(right)&amp;&#39; نص</p>"),
      (
        "<ul dir=\"rtl\"><li>A<li><p>B</p>C</ul>D",
        "<ul dir=\"rtl\"><li>\(right)A<li><p>\(right)B</p>\(right)C</ul>D"
      ),
      (
        "<p dir=\"auto\">نص <!-- it's --> نص</p>", "<p dir=\"auto\">\(right)نص <!-- it's --> نص</p>"
      ),
      (
        "<!-- the group's --><p dir=\"auto\">نص</p>",
        "<!-- the group's --><p dir=\"auto\">\(right)نص</p>"
      ),
      ("<td dir='auto'>نص</td>", "<td dir='auto'>نص</td>"),
    ]
    for (page, expected) in cases { #expect(marked(page) == expected) }
  }

  @Test("what is read as the page is stays as it is")
  func unmarked() {
    for page in [
      "<p dir=\"auto\">Text نص</p>", "<p>نص</p>", "<p dir=\"auto\">1 – 2</p>",
      "<p dir=\"auto\"></p>",
      "<p dir=\"ltr\">نص</p>", "<p>A <bdi>نص</bdi></p>", "<p dir=\"auto\" title=\"نص>\">A</p>",
      "<!-- <p dir=\"rtl\"> -->A", "<p dir=\"auto\">A", "< p dir=\"rtl\">A", "a < b",
    ] { #expect(marked(page) == page) }
  }

  @Test("in a page from right to left, what is read from left to right is marked")
  func rightToLeftPage() {
    let html = "<html lang=\"ar\" dir=\"rtl\">"
    #expect(
      marked("<p>A</p><p dir=\"auto\">نص</p>", html: html) == "<p>A</p><p dir=\"auto\">نص</p>")
    #expect(marked("<p dir=\"auto\">A<br>B</p>", html: html) == "<p dir=\"auto\">\(left)A<br>B</p>")
    #expect(marked("<p dir=\"auto\">12</p>", html: html) == "<p dir=\"auto\">12</p>")
  }

  @Test("the title of a page is marked by its own first letter")
  func title() {
    #expect(
      PageDirections("<html><title>ورشة</title>").marked() == "<html><title>\(right)ورشة</title>")
  }

  @Test("the pieces of a page are all of it, whatever it is", arguments: UInt64(0)..<500)
  func pieces(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = [
      "<", ">", "</p>", "<p dir=\"auto\">", "\"", "'", "نص", "A", "/", "<!--", "&amp;", "<br>", " ",
      "é",
    ]
    let page = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      parts.randomElement(using: &random) ?? ""
    }.joined()
    #expect(MarkupToken.tokens(of: Array(page.utf8)).source == page)
    let marks: Set<Character> = ["\u{200E}", "\u{200F}"]
    #expect(PageDirections(page).marked().filter { !marks.contains($0) } == page)
  }
}
