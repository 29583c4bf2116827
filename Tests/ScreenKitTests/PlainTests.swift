import ScreenKit
import Testing

/// Plays the toy program of `Toy` line by line.
@Suite("A program line by line")
struct PlainTests {
  private var shop = PlainShop()

  @Test("says its list once, then what is new; a number goes to a line, a key does something to it")
  mutating func list() {
    let said = shop.said(to: "2", "d", "y", "d 1", "x", "", "9")
    #expect(
      said == """
        To buy
        > 1 Bread
        2 Milk
        > 2
        > 2 Milk
        > d
        Sure?
        Milk goes.
        > y
        To buy
        > 1 Bread
        > d 1
        Sure?
        Bread goes.
        > x
        ! unknownLine("x")
        >\u{20}
        Sure?
        Bread goes.
        > 9
        ! unknownLine("9")

        """)
  }

  @Test("asks for each field of a form, keeps what an empty line leaves, empties by a blank")
  mutating func form() {
    let said = shop.said(
      to: "a", "Apples", "Enter 3", "", "Enter 3", "Pears", "Enter 3", " ", ".Esc")
    #expect(shop.host.items == ["Bread", "Milk", "Pears"])
    #expect(said.contains("asked(\"Name\", present: \"Apples\", hint: \"\") \n"))
    #expect(said.contains(" \n! It needs a name\n"))
    #expect(shop.host.layers.count == 1)
  }

  @Test("lists what can be done with its number, its keys and the reason why not")
  mutating func menu() {
    shop.host.items = []
    let said = shop.said(to: "?", "2", ".", "1", "Figs", ".", "", ".", "q")
    #expect(
      said.contains(
        "here\n  1 a: To add\n  2 Enter: To change · notNow(reason: \"nothing selected\")\n"))
    #expect(said.contains("whichCommand 2\n! nothing selected\n"))
    #expect(shop.host.items == ["Figs"])
  }

  @Test("a line that begins with a point is a command where text is typed, two points begin a text")
  mutating func points() {
    _ = shop.said(to: "a", ".Enter", "..5", "a", ".NET", "a", ".", "2")
    #expect(shop.host.items == ["Bread", "Milk", ".5", ".NET"])
    #expect(shop.host.layers.count == 1)
  }

  @Test("what can be filtered is typed, and chosen by its number")
  mutating func filter() {
    let said = shop.said(to: "Ctrl-P", "delete", "1", "y")
    #expect(said.contains("Delete"))
    #expect(shop.host.items == ["Milk"])
  }

  @Test("a number means the line that was said under it, whatever came between")
  mutating func renumbered() {
    _ = shop.said(to: "1")
    shop.host.items = ["Apples", "Milk", "Bread"]
    shop.take("2")
    #expect(shop.host.layers.top(ItemList.self)?.selection.selected(in: shop.host.items) == "Milk")
    shop.host.items = ["Apples"]
    shop.take("3")
    #expect(shop.host.told == "! unknownLine(\"3\")")
  }

  @Test("what others did is told behind what became of the line, and once")
  mutating func news() throws {
    _ = shop.said(to: "1")
    let said = shop.said(to: "x", after: "Others bought figs")
    let answer = try #require(said.firstRange(of: "! unknownLine"))
    let news = said.ranges(of: "Others bought figs")
    #expect(news.map { $0.lowerBound > answer.lowerBound } == [true])
  }

  @Test("several lines at once are no command")
  mutating func pasted() {
    _ = shop.said(to: "d\ny")
    #expect(shop.host.told == "! pasteRefused")
    #expect(shop.host.items == ["Bread", "Milk"])
  }
}
