import ScreenKit
import Testing

@Suite("The selection in a list that changes")
struct SelectionTests {
  @Test("stays with its item, and else with its place")
  func staying() {
    var selection = Selection<String>()
    selection.move(by: 2, in: ["a", "b", "c", "d"])
    #expect(selection.selected(in: ["a", "b", "c", "d"]) == "c")
    #expect(selection.selected(in: ["c", "d"]) == "c")
    #expect(selection.row(in: ["new", "a", "b", "c"]) == 3)
    #expect(selection.selected(in: ["a", "b", "d"]) == "d")
    #expect(selection.selected(in: ["a", "b"]) == "b")
    #expect(selection.selected(in: []) == nil)
    #expect(selection.selected(in: ["a", "b", "c", "d"]) == "c")
  }

  @Test("moves inside the list, from where it is shown")
  func moving() {
    var selection = Selection("b")
    selection.move(by: -9, in: ["a", "b"])
    #expect(selection.id == "a")
    selection.move(by: 9, in: ["a", "b"])
    #expect(selection.id == "b")
    selection.move(by: 1, in: [])
    #expect(selection.selected(in: ["a", "b"]) == "b")
    selection.select(nil, in: ["a", "b"])
    #expect(selection.selected(in: ["a", "b"]) == "a")
  }
}
