import ScreenKit
import TerminalKit
import Testing

@Suite("A list on the screen")
struct ListTests {
  private let size = Size(columns: 12, rows: 7)

  private func frame(
    _ count: Int, selected: Int, isFocused: Bool = true, takesSecondClick: Bool = true
  ) -> Frame {
    var frame = Frame(size: size)
    frame.list(
      count, selected: selected, in: Rect(size: size), indent: 2, isFocused: isFocused,
      takesSecondClick: takesSecondClick, empty: "None yet",
      item: { ListItem("Item \($0 + 1), a long one", facts: ["fact"]) },
      draw: { row, frame in row.put(row.sign, on: &frame) })
    return frame
  }

  @Test("shows the selected item reversed, what is known of it below, and cuts what does not fit")
  func drawing() {
    let frame = frame(4, selected: 1)
    #expect(
      frame.text() == "  Item 1, …\n  fact\n> Item 2, …\n  fact\n  Item 3, …\n  fact\n  Item 4, …")
    let reversed = frame.styles().split(separator: "\n")
    #expect(reversed.count(where: { Set($0).count == 1 && $0.count == 12 }) == 1)
  }

  @Test("a click on a row tells how far it is from the selected one")
  func marks() {
    let rows = (0..<7).map { row in
      frame(4, selected: 1).target(at: Point(column: 3, row: row))
    }
    #expect(rows == [-1, -1, 0, 0, 1, 1, 2].map { .row($0) })
  }

  @Test("where a click would do too much, the selected item takes none")
  func secondClick() {
    let frame = frame(4, selected: 1, takesSecondClick: false)
    #expect(frame.target(at: Point(column: 0, row: 2)) == nil)
    #expect(frame.target(at: Point(column: 0, row: 4)) == .row(1))
  }

  @Test("without the focus nothing is reversed, and without items a sentence stands there")
  func emptiness() {
    #expect(frame(2, selected: 0, isFocused: false).text().hasPrefix("  Item 1"))
    #expect(frame(0, selected: 0).text().hasPrefix(" None yet\n"))
  }
}
