import ScreenKit
import Testing

@Suite("The window over a list")
struct ListWindowTests {
  private func shown(_ count: Int, _ selected: Int, _ rows: Int, height: Int = 1) -> [Int] {
    ListWindow(count: count, selected: selected, rows: rows, height: height).indices
  }

  @Test("shows the selected item always, in the middle where it can, and as many as fit")
  func window() {
    #expect(shown(10, 0, 3) == [0, 1, 2])
    #expect(shown(10, 5, 3) == [4, 5, 6])
    #expect(shown(10, 9, 3) == [7, 8, 9])
    #expect(shown(2, 1, 5) == [0, 1])
    #expect(shown(0, 0, 5) == [])
    #expect(shown(5, 2, 0) == [])
    #expect(shown(6, 3, 4, height: 2) == [3, 4])
  }

  @Test("at any size, the selected item is shown, nothing twice and in order")
  func anySize() {
    for count in 1...12 {
      for selected in 0..<count {
        for rows in 1...8 {
          let indices = shown(count, selected, rows)
          #expect(indices.contains(selected))
          #expect(indices == Array((indices.first ?? 0)..<((indices.last ?? -1) + 1)))
          #expect(indices.count == min(count, rows))
        }
      }
    }
  }

  @Test("a move stays inside the list")
  func moved() {
    #expect(ListWindow.moved(3, by: -9, count: 5) == 0)
    #expect(ListWindow.moved(3, by: 9, count: 5) == 4)
    #expect(ListWindow.moved(0, by: 1, count: 0) == 0)
  }
}
