import ScreenKit
import TerminalKit
import Testing

@Suite("Fields")
struct FieldTests {
  private func typed(_ text: String, _ keys: Key...) -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.handle(key, columns: 10) }
    return field
  }

  @Test("a text is edited where the caret is, a character or a word at a time")
  func editing() {
    #expect(typed("norms", .backspace).text == "norm")
    #expect(typed("norms", .left, .left, .delete).text == "nors")
    #expect(typed("two words ", .control("w")).text == "two ")
    #expect(typed("two words", .home, .right, "–").text == "t–wo words")
    #expect(typed("two words", .left, .control("k")).text == "two word")
    #expect(typed("two words", .left, .control("u")).text == "s")
    #expect(typed("", .backspace, .delete, .control("w")).text == "")
  }

  @Test("an arrow with Ctrl or Alt goes to the beginning of the word, or behind it")
  func words() {
    #expect(typed("two  words here", .wordLeft).caret == 11)
    #expect(typed("two  words here", .wordLeft, .alt("b")).caret == 5)
    #expect(typed("two", .wordLeft, .wordLeft).caret == 0)
    #expect(typed("two  words", .home, .wordRight).caret == 3)
    #expect(typed("two  words", .home, .wordRight, .alt("f")).caret == 10)
    #expect(typed("two ", .wordRight).caret == 4)
  }

  @Test("up and down go by the rows that are shown, and to the ends from the first and the last")
  func rows() {
    let text = "one two\nthree\nfour five"
    #expect(typed(text, .up).caret == 13)
    #expect(typed(text, .up, .up).caret == 5)
    #expect(typed(text, .home, .down).caret == 8)
    #expect(typed(text, .home, .right, .right, .up).caret == 0)
    #expect(typed(text, .left, .down).caret == text.count)
  }

  @Test("a field takes so many bytes, however they come, and says when not all had room")
  mutating func limit() {
    var field = TextField(String(repeating: "x", count: TextField.limit - 2))
    field.insert("é")
    #expect(!field.isFull)
    field.insert("y")
    #expect(field.isFull)
    #expect(field.text.utf8.count == TextField.limit)
  }

  @Test("marks are set and taken away by the space bar, and letters find what they go to")
  func marks() {
    var marks = Marks([("Quote", "q"), ("Room", "r"), ("The rest", "s")], marked: ["q"])
    for key: Key in [" ", "r", " ", "r", "e", " ", .down, .up, " "] { marks.handle(key) }
    #expect(marks.marked == ["r"])
    for key: Key in ["o", "x"] { marks.handle(key) }
    #expect(marks.search == "o" && marks.found == [0, 1] && marks.index == 0)
    marks.handle(.down)
    marks.handle("o")
    #expect(marks.found == [1] && marks.index == 1)
    for key: Key in [.backspace, .backspace, .backspace] { marks.handle(key) }
    #expect(marks.found == [0, 1, 2])
  }

  @Test("a choice goes round with the arrows, and a letter goes to the next that begins with it")
  func choice() {
    var choice = Choice([("Quote", 1), ("Room", 2), ("Rest", 3)], chosen: 2)
    choice.handle("r")
    #expect(choice.value == 3)
    choice.handle(.down)
    #expect(choice.value == 1)
    choice.handle(.up)
    #expect(choice.value == 3)
    choice.handle("x")
    #expect(choice.value == 3)
  }
}
