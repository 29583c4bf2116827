import TerminalKit
import Testing

@Suite("Boxes")
struct BoxTests {
  var frame = Frame(size: Size(columns: 24, rows: 5))

  @Test("a box has its titles in the upper line")
  mutating func titles() {
    frame.box(Rect(size: frame.size), title: "Roles", trailingTitle: "A  C")
    frame.divide(Rect(size: frame.size), atRow: 2, title: "Challenges")
    #expect(
      frame.text() == """
        ┌ Roles ───────── A  C ┐
        │                      │
        ├ Challenges ──────────┤
        │                      │
        └──────────────────────┘
        """)
  }

  @Test("the focus shows in the lines and in the title, without colour")
  mutating func focus() {
    let rect = Rect(column: 0, row: 0, columns: 14, rows: 4)
    frame.box(rect, title: "Roles", style: .plain.colour(.accent).bold(), isFocused: true)
    frame.divide(rect, atRow: 2, isFocused: true)
    #expect(
      frame.text() == """
        ╔ > Roles ═══╗
        ║            ║
        ╟────────────╢
        ╚════════════╝

        """)
    #expect(
      frame.styles() == """
        AAAAAAAAAAAAAA
        A............A

        AAAAAAAAAAAAAA

        """)
  }

  @Test(
    "titles that do not fit are cut or left out",
    arguments: [
      (20, "┌ Challenges ─── 7 ┐"), (17, "┌ Challenges ───┐"), (12, "┌ Challen… ┐"),
      (7, "┌ Ch… ┐"), (5, "┌ … ┐"), (4, "┌──┐"), (2, "┌┐"), (1, ""), (0, ""),
    ])
  mutating func narrow(columns: Int, expected: String) {
    frame.box(
      Rect(column: 0, row: 0, columns: columns, rows: 2), title: "Challenges", trailingTitle: "7")
    let first = frame.text().split(separator: "\n", omittingEmptySubsequences: false)[0]
    #expect(first == expected)
  }

  @Test("a title of wide characters does not shift the corner")
  mutating func wideTitle() {
    frame.box(Rect(column: 0, row: 0, columns: 10, rows: 2), title: "日本語日本語")
    #expect(frame.text().hasPrefix("┌ 日本… ─┐\n└────────┘\n"))
  }

  @Test("lines go as far as they are told")
  mutating func lines() {
    frame.horizontalLine(at: Point(column: 1, row: 0), columns: 3)
    frame.verticalLine(at: Point(column: 0, row: 1), rows: 9)
    #expect(frame.text() == " ───\n│\n│\n│\n│")
  }
}
