import TerminalKit
import Testing

@Suite("Text width")
struct TextWidthTests {
  @Test(
    "text takes as many columns as it is drawn with",
    arguments: [
      ("", 0), ("abc", 3), ("café", 4), ("cafe\u{301}", 4), ("日本語", 6), ("ﾊﾝｶｸ", 4), ("Ｆｕｌｌ", 8),
      ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("สวัสดี", 4), ("שָׁלוֹם", 4), ("مرحبا", 5),
      ("क्षि", 3), ("ẞ–…", 3), ("│─┌", 3), ("a\tb\nc", 5), ("a\r\nb", 3),
    ])
  func columns(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    #expect(TextWidth.cells(of: text).reduce(0) { $0 + $1.width } == columns)
  }

  @Test(
    "pictures lose what terminals disagree on and keep their columns",
    arguments: [
      ("👍", "👍", 2), ("👍🏽", "👍", 2), ("👩‍👩‍👧‍👦", "👩", 2), ("🇬🇧", "GB", 2), ("❤️", "❤", 1), ("❤", "❤", 1),
      ("1️⃣", "1", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴", 2), ("👩‍💻x", "👩x", 3), ("🏳️‍🌈", "🏳", 1),
    ])
  func pictures(text: String, visible: String, columns: Int) {
    #expect(TextWidth.visible(text) == visible)
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test("a cell holds one scalar with room and at most four marks")
  func marks() throws {
    let cells = TextWidth.cells(of: "e" + String(repeating: "\u{301}", count: 9) + "x")
    #expect(cells.map(\.text.unicodeScalars.count) == [5, 1])
    #expect(TextWidth.cells(of: "\u{301}a").map(\.text) == ["◌\u{301}", "a"])
  }

  @Test(
    "joiners and direction marks are not drawn", arguments: ["\u{200C}", "\u{200D}", "\u{200F}"])
  func invisible(mark: String) {
    #expect(TextWidth.visible("a\(mark)b") == "ab")
  }

  @Test(
    "clipped text ends in an ellipsis and never in half a character",
    arguments: [
      ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
      ("hello", -3, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
      ("日本語", 2, "…"), ("a日", 2, "a…"), ("a\nb", 3, "a b"),
    ])
  func clip(text: String, columns: Int, expected: String) {
    #expect(TextWidth.clip(text, to: columns) == expected)
  }

  @Test("the ellipsis is the caller's choice")
  func ellipsis() {
    #expect(TextWidth.clip("hello", to: 4, ellipsis: "...") == "h...")
    #expect(TextWidth.clip("hello", to: 2, ellipsis: "...") == "..")
    #expect(TextWidth.clip("日本", to: 3, ellipsis: "") == "日")
  }

  @Test(
    "padded text has exactly the columns asked for",
    arguments: ["", "abc", "日本語日本語", "👩‍👩‍👧 x", "a\u{202E}b"])
  func pad(text: String) {
    for columns in 0...14 {
      #expect(TextWidth.columns(of: TextWidth.pad(text, to: columns)) == columns)
    }
  }

  @Test("a text is drawn as its characters are, one behind the other, whatever stands side by side")
  func characters() {
    let scalars: [Unicode.Scalar] = [
      "a", "Z", " ", "-", "\t", "\n", "\r", "\u{7F}", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{AD}",
      "\u{A0}", "é", "ƒ", "·", "—", "…", "’", "→", "│", "█", "◆", "⌚", "☎", "日", "한", "क",
      "\u{93F}",
      "\u{600}", "👍", "👩", "\u{1F3FD}", "\u{1F1EC}", "\u{1F1E7}", "\u{202E}", "\u{1112}",
      "\u{1161}",
    ]
    for first in scalars {
      let wrong = scalars.filter { second in
        let text = "a\(first)\(second)b"
        let visible = text.map { TextWidth.visible(String($0)) }.joined()
        let columns = text.reduce(0) { $0 + TextWidth.columns(of: String($1)) }
        var frame = Frame(size: Size(columns: 12, rows: 1))
        let drawn = frame.put(text, at: Point(column: 0, row: 0))
        return TextWidth.visible(text) != visible || TextWidth.columns(of: text) != columns
          || drawn != columns || frame.text() != visible
          || TextWidth.clip(text, to: columns) != visible
      }
      #expect(wrong.isEmpty, "\(first.value) before \(wrong.map(\.value))")
    }
  }
}
