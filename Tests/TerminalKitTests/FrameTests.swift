import TerminalKit
import Testing

@Suite("Frame")
struct FrameTests {
  var frame = Frame(size: Size(columns: 8, rows: 2))

  @Test("text is cut at the right edge and says how many columns it took")
  mutating func rightEdge() {
    #expect(frame.put("0123456789", at: Point(column: 3, row: 0)) == 5)
    #expect(frame.put("abc", at: Point(column: 0, row: 1), columns: 2) == 2)
    #expect(frame.text() == "   01234\nab")
  }

  @Test("a wide character that would only half fit is left out, with what follows")
  mutating func wideAtEdge() {
    #expect(frame.put("1234567日x", at: Point(column: 0, row: 0)) == 7)
    #expect(frame.put("日本", at: Point(column: 0, row: 1), columns: 3) == 2)
    #expect(frame.text() == "1234567\n日")
    #expect(frame[0, 1].width == 2)
    #expect(frame[1, 1].width == 0)
  }

  @Test("text may start left of the drawing, where half a wide character is a space")
  mutating func leftEdge() {
    #expect(frame.put("日本語", at: Point(column: -3, row: 0)) == 6)
    #expect(frame.text() == " 語\n")
    frame.put("x", at: Point(column: 2, row: -1))
    frame.put("x", at: Point(column: 2, row: 2))
    frame.put("x", at: Point(column: 8, row: 0))
    #expect(frame.text() == " 語\n")
  }

  @Test(
    "writing over half a wide character leaves no other half",
    arguments: [(1, " x"), (0, "x")])
  mutating func overwriting(column: Int, expected: String) {
    frame.put("日", at: Point(column: 0, row: 0))
    frame.put("x", at: Point(column: column, row: 0))
    #expect(frame.text() == expected + "\n")
    #expect(frame.cells.allSatisfy { $0.width == 1 })
    frame.put("日本", at: Point(column: 4, row: 1))
    frame.put("語", at: Point(column: 5, row: 1))
    #expect(frame.text().hasSuffix("\n     語"))
  }

  @Test("line breaks and tabs are spaces on the one line that is written")
  mutating func oneLine() {
    frame.put("a\nb\tc\r\nd", at: Point(column: 0, row: 0))
    #expect(frame.text() == "a b c d\n")
  }

  @Test("filling keeps to the rectangle and to whole characters")
  mutating func filling() {
    frame.fill(Rect(column: -2, row: 0, columns: 5, rows: 9), "#", style: .plain.bold())
    #expect(frame.text() == "###\n###")
    #expect(frame.styles() == "BBB\nBBB")
    frame.fill(Rect(column: 5, row: 0, columns: 3, rows: 1), "日")
    #expect(frame.text() == "###  日\n###")
  }

  @Test("restyling changes how cells look and not what they show")
  mutating func restyling() {
    frame.put("ab日c", at: Point(column: 0, row: 0), style: .plain.colour(.danger))
    frame.restyle(Rect(column: 1, row: -1, columns: 3, rows: 2)) { $0.reverse() }
    #expect(frame.text() == "ab日c\n")
    #expect(frame.styles() == "d33d\n")
  }

  @Test("each style has a letter of its own")
  mutating func letters() {
    var letters: Set<String> = []
    for colour in Style.Colour.allCases {
      for bits in 0..<8 {
        let style = Style(
          colour: colour, isBold: bits & 1 != 0, isReverse: bits & 2 != 0,
          isUnderlined: bits & 4 != 0)
        var frame = Frame(size: Size(columns: 2, rows: 1))
        frame.fill(Rect(size: frame.size), style: style)
        letters.insert(frame.styles())
      }
    }
    #expect(letters.count == 48)
  }

  @Test("a drawing without room takes anything and shows nothing")
  func noRoom() {
    var frame = Frame(size: Size(columns: 0, rows: 0))
    #expect(frame.put("x", at: Point(column: 0, row: 0)) == 0)
    frame.box(Rect(column: 0, row: 0, columns: 5, rows: 5), title: "x")
    frame.restyle(Rect(column: 3, row: 3, columns: 5, rows: 5)) { $0.bold() }
    #expect(frame.cells.isEmpty)
    #expect(frame[4, 4] == .blank)
  }

  @Test("rectangles split into parts that make up the whole")
  func rectangles() {
    let rect = Rect(column: 2, row: 3, columns: 10, rows: 5)
    let (left, right) = rect.splitLeft(4)
    #expect(left == Rect(column: 2, row: 3, columns: 4, rows: 5))
    #expect(right == Rect(column: 6, row: 3, columns: 6, rows: 5))
    let (top, rest) = rect.splitTop(99)
    #expect(top == rect)
    #expect(rest.isEmpty)
    #expect(rect.inset == Rect(column: 3, row: 4, columns: 8, rows: 3))
    #expect(Rect(column: 0, row: 0, columns: 1, rows: 1).inset.isEmpty)
    #expect(rect.contains(Point(column: 11, row: 7)))
    #expect(!rect.contains(Point(column: 12, row: 7)))
  }
}
